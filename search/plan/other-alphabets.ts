/** Words of a query in the other alphabet of Azerbaijani, as the archive spells them: `کیتاب` for `kitab`, `dövlət` for `دولت`. */
import {
  type Bridge,
  bridgeDistance,
  bridgesOf,
  vocabularyKeys,
} from '../../analysis/az/alphabets/bridges.ts'
import type { Engine } from '../../engine/engine.ts'
import type { SoundAlike } from '../query/names.ts'
import { isStopWord, type QueryWord } from '../query/query.ts'

/** A longer query is a sentence. */
const MOST_WORDS = 6
/** Spellings that are searched for one word. */
const MOST_SPELLINGS = 8

/**
 * For each word of a query that may be Azerbaijani, the stems of the other alphabet that render it, nearest first.
 *
 * @param words those that decide what is found
 */
export async function otherAlphabets(
  engine: Pick<Engine, 'vocabulary'>,
  words: readonly QueryWord[],
): Promise<Map<QueryWord, readonly SoundAlike[]>> {
  if (words.length > MOST_WORDS) return new Map()
  const asked = words.flatMap((word) => {
    const bridges = isStopWord(word) ? [] : word.readings.flatMap(bridgesOf)
    return bridges.length === 0 ? [] : [{ word, bridges }]
  })
  if (asked.length === 0) return new Map()
  const keys = asked.map(({ bridges }) => bridges.flatMap((bridge) => vocabularyKeys(bridge, 'other')))
  const found = await engine.vocabulary.sounding(keys, ['az'])
  return new Map(
    asked.flatMap(({ word, bridges }, at) => {
      const alike = spellingsOf(bridges, found[at] ?? [])
      return alike.length === 0 ? [] : [[word, alike] as const]
    }),
  )
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
  return [...nearest.values()].sort((one, other) => one.distance - other.distance).slice(0, MOST_SPELLINGS)
}
