import type { Vocabulary } from '../contract.ts'
import type { VocabularyEntry, VocabularyName, VocabularyWord } from '../vocabulary.ts'

/** Words whose letters differ so little are close: Meilisearch allows as many mistakes. */
const MISTAKES = 2

/** Close words and beginnings among some words. */
export function memoryVocabulary(entries: () => Iterable<VocabularyEntry>): Vocabulary {
  const words = (): VocabularyWord[] => [...entries()].filter((entry) => 'word' in entry)
  const names = (): VocabularyName[] => [...entries()].filter((entry) => 'name' in entry)
  return {
    near: async (asked, limit) =>
      asked.map((word) =>
        words()
          .map((candidate) => ({ candidate, distance: distance(word, candidate.word) }))
          .filter((found) => found.distance <= MISTAKES)
          .sort((one, other) => one.distance - other.distance)
          .slice(0, limit)
          .map(({ candidate }) => candidate),
      ),
    known: async (asked) => {
      const all = new Map(words().map((entry) => [entry.word, entry]))
      return asked.map((word) => all.get(word))
    },
    beginning: async (beginnings, limit) =>
      beginnings.map((beginning) =>
        words()
          .filter(({ word }) => word.startsWith(beginning))
          .slice(0, limit),
      ),
    sounding: async (keys, languages) =>
      keys.map((wanted) =>
        names().filter(
          ({ sounds, language }) =>
            (languages.length === 0 || languages.includes(language)) &&
            sounds.some((key) => wanted.includes(key)),
        ),
      ),
  }
}

/** Letters to add, leave out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [to, wanted] of [...other].entries())
      next.push(
        Math.min((row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1, (row[to] ?? 0) + (letter === wanted ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
