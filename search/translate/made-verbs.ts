/**
 * Verbs that are made of a noun or an adjective and a helping verb: `آزاد کردن`, to set free; `baş vermək`, to happen. The first half
 * stands in many texts by itself (`دانشگاه آزاد`, `baş nazir`), and so does the helping verb; where it says something else by itself
 * they mean it only together (Windfuhr, The Iranian Languages, 2009, on light verbs). In Persian they stand side by side, in a few
 * frequent forms; in Azerbaijani the verb has hundreds of forms, but the noun one: it takes no endings but those that belong to the verb
 * (`nəzərdən keçirmək`; Schönig, Azerbaijanian, in: The Turkic Languages, 1998).
 */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { verbForms } from '../../analysis/fa/verbs.ts'
import type { Language } from '../../analysis/language.ts'
import { lazy } from '../../analysis/lazy.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import { isNear, type LexiconRow } from '../../analysis/lexicon/rows.ts'
import { saysVerb } from './noun-alone.ts'

const HELPING = 'کردن'
/** The forms of `کردن` that news has most, with what is done to something; each is a search of its own. */
const FORMS = ['کرد', 'کرده', 'کردند', 'کردن', 'کند', 'شد', 'شده', 'شدن']
/** What the present of `بودن` is, which no stem gives. */
const BEING = ['بود', 'بوده', 'بودند', 'بودن', 'است', 'هستند', 'باشد', 'نیست']
const PRESENT = /^می(.+)ند$/

/** How a verb of two words is looked for: all ways that it is written, as tokens side by side, or tokens that are all needed. */
export type MadeVerb = { forms: string[][] } | { tokens: string[] }

/**
 * How a verb is looked for whose halves mean it only together; undefined for other words.
 *
 * @param row that the verb stands in
 * @example madeVerb(lexicon, row, 'آزاد کردن', 'fa') // { forms: [آزاد کرد, آزاد کرده, …] }
 */
export function madeVerb(
  lexicon: Lexicon,
  row: LexiconRow,
  text: string,
  language: Language,
): MadeVerb | undefined {
  const [said = '', helping = '', ...others] = text.split(' ')
  if (helping === '' || others.length > 0) return undefined
  if (language === 'fa' && helping === HELPING && isAdjective(lexicon, said)) return inForms(said, FORMS)
  if (saysVerb(lexicon, row, said, language)) return undefined
  if (language === 'fa') return inForms(said, persianForms(helping))
  return language === 'az' ? { tokens: asSpelled(said, helping) } : undefined
}

function isAdjective(lexicon: Lexicon, said: string): boolean {
  const words = analyze(said, 'fa').map(({ word }) => word)
  const kinds = meaningsIn(lexicon, words, 'fa', false)
    .flatMap(({ rows }) => rows)
    .filter((row) => !isNear(row))
    .map(({ partOfSpeech }) => partOfSpeech)
  return kinds.includes('a') && !kinds.includes('n')
}

function inForms(said: string, forms: readonly string[]): MadeVerb | undefined {
  if (forms.length === 0) return undefined
  return {
    forms: forms.map((form) => analyze(`${said} ${form}`, 'fa').map(({ word }) => wholeWord(word.token))),
  }
}

/** The third persons of the past and of the present, the participle and the infinitive of a simple verb; none of what is no verb. */
function persianForms(infinitive: string): string[] {
  if (infinitive === 'بودن') return BEING
  const past = infinitive.slice(0, -1)
  const folded = past.replaceAll('آ', 'ا')
  const id = verbForms().get(folded)
  if (id !== `v${folded}`) return []
  const present = presentStems().get(id)
  const now = present === undefined ? [] : [`${present}د`, `می‌${present}د`, `${present}ند`, `می‌${present}ند`]
  return [past, `${past}ه`, `${past}ند`, infinitive, ...now]
}

/** The stem of the present of each verb; looked for once, among some 27,000 forms. */
const presentStems = lazy(() => {
  const stems = new Map<string, string>()
  for (const [form, verb] of verbForms()) {
    const stem = PRESENT.exec(form)?.[1]
    if (stem !== undefined && !stem.startsWith(verb.slice(1)) && !stems.has(verb)) stems.set(verb, stem)
  }
  return stems
})

/** The noun as it is spelled, and the stem of the verb. */
function asSpelled(said: string, helping: string): string[] {
  const nouns = analyze(said, 'az').map(({ word }) => wholeWord(word.token))
  const verbs = analyze(helping, 'az').filter(({ word }) => !word.isStop)
  return [...nouns, ...verbs.flatMap(({ word }) => word.stemTokens.slice(0, 1))]
}
