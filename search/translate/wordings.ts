/** How a language says what a row of the lexicon means. */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Language } from '../../analysis/language.ts'
import type { Lexicon } from '../../analysis/lexicon/lexicon.ts'
import type { LexiconRow } from '../../analysis/lexicon/rows.ts'
import type { Term, Word } from '../../analysis/term.ts'
import { asMeant } from './as-meant.ts'
import { madeVerb } from './made-verbs.ts'
import type { Wording } from './translations.ts'

/** Wordings of one meaning that are searched. */
const MOST_WORDINGS = 8

/** How a language says one of several meanings: single words first, and no word twice. */
export function wordingsIn(lexicon: Lexicon, rows: readonly LexiconRow[], target: Language): Wording[] {
  const all = rows.flatMap((row) =>
    row[target].map(({ text, use }, at) => {
      const wording = withSpelling(wordingOf(text, target), row, target, lexicon)
      // The first word is that of the row, whatever else it means.
      const isDoubtful = (use !== 'always' && at > 0) || wording.words.every(({ isStop }) => isStop)
      const { partOfSpeech } = row
      return { ...asMeant(lexicon, row, wording, target), isFirst: at === 0, isDoubtful, partOfSpeech }
    }),
  )
  return distinctOf(all).slice(0, MOST_WORDINGS)
}

/** Each set of words once, as it was said first. */
export function distinctOf(wordings: readonly Wording[]): Wording[] {
  const distinct = new Map<string, Wording>()
  for (const wording of wordings) {
    const key = wording.tokens.toSorted().join(' ')
    if (wording.tokens.length > 0 && !distinct.has(key)) distinct.set(key, wording)
  }
  return [...distinct.values()]
}

/**
 * With all words as they are spelled; they mean that only side by side where a single one is left without those that every text has:
 * `شک` is doubt, `بدون شک` undoubtedly. The helping verb of a verb has many forms, and stands anywhere.
 */
function withSpelling(wording: Wording, row: LexiconRow, target: Language, lexicon: Lexicon): Wording {
  const all = analyze(wording.text, target)
  if (all.length === 1) return wording
  if (row.partOfSpeech === 'v') {
    const made = madeVerb(lexicon, row, wording.text, target)
    const stems = made !== undefined && 'tokens' in made ? { stems: wording.tokens } : {}
    return { ...wording, ...(VERB_LAST.has(target) && helpingIn(all)), ...made, ...stems }
  }
  const spelled = all.map(({ word }) => wholeWord(word.token))
  return { ...wording, spelled, isPhrase: wording.words.length === 1 }
}

/** Languages whose verbs of several words end in the helping one: `hücum etmək`, `حمله کردن`. */
const VERB_LAST: ReadonlySet<Language> = new Set(['az', 'fa'])

function helpingIn(terms: readonly Term[]): { helping: string } | undefined {
  const [helping] = terms.at(-1)?.word.stemTokens ?? []
  return helping === undefined ? undefined : { helping }
}

/** Words that every text has, such as the verb of `hücum etmək`, need not be there. */
export function wordingOf(text: string, target: Language): Wording {
  const words = analyze(text, target).map(({ word }) => word)
  const deciding = words.some(({ isStop }) => !isStop) ? words.filter(({ isStop }) => !isStop) : words
  return { text, words: deciding, tokens: [...new Set(deciding.flatMap(tokenOf))] }
}

function tokenOf({ stemTokens }: Word): string[] {
  return stemTokens.slice(0, 1)
}
