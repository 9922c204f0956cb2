/**
 * Close words. Meilisearch takes milliseconds for each, as much as for a search, so a program that asks often keeps the words of the
 * vocabulary in memory: some 15 bytes a letter of the tree that they make, 10 MB for 12,000 documents.
 */
import { setImmediate } from 'node:timers/promises'
import { mistakesIn, type VocabularyWord } from '../vocabulary.ts'
import type { Call } from './client.ts'
import type { Searches } from './searches.ts'
import { type WordTrie, wordTrie } from './word-trie.ts'
import { wordsKnown, wordsLike } from './words.ts'

/** What is asked for by `call` and `searches`, which may have only so long to live. */
export type CloseWords = {
  /** For each word, words that are close to it, closest first. */
  near: (
    call: Call,
    searches: Searches,
    words: readonly string[],
    limit: number,
  ) => Promise<VocabularyWord[][]>
  /** For each word, the word itself where the archive has it. */
  known: (call: Call, words: readonly string[]) => Promise<(VocabularyWord | undefined)[]>
  /** The same for what has only so long to live: whether the words in memory are current is asked once. */
  once: () => CloseWords
}

/** A program that asks only so often has each asked of the engine: it is done before all words were read. */
const ASKED_OF_ENGINE = 3
/** Words that are read at once. */
const PAGE = 5_000
/** More are not kept. */
const MOST_WORDS = 3_000_000

/** The words as they were at some moment: those that came later are behind the first `read` entries of the index. */
type Known = { words: WordTrie; created: string; updated: string; read: number }

/** Make what finds close words of an archive. @param index name of the index of documents */
export function closeWordsOf(call: Call, index: string): CloseWords {
  const uid = `${index}_words`
  let asked = 0
  let known: Known | undefined
  let isReading = false

  /** Read what is new; what is not known to be current is asked of the engine meanwhile. */
  const read = async () => {
    const { createdAt, updatedAt } = await infoOf(call, uid)
    const isSame = known?.created === createdAt
    const next: Known =
      known !== undefined && isSame
        ? { ...known, updated: updatedAt }
        : { words: wordTrie(), created: createdAt, updated: updatedAt, read: 0 }
    if (await readOn(call, uid, next)) known = next
    else known = undefined
  }
  const begin = () => {
    if (isReading) return
    isReading = true
    // What cannot be read now is read when it is asked for again.
    void read()
      .catch(() => {})
      .finally(() => {
        isReading = false
      })
  }
  const infoNow = onceATurn((call) => infoOf(call, uid))

  /** The words in memory, if they are all that there are now. */
  const current = async (asking: Call): Promise<WordTrie | undefined> => {
    if (known !== undefined) {
      const { createdAt, updatedAt } = await infoNow(asking)
      if (known?.created === createdAt && known.updated === updatedAt) return known.words
    }
    if (++asked > ASKED_OF_ENGINE) begin()
    return undefined
  }
  return lookedUpIn(index, current)
}

/** @param current the words in memory, if they are all that there are now */
function lookedUpIn(index: string, current: (asking: Call) => Promise<WordTrie | undefined>): CloseWords {
  return {
    near: async (asking, searches, words, limit) => {
      if (words.length === 0) return []
      const all = await current(asking)
      if (all !== undefined) return words.map((word) => closest(all, word, limit))
      const ended = words.map((word) => `${word} `)
      return wordsLike(searches, index, ended, limit)
    },
    known: async (asking, words) => {
      if (words.length === 0) return []
      const all = await current(asking)
      return all === undefined ? wordsKnown(asking, index, words) : words.map((word) => all.get(word))
    },
    once: () => {
      let seen: WordTrie | undefined
      return lookedUpIn(index, async (asking) => {
        seen ??= await current(asking)
        return seen
      })
    },
  }
}

/** Asks once for all that is asked for by one caller in one turn of the program: the question is sent behind all of them. */
function onceATurn<Told>(ask: (call: Call) => Promise<Told>): (call: Call) => Promise<Told> {
  const waiting = new WeakMap<Call, Promise<Told>>()
  return (call) => {
    const asked =
      waiting.get(call) ??
      setImmediate().then(() => {
        waiting.delete(call)
        return ask(call)
      })
    waiting.set(call, asked)
    return asked
  }
}

async function infoOf(call: Call, uid: string): Promise<{ createdAt: string; updatedAt: string }> {
  const { createdAt, updatedAt } = await call((client) => client.index(uid).getRawInfo())
  return { createdAt: String(createdAt), updatedAt: String(updatedAt) }
}

/**
 * Read the entries behind those that are known: the engine lists them in the order in which they came, and removes none.
 *
 * @returns whether all of them are known then
 */
async function readOn(call: Call, uid: string, known: Known): Promise<boolean> {
  for (;;) {
    const { results, total } = await call((client) =>
      client
        .index<VocabularyWord>(uid)
        .getDocuments({ offset: known.read, limit: PAGE, fields: ['word', 'written'] }),
    )
    // Names are entries, too, and have no word.
    for (const { word, written } of results) if (word !== undefined) known.words.add({ word, written })
    known.read += results.length
    if (known.read >= total) return known.read === total
    if (results.length === 0 || known.words.size > MOST_WORDS) return false
  }
}

/** As Meilisearch lists them: those with fewer mistakes first, then those that came first. */
function closest(words: WordTrie, word: string, limit: number): VocabularyWord[] {
  return words
    .near(word, mistakesIn(word))
    .sort((one, other) => one.distance - other.distance || one.number - other.number)
    .slice(0, limit)
    .map((one) => ({ word: one.word, written: one.written }))
}
