/** A query that was typed while another keyboard was on: `jivhk` is تهران, `مشرقخر` is lavrov. */
import { readingsOf } from '../../analysis/layouts.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { SearchResults } from '../answers.ts'
import { isFree, isNarrowed, type Query, type QueryWord, readWords } from '../query/query.ts'
import { countWords } from '../resolve/word-counts.ts'

/** Words that are looked at; nobody types more without looking at the screen. */
const MAX_WORDS = 6
/** Fewer letters make a word on any keyboard. */
const MIN_LETTERS = 3
/** In how many times more documents a reading must be to be offered beside words that the archive has. */
const TIMES_MORE = 5

/** What stands between two spaces, and its words. */
type Chunk = { text: string; words: QueryWord[] }

/**
 * What a query may have been meant to be on another keyboard. It is to be taken where nothing of what was typed is in the archive and all
 * of the reading is; offered where the archive has the reading far more often.
 *
 * @returns null where there is no such reading
 */
export async function otherLayoutOf(
  engine: Engine,
  filter: Filter,
  typed: string,
  query: Query,
): Promise<SearchResults['otherLayout']> {
  if (!isPlain(query) || typed.replace(/\s/g, '').length < MIN_LETTERS) return null
  const own = chunksOf(typed)
  const readings = readingsOf(typed.trim()).map((text) => ({ text, chunks: chunksOf(text) }))
  const whole = readings.filter(({ chunks }) => isLookedUp(chunks) && chunks.every(isOneWord))
  if (whole.length === 0 || !isLookedUp(own)) return null
  const asked = [{ text: typed, chunks: own }, ...whole]
  const [known = 0, ...counts] = await countsOf(
    engine,
    filter,
    asked.map(({ chunks }) => chunks),
  )
  const best = asked
    .slice(1)
    .map(({ text }, at) => ({ text, count: counts[at] ?? 0 }))
    .sort((one, other) => other.count - one.count)[0]
  if (best === undefined || best.count === 0) return null
  if (known === 0) return { query: best.text, isTaken: await isUnknown(engine, filter, own) }
  return best.count >= TIMES_MORE * known ? { query: best.text, isTaken: false } : null
}

/** Mere words, which other signs would be on another keyboard. */
function isPlain(query: Query): boolean {
  return isFree(query) && !isNarrowed(query) && query.phrases.length === 0 && query.words.length <= MAX_WORDS
}

function chunksOf(text: string): Chunk[] {
  return text
    .split(/\s+/)
    .map((text) => ({ text, words: readWords(text, []) }))
    .filter(({ words }) => words.length > 0)
}

function isLookedUp(chunks: readonly Chunk[]): boolean {
  return chunks.length > 0 && chunks.flatMap(({ words }) => words).length <= MAX_WORDS
}

/** What was meant is words, without signs in their midst: a word of az read as en has some. */
function isOneWord({ text, words }: Chunk): boolean {
  const [word, ...others] = words
  return word !== undefined && others.length === 0 && word.end - word.start === text.length
}

/** For each query, in how many documents its rarest word is. */
async function countsOf(engine: Engine, filter: Filter, queries: readonly Chunk[][]): Promise<number[]> {
  const words = queries.map((chunks) => chunks.flatMap((chunk) => chunk.words))
  const counts = (await countWords(engine, filter, words.flat())).values()
  return words.map((all) => Math.min(...all.map(() => counts.next().value ?? 0)))
}

/** Whether no piece of what was typed is in the archive: `v` of `v,sdi` may be, and says nothing. */
async function isUnknown(engine: Engine, filter: Filter, chunks: readonly Chunk[]): Promise<boolean> {
  const counts = await Promise.all(chunks.map((chunk) => countsOf(engine, filter, [[chunk]])))
  return counts.every(([count]) => count === 0)
}
