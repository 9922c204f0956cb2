/** What finds the scans on which words of a query were misread. */
import type { Clause, Part } from '../../engine/contract.ts'
import { STEMS, SURFACE, sideBySide } from '../plan/clauses.ts'
import { partFor } from '../plan/plan.ts'
import { stemReadings } from '../plan/stems.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { MISREAD } from '../weights.ts'
import type { Misreading } from './misreadings.ts'

/** Ways to read all words of a query, and parts of the search for them: one for each language that the other words may be of. */
const MOST_WAYS = 6
const MOST_PARTS = 8

/** A part, and the query as the scans that it finds have it. */
export type MisreadPart = { part: Part; text: string }

/** The parts that find every word of a query, at least one of them misread, the others in any form; nothing that was typed. */
export function misreadParts(
  query: Query,
  words: readonly QueryWord[],
  readings: readonly Misreading[],
): MisreadPart[] {
  if (words.some(({ inTitle }) => inTitle)) return []
  const parts = waysOf(words, readings).flatMap((way) => {
    const others = words.filter((word) => !way.some((reading) => reading.words.includes(word)))
    const misread = way.map(({ tokens }) => sideBySide(tokens, SURFACE))
    return formsOf(others).map((forms): MisreadPart => {
      const part = partFor(query, 'misread', [...misread, ...forms], MISREAD ** way.length)
      const filter = { scanned: true, all: part.filter === undefined ? [] : [part.filter] } as const
      return { part: { ...part, filter }, text: textOf(words, way) }
    })
  })
  return parts.slice(0, MOST_PARTS)
}

/** Each choice of readings that share no word, those with the fewest first. */
function waysOf(words: readonly QueryWord[], readings: readonly Misreading[]): Misreading[][] {
  let ways: Misreading[][] = [[]]
  for (const word of words) {
    const own = readings.filter((reading) => reading.words[0] === word)
    const isFree = (way: readonly Misreading[]) => !way.some((reading) => reading.words.includes(word))
    ways = ways.flatMap((way) => [way, ...(isFree(way) ? own.map((reading) => [...way, reading]) : [])])
  }
  return ways
    .filter((way) => way.length > 0)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_WAYS)
}

/** Words in any form, in each way to read them; one way for none. */
function formsOf(words: readonly QueryWord[]): Clause[][] {
  if (words.length === 0) return [[]]
  return stemReadings(words).map((tokens) =>
    words.flatMap((word) =>
      (tokens(word) ?? []).map((token): Clause => ({ kind: 'token', token, in: STEMS })),
    ),
  )
}

/** The words of a query with readings in the place of those that they are of. */
function textOf(words: readonly QueryWord[], way: readonly Misreading[]): string {
  return words
    .flatMap((word) => {
      const reading = way.find((one) => one.words.includes(word))
      if (reading === undefined) return [word.text]
      return reading.words[0] === word ? [reading.written] : []
    })
    .join(' ')
}
