import type { DocumentLanguage } from '../../analysis/language.ts'
import { documentKey } from '../document-key.ts'
import { quoted } from '../filter.ts'
import type { VocabularyEntry, VocabularyName, VocabularyWord } from '../vocabulary.ts'
import type { Call } from './client.ts'
import { withKeys } from './documents.ts'
import type { Searches } from './searches.ts'

/** For each word, words of the vocabulary that are close to it, closest first, or, without a space at its end, begin so. */
export async function wordsLike(
  searches: Searches,
  index: string,
  words: readonly string[],
  limit: number,
): Promise<VocabularyWord[][]> {
  const results = await searches<VocabularyWord>(
    words.map((word) => ({ indexUid: `${index}_words`, q: word, limit })),
  )
  return results.map(({ hits }) => hits.map(({ word, written }) => ({ word, written })))
}

/** For each word, the word itself where the vocabulary has it. */
export async function wordsKnown(
  call: Call,
  index: string,
  words: readonly string[],
): Promise<(VocabularyWord | undefined)[]> {
  const ids = [...new Set(words.map(wordId))]
  const { results } = await call((client) =>
    client
      .index<VocabularyWord>(`${index}_words`)
      .getDocuments({ ...withKeys(ids), fields: ['word', 'written'] }),
  )
  const found = new Map(results.map(({ word, written }) => [word, { word, written }]))
  return words.map((word) => found.get(word))
}

/** Names that one word may sound like are at most so many; a key that more have says nothing. */
const MOST_ALIKE = 400

/**
 * For each list of keys, the names of the vocabulary that have one of them.
 *
 * @param languages of the documents that have the names; empty for all
 */
export async function namesLike(
  searches: Searches,
  index: string,
  keys: readonly (readonly string[])[],
  languages: readonly DocumentLanguage[],
): Promise<VocabularyName[][]> {
  const spoken = languages.length === 0 ? [] : [`language IN [${languages.map(quoted).join(', ')}]`]
  const results = await searches<VocabularyName>(
    keys.map((sounds) => ({
      indexUid: `${index}_words`,
      q: '',
      limit: MOST_ALIKE,
      filter: [`sounds IN [${sounds.map(quoted).join(', ')}]`, ...spoken],
      attributesToRetrieve: ['name', 'written', 'language'],
    })),
  )
  return results.map(({ hits }) =>
    hits.map(({ name, written, language }) => ({ name, written, language, sounds: [] })),
  )
}

/** An entry of the vocabulary as the engine keeps it. */
export function vocabularyRecord(entry: VocabularyEntry): Record<string, unknown> & { id: string } {
  if ('word' in entry) return { id: wordId(entry.word), ...entry }
  return { id: wordId(`${entry.name} ${entry.language} ${entry.written}`), ...entry }
}

/** A word as a key of the engine, which allows `[A-Za-z0-9_-]` only, and not endless ones. */
export function wordId(word: string): string {
  return documentKey(/^[a-z0-9]+$/.test(word) ? word : `_${Buffer.from(word).toString('base64url')}`)
}
