/** Words of a query as recognition may have read them on scans of the archive. */
import { analyze } from '../../analysis/analyze.ts'
import { decodeWord, encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { EVERYTHING } from '../../engine/contract.ts'
import { SURE } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { counting, SURFACE, sideBySide, surfaceToken, wholeToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'
import { readingsOf, splitsOf } from './confusions.ts'

/** How a word, or two that were read as one, stand on scans: `tokens` as documents have them, several where a word fell apart. */
export type Misreading = { words: readonly QueryWord[]; written: string; tokens: readonly string[] }

/** What a search has to know of the scans of an archive. */
export type Scans = {
  /** Whether there are some whose words may be wrong. */
  isUnsure: boolean
  readings: readonly Misreading[]
}

export const NO_SCANS: Scans = { isUnsure: false, readings: [] }

/** More words are a sentence, of which some will have been read well. */
const MOST_WORDS = 5
/** Readings of one word. */
const MOST_READINGS = 3
/** What more scans hold, beside the word itself read well in a tenth of that at most, is a word of its own. */
const RARE = 2
const SHARE = 0.1

/** Which texts were recognised on scans. */
const SCANNED = { scanned: true } as const
const TYPED = { none: [SCANNED] }

/**
 * Look up what an archive has of scans; where it has none this is all that is asked, in one turn with what else is looked up.
 *
 * @param words those that decide what is found
 */
export async function lookUpScans(
  engine: Pick<Engine, 'countEach'>,
  words: readonly QueryWord[],
): Promise<Scans> {
  const [any = 0, unsure = 0] = await engine.countEach(
    [
      { ...EVERYTHING, filter: SCANNED },
      { ...EVERYTHING, filter: { scanned: { below: SURE } } },
    ],
    {},
  )
  if (any === 0) return NO_SCANS
  const readings = words.length > MOST_WORDS ? [] : await misreadingsOf(engine, words)
  return { isUnsure: unsure > 0, readings }
}

/** The likeliest misreadings of each word, out of what stands on scans and was typed nowhere. */
async function misreadingsOf(
  engine: Pick<Engine, 'countEach'>,
  words: readonly QueryWord[],
): Promise<Misreading[]> {
  const candidates = [...words.flatMap(candidatesOf), ...joined(words)]
  const looked = [...words.map((word) => [wholeToken(word)]), ...candidates.map(({ tokens }) => tokens)]
  const parts = looked.map((tokens) => counting([sideBySide(tokens, SURFACE)]))
  const counts = await engine.countEach(parts, SCANNED)
  const known = new Map(words.map((word, at) => [word, counts[at] ?? 0]))
  const rare = candidates
    .map((reading, at) => ({
      reading,
      part: parts[words.length + at],
      count: counts[words.length + at] ?? 0,
    }))
    .filter(({ reading, count }) => count > 0 && count <= mostOf(reading, known))
  const typed = await engine.countEach(
    rare.flatMap(({ part }) => part ?? []),
    TYPED,
  )
  const misread = rare.filter((_, at) => typed[at] === 0).sort((one, other) => other.count - one.count)
  return words.flatMap((word) =>
    misread
      .filter(({ reading }) => reading.words[0] === word)
      .slice(0, MOST_READINGS)
      .map(({ reading }) => reading),
  )
}

function mostOf({ words }: Misreading, known: ReadonlyMap<QueryWord, number>): number {
  return Math.max(RARE, SHARE * Math.min(...words.map((word) => known.get(word) ?? 0)))
}

function candidatesOf(word: QueryWord): Misreading[] {
  const surface = decodeWord(surfaceToken(word))
  const single = readingsOf(surface)
    .filter((reading) => !isForm(reading, word))
    .map((reading) => [reading])
  return [...single, ...splitsOf(surface)].map((pieces) => ({
    words: [word],
    written: pieces.join(' '),
    tokens: pieces.map(token),
  }))
}

/** Neighbours in the query that were read as one word. */
function joined(words: readonly QueryWord[]): Misreading[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    if (next === undefined || next.start > word.end + 1) return []
    const written = decodeWord(surfaceToken(word) + surfaceToken(next))
    return [{ words: [word, next], written, tokens: [token(written)] }]
  })
}

function token(surface: string): string {
  return wholeWord(encodeWord(surface))
}

/** Whether a reading is a form of the word, which is found as such. */
function isForm(reading: string, { readings }: QueryWord): boolean {
  return readings.some(({ language, stemTokens }) =>
    analyze(reading, language ?? 'und').some(
      ({ word }) => word.isStop || word.stemTokens.some((stem) => stemTokens.includes(stem)),
    ),
  )
}
