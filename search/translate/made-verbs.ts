/**
 * Persian verbs that are made of an adjective and `کردن`: `آزاد کردن`, to set free. The adjective stands in many texts (`دانشگاه آزاد`), and so
 * does the verb; they mean it only side by side, as what is done or, with `شدن`, what is done to something (Windfuhr, The Iranian
 * Languages, 2009, on light verbs).
 */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Language } from '../../analysis/language.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import { isNear } from '../../analysis/lexicon/rows.ts'

const HELPING = 'کردن'
/** The forms that news has most; each is a search of its own. */
const FORMS = ['کرد', 'کرده', 'کردند', 'کردن', 'کند', 'شد', 'شده', 'شدن']

/**
 * The ways that such a verb is written, as tokens side by side; undefined for other words.
 *
 * @example madeVerbForms(lexicon, 'آزاد کردن', 'fa') // آزاد کرد, آزاد کرده, …
 */
export function madeVerbForms(lexicon: Lexicon, text: string, language: Language): string[][] | undefined {
  const [said = '', helping, ...others] = text.split(' ')
  if (language !== 'fa' || helping !== HELPING || others.length > 0) return undefined
  const words = analyze(said, language).map(({ word }) => word)
  const kinds = meaningsIn(lexicon, words, language, false)
    .flatMap(({ rows }) => rows)
    .filter((row) => !isNear(row))
    .map(({ partOfSpeech }) => partOfSpeech)
  if (!kinds.includes('a') || kinds.includes('n')) return undefined
  return FORMS.map((form) => analyze(`${said} ${form}`, language).map(({ word }) => wholeWord(word.token)))
}
