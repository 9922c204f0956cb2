import type { Part } from '../engine/contract.ts'
import type { Engine } from '../engine/engine.ts'
import { filterExpression } from '../engine/filter.ts'
import type { VocabularyName, VocabularyWord } from '../engine/vocabulary.ts'

/**
 * An engine for one search, whose steps often ask how many documents have a word, what is close to it, or which names sound like it: each
 * is asked once. An archive that changes meanwhile is seen as it was.
 */
export function askedOnce(engine: Engine): Engine {
  const known = new Map<string, Promise<VocabularyWord | undefined>>()
  const counted = new Map<string, Promise<number | undefined>>()
  const near = new Map<string, Promise<VocabularyWord[] | undefined>>()
  const sounding = new Map<string, Promise<VocabularyName[] | undefined>>()
  return {
    ...engine,
    countEach: async (parts, filter) => {
      const whole = filterExpression(filter) ?? ''
      // Filters that keep the same are one, whatever empty lists they have, and whether they stand in the part or beside it.
      const keyOf = ({ all, none, filter: own }: Part) => {
        const narrowed = own === undefined ? whole : (filterExpression({ all: [filter, own] }) ?? '')
        return JSON.stringify([all, none, narrowed])
      }
      const counts = await once(counted, parts, keyOf, (fresh) => engine.countEach(fresh, filter))
      return counts.map((count) => count ?? 0)
    },
    vocabulary: {
      ...engine.vocabulary,
      known: (words) => once(known, words, (word) => word, engine.vocabulary.known),
      near: async (words, limit) => {
        const keyOf = (word: string) => `${word} ${limit}`
        const found = await once(near, words, keyOf, (fresh) => engine.vocabulary.near(fresh, limit))
        return found.map((close) => close ?? [])
      },
      sounding: async (keys, languages) => {
        const keyOf = (sounds: readonly string[]) => `${languages.join()} ${sounds.join(' ')}`
        const ask = (fresh: typeof keys) => engine.vocabulary.sounding(fresh, languages)
        const found = await once(sounding, keys, keyOf, ask)
        return found.map((names) => names ?? [])
      },
    },
  }
}

/** Ask for what is not known yet, all of it at once. */
function once<Asked, Told>(
  known: Map<string, Promise<Told | undefined>>,
  asked: readonly Asked[],
  keyOf: (one: Asked) => string,
  ask: (fresh: readonly Asked[]) => Promise<Told[]>,
): Promise<(Told | undefined)[]> {
  const keys = asked.map(keyOf)
  const fresh = new Map(
    asked.flatMap((one, at) => (known.has(keys[at] ?? '') ? [] : [[keys[at] ?? '', one]])),
  )
  if (fresh.size > 0) {
    const answer = ask([...fresh.values()])
    for (const [at, key] of [...fresh.keys()].entries())
      known.set(
        key,
        answer.then((told) => told[at]),
      )
  }
  return Promise.all(keys.map((key) => known.get(key)))
}
