import type { MultiSearchQuery } from 'meilisearch'
import { documentKey, type VocabularyWord } from '../document.ts'
import type { Call } from './client.ts'

/** For each word, words of the vocabulary that are close to it, closest first, or, without a space at its end, begin so. */
export async function closeWords(
  call: Call,
  index: string,
  words: readonly string[],
  limit: number,
): Promise<VocabularyWord[][]> {
  if (words.length === 0) return []
  const { results } = await call((client) =>
    client.multiSearch<{ queries: MultiSearchQuery[] }, VocabularyWord>({
      queries: words.map((word) => ({ indexUid: `${index}_words`, q: word, limit })),
    }),
  )
  return results.map(({ hits }) => hits.map(({ word, written }) => ({ word, written })))
}

/** A word as a key of the engine, which allows `[A-Za-z0-9_-]` only, and not endless ones. */
export function wordId(word: string): string {
  return documentKey(/^[a-z0-9]+$/.test(word) ? word : `_${Buffer.from(word).toString('base64url')}`)
}
