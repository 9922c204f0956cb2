/** Close words: what a word of a query may have been meant to be, out of the archive's own vocabulary. */
import { decodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { isSlip } from '../../analysis/keyboard.ts'
import { fold, lower, normalise } from '../../analysis/normalize.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { mistakesIn, type VocabularyWord } from '../../engine/vocabulary.ts'
import type { SearchResults } from '../answers.ts'
import { counting, exactly, SURFACE, surfaceToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'
import { countWords } from '../resolve/word-counts.ts'
import { ONE_MISTAKE, SLIP, SPELLED, TWO_MISTAKES } from '../weights.ts'
import { editDistance } from './edit-distance.ts'
import { isMisspelled } from './misspelled.ts'

/** A word of the archive that is close to a word of a query; at a distance of 0 it is the same, with `a` for `ə`. */
export type CloseWord = VocabularyWord & { distance: number }

/** Candidates that the vocabulary is asked for, and how many of them are kept, for each word. */
const CANDIDATES = 40
const KEPT = 8

/** Shorter words have too many neighbours; in letters. */
const MIN_LENGTH = 3

/** The closest words of the vocabulary for each word, closest first; the words themselves are left out. */
export async function closeWords(
  engine: Engine,
  words: readonly QueryWord[],
): Promise<Map<QueryWord, CloseWord[]>> {
  const asked = words.filter((word) => isCorrectable(surfaceToken(word)))
  const [found, pressed] = await Promise.all([
    engine.vocabulary.near(asked.map(surfaceToken), CANDIDATES),
    pressWords(engine, asked),
  ])
  return new Map(
    asked.map((word, at) => [word, pressed.get(word) ?? closest(surfaceToken(word), found[at] ?? [])]),
  )
}

/**
 * The close words that were searched for each word, as the archive writes them: `məktəb`, whose token is `mekteb`.
 *
 * @param typos the tokens of close words for each word of a query; words without any are left out
 * @param held words that documents hold as well, for which close ones were searched besides
 */
export async function closeWordsAsWritten(
  engine: Pick<Engine, 'vocabulary'>,
  typos: ReadonlyMap<QueryWord, readonly string[]>,
  held: ReadonlySet<QueryWord> = new Set(),
): Promise<SearchResults['closeWords']> {
  const tokens = [...typos.values()].flat()
  const known = tokens.length === 0 ? [] : await engine.vocabulary.known(tokens)
  const written = new Map(tokens.map((token, at) => [token, known[at]?.written ?? decodeWord(token)]))
  const searched = [...typos].filter(([, close]) => close.length > 0)
  return searched.map(([word, close]) => ({
    query: word.text,
    words: [...new Set(close.map((token) => written.get(token) ?? decodeWord(token)))],
    isHeld: held.has(word),
  }))
}

/** Of a word with more, some may be typed otherwise: each has a look into the vocabulary of its own. */
const MOST_PRESSED = 4

/**
 * Words of the archive that differ by nothing but `a` in the place of `ə`, as the English press and old keyboards write it: `maktab` is
 * məktəb. Who writes so makes no mistake, and is taken at his word before any that is close.
 */
async function pressWords(engine: Engine, words: readonly QueryWord[]): Promise<Map<QueryWord, CloseWord[]>> {
  const asked = words.flatMap((word) => withSchwas(surfaceToken(word)).map((token) => ({ word, token })))
  if (asked.length === 0) return new Map()
  const found = await engine.vocabulary.known(asked.map(({ token }) => token))
  const pressed = new Map<QueryWord, CloseWord[]>()
  for (const [at, { word }] of asked.entries()) {
    const known = found[at]
    if (known === undefined || !/[əƏ]/.test(known.written)) continue
    pressed.set(word, [...(pressed.get(word) ?? []), { ...known, distance: 0 }])
  }
  return pressed
}

/** The word with `e`, as ə is folded, in the place of one or more of its `a`. */
function withSchwas(token: string): string[] {
  const places = [...token.matchAll(/a/g)].map(({ index }) => index)
  if (places.length === 0 || places.length > MOST_PRESSED || !/^[a-z]+$/.test(token)) return []
  return Array.from({ length: 2 ** places.length - 1 }, (_, number) =>
    places.reduce(
      (word, place, bit) =>
        ((number + 1) >> bit) & 1 ? `${word.slice(0, place)}e${word.slice(place + 1)}` : word,
      token,
    ),
  )
}

/** Numbers are not corrected: a close number is another number. */
function isCorrectable(token: string): boolean {
  return token.length >= MIN_LENGTH && !/\d/.test(decodeWord(token))
}

function closest(token: string, candidates: readonly VocabularyWord[]): CloseWord[] {
  const most = mistakesIn(token)
  return candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(token, candidate.word, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .filter(({ word, distance }) => distance < 2 || isMisspelled(decodeWord(token), decodeWord(word)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, KEPT)
}

/** How likely a word of the archive was meant, 0 to 1; compared as typed, or folded, for those who type without special letters. */
export function likelihood(typed: string, { written, distance }: CloseWord): number {
  if (distance === 0) return SPELLED
  if (distance > 1) return TWO_MISTAKES
  const isTurkic = /[əığşöüç]/i.test(typed)
  const [one, other] = [lower(normalise(typed), isTurkic), lower(normalise(written), isTurkic)]
  return isSlip(one, other) || isSlip(fold(one), fold(other)) ? SLIP : ONE_MISTAKE
}

/** A word is looked after when no more documents have it, and corrected to one that many more have; what some has only as a slip. */
const RARE = 2
const TIMES_MORE = 5

/**
 * What the reader may have meant: the query with its rare words replaced by close ones that the archive has far more often.
 *
 * @param by 'press': only by words with `a` for `ə`
 * @returns null where there is nothing better
 */
export async function betterSpelling(
  engine: Engine,
  filter: Filter,
  text: string,
  words: readonly QueryWord[],
  by: 'any' | 'press' = 'any',
): Promise<string | null> {
  const frequencies = await countWords(engine, filter, words)
  const rare = words.filter((_, at) => (frequencies[at] ?? 0) <= RARE)
  const close = await (by === 'any' ? closeWords : pressWords)(engine, rare)
  const corrections = new Map<QueryWord, string>()
  const bests = await Promise.all(
    rare.map((word) => {
      const isHeld = (frequencies[words.indexOf(word)] ?? 0) > 0
      const candidates = (close.get(word) ?? []).filter(
        (one) => !isHeld || likelihood(word.text, one) >= SLIP,
      )
      return mostFrequent(engine, filter, word.text, candidates)
    }),
  )
  for (const [at, word] of rare.entries()) {
    const best = bests[at]
    const own = frequencies[words.indexOf(word)] ?? 0
    if (best !== undefined && best.frequency >= TIMES_MORE * own && best.frequency > own)
      corrections.set(word, likeTyped(best.written, word.text))
  }
  if (corrections.size === 0) return null
  return corrected(text, corrections).trim()
}

/** A text with words replaced in their places, from the last on, so that the places of the others stay. */
function corrected(text: string, corrections: ReadonlyMap<QueryWord, string>): string {
  const fromLast = [...corrections].sort(([one], [other]) => other.start - one.start)
  return fromLast.reduce(
    (better, [{ start, end }, meant]) => better.slice(0, start) + meant + better.slice(end),
    text,
  )
}

/** Of the likeliest candidates the one that most documents have. */
async function mostFrequent(
  engine: Engine,
  filter: Filter,
  typed: string,
  candidates: readonly CloseWord[],
): Promise<(CloseWord & { frequency: number }) | undefined> {
  const most = Math.max(...candidates.map((candidate) => likelihood(typed, candidate)))
  const closest = candidates.filter((candidate) => likelihood(typed, candidate) === most)
  const frequencies = await engine.countEach(
    closest.map(({ word }) => counting([exactly(wholeWord(word), SURFACE)])),
    filter,
  )
  const counted = closest.map((candidate, at) => ({ ...candidate, frequency: frequencies[at] ?? 0 }))
  return counted.sort((a, b) => b.frequency - a.frequency)[0]
}

/** With a capital where one was typed. */
function likeTyped(written: string, typed: string): string {
  const isCapital = typed.charAt(0) !== typed.charAt(0).toLowerCase()
  return isCapital
    ? written.charAt(0).toLocaleUpperCase(/[əığşöüç]/.test(written) ? 'az' : 'en') + written.slice(1)
    : written
}
