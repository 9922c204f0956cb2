import type { Settings } from 'meilisearch'
import type { Preparation } from '../contract.ts'
import { damageIn } from '../embedded/damage.ts'
import { EngineError } from '../errors.ts'
import { INDEX_VERSION } from '../index-version.ts'
import { retryWhileAway } from '../retry.ts'
import { SEARCH_FIELDS, type SearchField } from '../search-fields.ts'
import type { VectorSpace } from '../vectors.ts'
import type { Call } from './client.ts'
import { codeOf, ifMissing } from './error-codes.ts'
import { INDEXES, type IndexRow } from './indexes.ts'
import { hasSettings, settingsWithVectors } from './settings.ts'
import { settle } from './tasks.ts'
import { type Space, spaceIn } from './vectors.ts'

const VERSION_KEY = 'version'

/**
 * Create the indexes of an archive, or bring their settings up to date. Safe to run by two programs at once, and waits for an engine that
 * is away.
 *
 * @param kept told what the documents have vectors of
 * @param space what they are to have vectors of where there are none yet
 * @throws DamageError where an index is not as it was left
 */
export async function prepareIndexes(
  call: Call,
  index: string,
  kept: Space,
  space: VectorSpace | undefined,
): Promise<Preparation> {
  try {
    // One that does not answer at all is told at once; one that goes away meanwhile comes back.
    await call((client) => client.health())
    return await retryWhileAway(() => prepareAll(call, index, kept, space))
  } catch (error) {
    throw (error instanceof EngineError && damageIn(error.message, 'the data of the engine')) || error
  }
}

async function prepareAll(
  call: Call,
  index: string,
  kept: Space,
  space: VectorSpace | undefined,
): Promise<Preparation> {
  const { documents: row, ...others } = INDEXES
  await Promise.all([
    prepareDocuments(call, index, row, space).then(kept.see),
    ...Object.values(others).map((other) => prepareIndex(call, index, other)),
  ])
  const { numberOfDocuments: documents, fieldDistribution } = await call((client) =>
    client.index(index).getStats(),
  )
  const missing = SEARCH_FIELDS.filter((field) => fieldDistribution[field] === undefined)
  if (documents > 0 && missing.length > 0) await introduceFields(call, index, missing)
  const version = await storedVersion(call, index)
  if (documents === 0 && version !== INDEX_VERSION) await storeVersion(call, index)
  return { documents, isOutdated: documents > 0 && version !== INDEX_VERSION }
}

/** A search in a field that no document has is an error; an archive of an earlier version may have none with a new field. */
async function introduceFields(call: Call, index: string, fields: readonly SearchField[]): Promise<void> {
  const documents = call((client) => client.index(index).getDocuments({ limit: 1, fields: ['key'] }))
  const [first] = (await documents).results
  const empty = { ...first, ...Object.fromEntries(fields.map((field) => [field, ''])) }
  const { taskUid } = await call((client) => client.index(index).updateDocuments([empty]))
  await settle(call, taskUid)
}

async function prepareIndex(
  call: Call,
  index: string,
  { suffix, primaryKey, settings }: IndexRow,
): Promise<void> {
  const uid = `${index}${suffix}`
  await haveIndex(call, uid, primaryKey)
  await adjust(call, uid, await settingsOf(call, uid), settings)
}

/** What documents have vectors of stays, also for a program without an embedder; it is chosen while there are none. */
async function prepareDocuments(
  call: Call,
  index: string,
  { primaryKey, settings }: IndexRow,
  wanted: VectorSpace | undefined,
): Promise<VectorSpace | undefined> {
  await haveIndex(call, index, primaryKey)
  const actual = await settingsOf(call, index)
  const own = spaceIn(actual.embedders)
  const isOther = wanted !== undefined && own?.name !== wanted.name
  const space = isOther && (await isEmpty(call, index)) ? wanted : own
  const others = Object.keys(actual.embedders ?? {}).filter((name) => name !== space?.name)
  await adjust(call, index, actual, space === undefined ? settings : settingsWithVectors(space, others))
  return space
}

async function isEmpty(call: Call, index: string): Promise<boolean> {
  return (await call((client) => client.index(index).getStats())).numberOfDocuments === 0
}

function settingsOf(call: Call, uid: string): Promise<Settings> {
  return call((client) => client.index(uid).getSettings())
}

async function adjust(call: Call, uid: string, actual: Settings, wanted: Settings): Promise<void> {
  if (hasSettings(actual, wanted)) return
  const { taskUid } = await call((client) => client.index(uid).updateSettings(wanted))
  await settle(call, taskUid)
}

/**
 * See to it that there is an index, and that it has its primary key: Meilisearch 1.21 writes the two one after the other, so one that is
 * killed between them has an index that refuses every document. Another program may do it at the same moment; the index is what
 * counts, not who made it.
 */
export async function haveIndex(call: Call, uid: string, primaryKey: string): Promise<void> {
  const there = await call((client) => client.index(uid).getRawInfo()).catch(ifMissing)
  if (there === undefined) await makeIndex(call, uid, primaryKey)
  else if (there.primaryKey !== primaryKey) await giveKey(call, uid, primaryKey)
}

async function makeIndex(call: Call, uid: string, primaryKey: string): Promise<void> {
  const { taskUid } = await call((client) => client.createIndex(uid, { primaryKey }))
  await settle(call, taskUid).catch((error) => {
    if (codeOf(error) !== 'index_already_exists') throw error
    return giveKey(call, uid, primaryKey)
  })
}

/** Nothing is done where it has one and documents by it. */
async function giveKey(call: Call, uid: string, primaryKey: string): Promise<void> {
  const { taskUid } = await call((client) => client.updateIndex(uid, { primaryKey }))
  await settle(call, taskUid).catch((error) => {
    if (codeOf(error) !== 'index_primary_key_already_exists') throw error
  })
}

/** The version of the analysis that made the documents; undefined where none was written down. */
export async function storedVersion(call: Call, index: string): Promise<unknown> {
  const state = call((client) =>
    client.index<{ id: string; value: unknown }>(`${index}_state`).getDocument(VERSION_KEY),
  )
  return (await state.catch(ifMissing))?.value
}

/** Write down that the documents are made by this version. */
export async function storeVersion(call: Call, index: string): Promise<void> {
  const record = { id: VERSION_KEY, value: INDEX_VERSION }
  const { taskUid } = await call((client) => client.index(`${index}_state`).addDocuments([record]))
  await settle(call, taskUid)
}
