/** Words of a query in the other alphabet of Azerbaijani, as the archive spells them: `کیتاب` for `kitab`, `dövlət` for `دولت`. */
import { isCommon } from '../../analysis/analyze.ts'
import {
  type Bridge,
  bridgeDistance,
  bridgesOf,
  vocabularyKeys,
} from '../../analysis/az/alphabets/bridges.ts'
import { detectQuery } from '../../analysis/detect/detect.ts'
import { type Language, languagesIn } from '../../analysis/language.ts'
import { hasCapitals, scriptOf } from '../../analysis/script.ts'
import type { Engine } from '../../engine/engine.ts'
import type { OtherAlphabet, SoundAlike } from '../query/names.ts'
import { isStopWord, type Query, type QueryWord } from '../query/query.ts'
import { DOUBTFUL_ALPHABET, OTHER_ALPHABET } from '../weights.ts'
import { counting, exactly, STEMS, SURFACE, wholeToken } from './clauses.ts'
import type { NamePart } from './name-parts.ts'
import { partOf } from './plan.ts'
import { stemTokens } from './stems.ts'

/** A longer query is a sentence. */
const MOST_WORDS = 6
/** Spellings of one word, and ways to spell all of them; each is a part of the search. */
const MOST_SPELLINGS = 4
const MOST_PARTS = 6
/** What renders a word so much worse than the best spelling is another word. */
const MARGIN = 0.05

/**
 * For each word of a query that may be Azerbaijani, the stems of the other alphabet that render it, nearest first.
 *
 * @param words those that decide what is found
 */
export async function otherAlphabets(
  engine: Pick<Engine, 'vocabulary' | 'countEach'>,
  words: readonly QueryWord[],
): Promise<OtherAlphabet> {
  const none: OtherAlphabet = { isSure: false, spellings: new Map() }
  const bridged = words.flatMap((word) => {
    const bridges = isStopWord(word) ? [] : word.readings.flatMap(bridgesOf)
    return bridges.length === 0 ? [] : [{ word, bridges }]
  })
  if (bridged.length === 0 || words.length > MOST_WORDS) return none
  const isSure = isAzerbaijani(words)
  const foreign = isSure
    ? new Set<QueryWord>()
    : await wordsElsewhere(
        engine,
        bridged.map(({ word }) => word),
      )
  const asked = bridged.filter(({ word }) => !foreign.has(word))
  if (asked.length === 0) return none
  const keys = asked.map(({ bridges }) => bridges.flatMap((bridge) => vocabularyKeys(bridge, 'other')))
  const found = await engine.vocabulary.sounding(keys, ['az'])
  const spellings = new Map<QueryWord, readonly SoundAlike[]>()
  for (const [at, { word, bridges }] of asked.entries()) {
    const alike = spellingsOf(bridges, found[at] ?? [])
    if (alike.length > 0) spellings.set(word, alike)
  }
  return { isSure: spellings.size > 0 && isSure, spellings }
}

/**
 * The words that are of another language of their script: those of its everyday language, and those that documents in it hold. `شهر` is
 * Persian and no `səhər`, `کالیر` a name, unless more says that the query is Azerbaijani.
 */
async function wordsElsewhere(
  engine: Pick<Engine, 'countEach'>,
  words: readonly QueryWord[],
): Promise<Set<QueryWord>> {
  const readings = words.map((word) => ({ word, others: languagesElsewhere(word) }))
  const shared = readings.filter(({ others }) => others.length > 0)
  if (shared.length === 0) return new Set()
  const counts = await engine.countEach(
    shared.map(({ word, others }) => ({
      ...counting([exactly(wholeToken(word), SURFACE)]),
      filter: { languages: others },
    })),
    {},
  )
  return new Set(
    shared
      .filter(({ word }, at) => (counts[at] ?? 0) > 0 || word.readings.some(isCommonOther))
      .map(({ word }) => word),
  )
}

/** The other languages that are first of all written in the script of a word; Latin ones share theirs with Azerbaijani, whose letters differ. */
function languagesElsewhere({ text }: QueryWord): Language[] {
  const script = scriptOf(text)
  if (script === undefined || hasCapitals(script)) return []
  return languagesIn(script).filter((language) => language !== 'az')
}

function isCommonOther(reading: QueryWord['readings'][number]): boolean {
  return reading.language !== 'az' && isCommon(reading)
}

function isAzerbaijani(words: readonly QueryWord[]): boolean {
  return detectQuery(words.map(({ text }) => text).join(' ')).language === 'az'
}

function spellingsOf(
  bridges: readonly Bridge[],
  candidates: readonly { name: string; written: string }[],
): SoundAlike[] {
  const nearest = new Map<string, SoundAlike>()
  for (const { name: token, written } of candidates) {
    for (const bridge of bridges) {
      const distance = bridgeDistance(bridge, written)
      if (distance === undefined || distance >= (nearest.get(token)?.distance ?? Number.POSITIVE_INFINITY))
        continue
      nearest.set(token, { token, written, language: 'az', distance })
    }
  }
  const sorted = [...nearest.values()].sort((one, other) => one.distance - other.distance)
  const farthest = (sorted[0]?.distance ?? 0) + MARGIN
  return sorted.filter(({ distance }) => distance <= farthest).slice(0, MOST_SPELLINGS)
}

/** The parts that find a query in the other alphabet, the nearest spelling first. A word without one is searched by its stem. */
export function alphabetParts(
  query: Query,
  words: readonly QueryWord[],
  { isSure, spellings }: OtherAlphabet,
): NamePart[] {
  if (!words.some((word) => spellings.has(word))) return []
  let ways: { spelled: Map<QueryWord, SoundAlike>; distance: number }[] = [
    { spelled: new Map(), distance: 0 },
  ]
  for (const word of words) {
    const choices = spellings.get(word)
    if (choices === undefined) continue
    ways = ways
      .flatMap(({ spelled, distance }) =>
        choices.map((choice) => ({
          spelled: new Map([...spelled, [word, choice]]),
          distance: distance + choice.distance,
        })),
      )
      .sort((one, other) => one.distance - other.distance)
      .slice(0, MOST_PARTS)
  }
  return ways.map(({ spelled }) => {
    const tokens = (word: QueryWord) => {
      const token = spelled.get(word)?.token
      return token === undefined ? stemTokens(word, 'az', 0) : [token]
    }
    const text = words.map((word) => spelled.get(word)?.written ?? word.text).join(' ')
    const weight = isSure ? OTHER_ALPHABET : DOUBTFUL_ALPHABET
    return {
      part: partOf(query, 'names', words, tokens, STEMS, weight),
      language: 'az',
      by: 'sound',
      spelling: () => text,
    }
  })
}
