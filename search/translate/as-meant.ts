/** Words of the lexicon that have their meaning in one form alone, which their stem would lose. */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Language } from '../../analysis/language.ts'
import { haveInCommon } from '../../analysis/lexicon/check.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import { isNear, type LexiconRow } from '../../analysis/lexicon/rows.ts'
import type { Word } from '../../analysis/term.ts'

/** Parts of speech that are used in one form: `ətrafında` is around, `ətraf` surroundings. */
const FIXED: ReadonlySet<string> = new Set(['adv', 'prep', 'conj', 'pron'])
/** Parts of speech whose stem means the same: adjectives are made of nouns, and verbs have many forms. */
const FREE: ReadonlySet<string> = new Set(['a', 'v'])

/**
 * A way to say a row, with the word as it is spelled in the place of its stem, where that is another word: `yaxınlar` are relatives,
 * `yaxın` is near. Groups of words are left as they are.
 *
 * @param language that of the wording
 */
export function asMeant<
  Said extends { words: readonly Word[]; tokens: readonly string[]; stems?: readonly string[] },
>(lexicon: Lexicon, row: LexiconRow, wording: Said, language: Language): Said {
  const [word, ...others] = wording.words
  if (word === undefined || others.length > 0 || FREE.has(row.partOfSpeech) || isNear(row)) return wording
  const [stem] = word.keys
  if (stem === undefined || word.keys.includes(word.surface)) return wording
  const isForm = FIXED.has(row.partOfSpeech) || meansOther(lexicon, row, stem, language)
  return isForm ? { ...wording, tokens: [wholeWord(word.token)], stems: wording.tokens } : wording
}

/** Whether a stem is a word of its own that mostly means something else than a row: `backing` is support, `back` rarely. */
function meansOther(lexicon: Lexicon, row: LexiconRow, stem: string, language: Language): boolean {
  const read = analyze(stem, language).map(({ word }) => word)
  const meant = meaningsIn(lexicon, read, language, false)
    .flatMap(({ rows }) => rows)
    .filter((one) => !isNear(one))
  const same = meant.filter((one) => one === row || haveInCommon(one, row, language))
  return same.length < meant.length / 2
}
