import type { ArchiveEngine } from '../contract.ts'
import { askQuestion, countParts, firstOfParts, holdersOfParts, LIMITS, vocabularyOf } from './ask.ts'
import type { Call } from './client.ts'
import { type CloseWords, closeWordsOf } from './close-words.ts'
import { fetchDocuments, pageOfDocuments, partOfText } from './documents.ts'
import { besideOf, describe, drop, publish } from './generations.ts'
import { ledgerOf } from './ledger.ts'
import { prepareIndexes } from './prepare.ts'
import { searchesOf } from './searches.ts'
import { changedAt, engineStatus, indexStats } from './status.ts'
import { settleEarlier } from './tasks.ts'
import { type Space, spaceOf, startSpace, vectorsOf } from './vectors.ts'
import { writeChange } from './write.ts'

/**
 * An archive of a Meilisearch.
 *
 * @param index name of the index of documents; the others are named after it
 * @param space what it has vectors of, as far as it was seen
 * @param closeWords what finds close words, which the same archive for what has only so long to live shares
 */
export function archiveOf(
  call: Call,
  index: string,
  space: Space = startSpace(),
  closeWords: CloseWords = closeWordsOf(call, index),
): ArchiveEngine {
  const searches = searchesOf(call)
  return {
    limits: LIMITS,
    ask: (question, fields) => askQuestion(call, searches, index, question, fields),
    countEach: (parts, filter) => countParts(call, searches, index, parts, filter),
    first: (parts, filter, each, fields) => firstOfParts(call, searches, index, parts, filter, each, fields),
    holders: (parts, filter) => holdersOfParts(call, searches, index, parts, filter),
    vocabulary: vocabularyOf(call, searches, index, closeWords),
    within: (lifetime) => archiveOf(call.within(lifetime), index, space, closeWords.once()),
    vectors: vectorsOf(call, index),
    prepare: (wanted) => prepareIndexes(call, index, space, wanted),
    describe: () => describe(call, index),
    stats: () => indexStats(call, index),
    status: () => engineStatus(call),
    isHealthy: () => call((client) => client.isHealthy()).catch(() => false),
    revision: () => changedAt(call, index),
    write: (change) => writeChange(call, index, change, space),
    settled: () => settleEarlier(call, index),
    ledger: (name) => ledgerOf(call, index, name),
    next: () => ({
      archive: besideArchive(call, index),
      publish: (lastLook = async () => {}) => publish(call, index, lastLook),
      discard: () => drop(call, besideOf(index)),
    }),
    fetch: (keys, fields) => fetchDocuments(call, index, keys, fields),
    part: (key, number) => partOfText(call, index, key, number),
    page: (filter, fields, offset, limit) => pageOfDocuments(call, index, filter, fields, offset, limit),
  }
}

/** What is to take the place of an archive has vectors as that has, unless others are asked for. */
function besideArchive(call: Call, index: string): ArchiveEngine {
  const beside = archiveOf(call, besideOf(index))
  return { ...beside, prepare: async (space) => beside.prepare(space ?? (await spaceOf(call, index))) }
}
