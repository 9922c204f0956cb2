/** What is wrong with rows of the lexicon that can be read: words that nothing finds, and words that say two things. */
import { analyze } from '../analyze.ts'
import { LANGUAGES, type Language, perLanguage } from '../language.ts'
import type { Word } from '../term.ts'
import { type Lexicon, meaningsIn } from './lexicon.ts'
import { isNear, type LexiconRow, type LexiconWord } from './rows.ts'

/** A word of a row that is translated by it. */
type Used = { language: Language; row: LexiconRow; word: LexiconWord }

/**
 * The rows that should be mended, a line each: `energy.txt:12: “neft” is not found by this row`.
 *
 * @param rows all that may contradict each other
 * @param lexicon made of them, perhaps of others too
 */
export function rowProblems(rows: readonly LexiconRow[], lexicon: Lexicon): string[] {
  const used = usedIn(rows)
  return [...doubles(rows), ...lost(used, lexicon), ...contradictions(used)]
}

function usedIn(rows: readonly LexiconRow[]): Used[] {
  return LANGUAGES.flatMap((language) =>
    rows
      .filter((row) => !isNear(row))
      .flatMap((row) =>
        row[language].filter(({ use }) => use === 'always').map((word) => ({ language, row, word })),
      ),
  )
}

function doubles(rows: readonly LexiconRow[]): string[] {
  const texts = (words: readonly LexiconWord[]) => words.map(({ text }) => text).join(';')
  const first = new Map<string, LexiconRow>()
  return rows.flatMap((row) => {
    const key = LANGUAGES.map((language) => texts(row[language])).join('|') + row.partOfSpeech
    const known = first.get(key)
    first.set(key, known ?? row)
    return known === undefined ? [] : [`${row.place}: stands in ${known.place} as well`]
  })
}

function lost(used: readonly Used[], lexicon: Lexicon): string[] {
  return used
    .filter(({ language, row, word }) => {
      const meanings = meaningsIn(lexicon, wordsOf(word.text, language), language)
      return !meanings.some(({ rows }) => rows.includes(row))
    })
    .map(({ row, word, language }) => `${row.place}: “${word.text}” is no ${language} word that can be found`)
}

/** Words that two rows translate as things that have nothing in common. */
function contradictions(used: readonly Used[]): string[] {
  const byWritten = new Map<string, { text: string; meant: Set<LexiconRow> }>()
  for (const { language, row, word } of used) {
    const written = wordsOf(word.text, language).map((one) => one.written)
    const key = `${language} ${written.join(' ')}`
    const known = byWritten.get(key) ?? { text: word.text, meant: new Set() }
    byWritten.set(key, { ...known, meant: known.meant.add(row) })
  }
  return [...byWritten].flatMap(([key, { text, meant }]) => {
    const [first, ...others] = [...meant]
    if (first === undefined) return []
    return others
      .filter((other) => !haveInCommon(first, other, key.slice(0, 2)))
      .map(
        (other) =>
          `${other.place}: “${text}” means something else in ${first.place}; mark it with ~ where it is not meant alone`,
      )
  })
}

/** Whether two rows share a stem in one of the languages other than that of the word. */
export function haveInCommon(one: LexiconRow, other: LexiconRow, own: string): boolean {
  return LANGUAGES.filter((language) => language !== own).some((language) => {
    const stems = new Set(stemsIn(one, language))
    return stemsIn(other, language).some((stem) => stems.has(stem))
  })
}

function stemsIn(row: LexiconRow, language: Language): string[] {
  return row[language].flatMap(({ text }) =>
    wordsOf(text, language)
      .filter(({ isStop }) => !isStop)
      .flatMap(({ keys }) => keys),
  )
}

/** Words of rows, which are compared with each other many times. */
const analysed = perLanguage(() => new Map<string, readonly Word[]>())
/** So many are remembered. */
const MOST_ANALYSED = 50_000

function wordsOf(text: string, language: Language): readonly Word[] {
  const known = analysed[language].get(text)
  if (known !== undefined) return known
  const words = analyze(text, language).map(({ word }) => word)
  if (analysed[language].size >= MOST_ANALYSED) analysed[language].clear()
  analysed[language].set(text, words)
  return words
}
