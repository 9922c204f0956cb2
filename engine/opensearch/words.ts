/** The vocabulary: every distinct word and name of the documents. */

import { createHash } from 'node:crypto'
import type { Vocabulary } from '../contract.ts'
import type { VocabularyEntry, VocabularyName, VocabularyWord } from '../vocabulary.ts'
import { searchEach } from './ask.ts'
import type { Call } from './call.ts'
import type { Query } from './filter.ts'

/** Names that one word may sound like are at most so many; a key that more have says nothing. */
const MOST_ALIKE = 400
/** From so many letters on one mistake makes a close word, and two. */
const ONE_MISTAKE = 3
const TWO_MISTAKES = 4
/** Close words that are looked through on each shard, closest first. */
const MOST_CLOSE = 200
/** Longest id, in characters; the server takes 512 bytes. */
const MAX_ID = 150

/** The words of an archive. @param index that of the vocabulary */
export function vocabularyOf(call: Call, index: string): Vocabulary {
  const words = async (queries: readonly Query[], size: number, sort: unknown[]) => {
    const searches = queries.map((query) => ({ query, size, sort, _source: ['word', 'written'] }))
    const told = await searchEach(call, index, searches)
    return told.map(({ hits }) => hits.hits.map(({ _source }) => _source as VocabularyWord))
  }
  return {
    near: (asked, limit) => words(asked.map(closeTo), limit, ['_score', { word: 'asc' }]),
    known: async (asked) => {
      const found = await words(
        asked.map((word) => ({ term: { word } })),
        1,
        ['_doc'],
      )
      return found.map(([word]) => word)
    },
    // Short ones first: most of what is typed is nearly finished.
    beginning: (beginnings, limit) =>
      words(
        beginnings.map((beginning) => ({ prefix: { word: beginning } })),
        limit,
        [{ length: 'asc' }, { word: 'asc' }],
      ),
    sounding: async (keys, languages) => {
      const spoken = languages.length === 0 ? [] : [{ terms: { language: languages } }]
      const searches = keys.map((sounds) => ({
        query: { bool: { filter: [{ terms: { sounds } }, ...spoken] } },
        size: MOST_ALIKE,
        _source: ['name', 'written', 'language'],
      }))
      const told = await searchEach(call, index, searches)
      return told.map(({ hits }) =>
        hits.hits.map(({ _source }) => ({ ...(_source as Omit<VocabularyName, 'sounds'>), sounds: [] })),
      )
    },
  }
}

/** Words score by how few letters differ. */
function closeTo(word: string): Query {
  const fuzziness = word.length >= TWO_MISTAKES ? 2 : word.length >= ONE_MISTAKE ? 1 : 0
  const value = word.toWellFormed()
  return {
    fuzzy: {
      word: { value, fuzziness, max_expansions: MOST_CLOSE, rewrite: `top_terms_boost_${MOST_CLOSE}` },
    },
  }
}

/** An entry as it is stored, and its id, by which it stands in the vocabulary once. */
export function wordRecord(entry: VocabularyEntry): { id: string; record: object } {
  if ('word' in entry) return { id: idOf(entry.word), record: { ...entry, length: entry.word.length } }
  return { id: idOf(`${entry.name} ${entry.language} ${entry.written}`), record: entry }
}

function idOf(text: string): string {
  return text.length <= MAX_ID ? text : createHash('sha256').update(text).digest('hex')
}
