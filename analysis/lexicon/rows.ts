/**
 * The lexicon: words of three languages that mean the same, in files of `lexicon/` that a person can read and correct.
 *
 *     oil price; price of oil | neft qiyməti; neftin qiyməti | قیمت نفت; بهای نفت | n
 *     bank~ | bank | بانک | n   # bank: also of a river
 */
import { type Language, perLanguage } from '../language.ts'

/**
 * When a word is translated by its row: always; only where it is written with a capital (`May^`); not where it
 * stands alone, since it means something else as well (`bank~`).
 */
export type Use = 'always' | 'capital' | 'never'

/** A word, or several that belong together, as a reader writes it. A verb of English stands without its `to`. */
export type LexiconWord = { text: string; use: Use }

/** One meaning: the words for it in each language, the best first. `place` is its file and line: `energy.txt:12`. */
export type LexiconRow = Record<Language, LexiconWord[]> & { partOfSpeech: PartOfSpeech; place: string }

/** What a line of a file has wrong: `energy.txt:12: expected 4 columns`. */
export type LexiconFile = { rows: LexiconRow[]; problems: string[] }

/** The columns of a line, the last for the part of speech. */
const COLUMNS = ['en', 'az', 'fa'] as const satisfies readonly Language[]
/** In the place of a part of speech: the words are near to each other and do not stand for one another. */
const NEAR = 'near'

export const PARTS_OF_SPEECH = ['n', 'v', 'a', 'adv', 'pron', 'num', 'prep', 'phrase', 'conj', NEAR] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]
const MARKS: Readonly<Record<string, Use>> = { '^': 'capital', '~': 'never' }

/**
 * Read a file of the lexicon. A line that cannot be read is a problem, and the others are read.
 *
 * @param name of the file, for the places of its rows
 * @example readLexicon('energy.txt', 'oil | neft | نفت | n').rows[0].az // [{ text: 'neft', use: 'always' }]
 */
export function readLexicon(name: string, source: string): LexiconFile {
  const file: LexiconFile = { rows: [], problems: [] }
  for (const [at, line] of source
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
    .entries()) {
    const content = line.replace(/#.*$/, '').trim()
    if (content === '') continue
    const row = rowOf(content, `${name}:${at + 1}`)
    if (typeof row === 'string') file.problems.push(`${name}:${at + 1}: ${row}`)
    else file.rows.push(row)
  }
  return file
}

/** The row of a line, or what is wrong with it. */
function rowOf(line: string, place: string): LexiconRow | string {
  const columns = line.split('|').map((column) => column.trim())
  if (columns.length !== COLUMNS.length + 1)
    return `expected ${COLUMNS.length + 1} columns (English | Azerbaijani | Persian | part of speech), found ${columns.length}`
  const stated = columns[COLUMNS.length] ?? ''
  const partOfSpeech = PARTS_OF_SPEECH.find((one) => one === stated)
  if (partOfSpeech === undefined)
    return `expected a part of speech (${PARTS_OF_SPEECH.join(', ')}), found “${stated}”`
  const row: LexiconRow = { ...perLanguage((): LexiconWord[] => []), partOfSpeech, place }
  for (const [at, language] of COLUMNS.entries()) row[language] = wordsIn(columns[at] ?? '', language)
  const empty = COLUMNS.filter((language) => row[language].length === 0)
  return empty.length === 0 ? row : `expected a word in each language, found none in ${empty.join(', ')}`
}

function wordsIn(column: string, language: Language): LexiconWord[] {
  return column
    .split(/[;؛]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const use = MARKS[word.at(-1) ?? ''] ?? 'always'
      const text = use === 'always' ? word : word.slice(0, -1).trim()
      return { text: language === 'en' ? text.replace(/^to /, '') : text, use }
    })
}

/** Whether the words of a row are only near to each other. */
export function isNear({ partOfSpeech }: LexiconRow): boolean {
  return partOfSpeech === NEAR
}
