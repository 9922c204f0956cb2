/** Words that were written together: `#bakimetrosu` is bakı metrosu, `بانکمرکزی` بانک مرکزی. Where they part, the texts of the archive tell. */
import { decodeWord, encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { counting, SURFACE, sideBySide, surfaceToken } from '../plan/clauses.ts'
import { type QueryWord, readWords } from '../query/query.ts'
import { countWords } from '../resolve/word-counts.ts'
import { MAX_UNKNOWN } from './correct.ts'

/** Shorter parts are endings, and stand beside anything; in letters. */
const MIN_PART = 3
/** Longer ones are no words, and would be asked for in too many ways; in letters. */
const LONGEST = 40
/** Ways to part a word in three that are asked for. */
const MOST_WAYS = 60

/** What words were taken for: as the archive writes it, and words with these in their places. */
export type Parted = {
  written: ReadonlyMap<QueryWord, string[]>
  inPlace: (words: readonly QueryWord[]) => QueryWord[]
}

/** Part the words that the archive does not have; undefined where one of them cannot be, and where it has all. */
export async function partWords(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
): Promise<Parted | undefined> {
  const counts = await countWords(engine, {}, words)
  const unknown = words.filter((_, at) => counts[at] === 0)
  if (unknown.length === 0 || unknown.length > MAX_UNKNOWN) return undefined
  const found = await Promise.all(unknown.map((word) => partedWords(engine, filter, word)))
  const written = new Map<QueryWord, string[]>()
  for (const [at, word] of unknown.entries()) {
    const parts = found[at]
    if (parts === undefined) return undefined
    written.set(word, [parts.join(' ')])
  }
  return { written, inPlace: (among) => among.flatMap((word) => partsInPlace(word, written.get(word)?.[0])) }
}

/** The words that one is written together of, in its place. */
function partsInPlace(word: QueryWord, parts: string | undefined): QueryWord[] {
  if (parts === undefined) return [word]
  const languages = word.readings.map(({ language }) => language ?? 'und')
  const { start, end, inTitle } = word
  return readWords(parts, languages).map((part) => ({ ...part, start, end, inTitle }))
}

/**
 * The words that a word is written together of, as the archive writes them: those that stand side by side in most documents.
 *
 * @returns undefined where no document has such words side by side
 */
async function partedWords(engine: Engine, filter: Filter, word: QueryWord): Promise<string[] | undefined> {
  const whole = decodeWord(surfaceToken(word))
  if (whole.length < 2 * MIN_PART || whole.length > LONGEST || /\d/.test(whole)) return undefined
  const parts =
    (await likeliest(engine, filter, inTwo(whole))) ??
    (await likeliest(engine, filter, await inThree(engine, whole)))
  if (parts === undefined) return undefined
  const tokens = parts.map(encodeWord)
  const known = await engine.vocabulary.known(tokens)
  return parts.map((part, at) => known[at]?.written ?? part)
}

/** Of some ways the one that most documents have side by side. */
async function likeliest(
  engine: Engine,
  filter: Filter,
  ways: readonly string[][],
): Promise<string[] | undefined> {
  const counts = await engine.countEach(ways.map(standing), filter)
  const most = Math.max(0, ...counts)
  return most === 0 ? undefined : ways[counts.indexOf(most)]
}

/** What finds words one behind the other. */
function standing(words: readonly string[]): Part {
  const tokens = words.map((word) => wholeWord(encodeWord(word)))
  return counting([sideBySide(tokens, SURFACE)])
}

function inTwo(whole: string): string[][] {
  return placesIn(whole).map((place) => [whole.slice(0, place), whole.slice(place)])
}

/** Ways to part it in three whose first and last the archive has. */
async function inThree(engine: Engine, whole: string): Promise<string[][]> {
  const places = placesIn(whole)
  const pieces = [
    ...places.map((place) => whole.slice(0, place)),
    ...places.map((place) => whole.slice(place)),
  ]
  const counts = await engine.countEach(
    pieces.map((piece) => standing([piece])),
    {},
  )
  const isKnown = (at: number) => (counts[at] ?? 0) > 0
  const firsts = places.filter((_, at) => isKnown(at))
  const lasts = places.filter((_, at) => isKnown(places.length + at))
  return firsts
    .flatMap((first) =>
      lasts.filter((last) => last - first >= MIN_PART).map((last) => [first, last] as const),
    )
    .slice(0, MOST_WAYS)
    .map(([first, last]) => [whole.slice(0, first), whole.slice(first, last), whole.slice(last)])
}

function placesIn(whole: string): number[] {
  return Array.from({ length: whole.length - 2 * MIN_PART + 1 }, (_, at) => at + MIN_PART)
}
