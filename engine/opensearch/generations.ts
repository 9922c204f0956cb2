/**
 * The indexes of an archive. Those of documents and words have one of two names, `axtar.a` and `axtar.b`, and are found by an alias, `axtar`; what
 * is made beside has the other name, and `axtar_beside` for an alias. Both aliases change their indexes in one step.
 */

import type { ArchiveState, Preparation } from '../contract.ts'
import { EngineError } from '../errors.ts'
import { INDEX_VERSION } from '../index-version.ts'
import type { Call } from './call.ts'
import { ifMissing, typeOf } from './errors.ts'
import { creationOf, INDEXES, LAYOUT, PUBLISHED } from './settings.ts'

/** An archive, or the one that is made beside it: what its indexes are called. */
export type Place = { archive: string; isBeside: boolean }

const GENERATIONS = ['a', 'b']

/** What the index of documents was made by. */
type Meta = { version?: string; layout?: string }

/** The name that an archive is asked under. */
export function nameOf({ archive, isBeside }: Place): string {
  return isBeside ? `${archive}_beside` : archive
}

/** Make the indexes that are missing. Safe to run by two programs at once. */
export async function prepareIndexes(call: Call, place: Place): Promise<Preparation> {
  const name = nameOf(place)
  const shards = await dataNodes(call)
  const { suffix, properties } = INDEXES.records
  await Promise.all([
    ...PUBLISHED.map((row) => createPublished(call, place, row, row === INDEXES.documents ? shards : 1)),
    create(call, `${name}${suffix}`, creationOf(properties, 1)),
  ])
  return stateOf(call, name)
}

/** One of the indexes that are found by an alias. */
async function createPublished(
  call: Call,
  place: Place,
  { suffix, properties }: (typeof PUBLISHED)[number],
  shards: number,
): Promise<void> {
  const alias = `${nameOf(place)}${suffix}`
  if ((await indexBehind(call, alias)) !== undefined) return
  const taken = await indexBehind(call, `${nameOf({ ...place, isBeside: !place.isBeside })}${suffix}`)
  const index = GENERATIONS.map((each) => `${place.archive}${suffix}.${each}`).find((each) => each !== taken)
  const meta: Meta = { version: INDEX_VERSION, layout: LAYOUT }
  await create(call, `${index}`, { ...creationOf(properties, shards, meta), aliases: { [alias]: {} } })
}

async function stateOf(call: Call, name: string): Promise<Preparation> {
  const [documents, { version, layout }] = await Promise.all([countOf(call, name), metaOf(call, name)])
  const isOutdated = version !== INDEX_VERSION || layout !== LAYOUT
  if (documents > 0 || !isOutdated) return { documents, isOutdated }
  if (layout === LAYOUT) {
    const body = { _meta: { version: INDEX_VERSION, layout: LAYOUT } }
    await call({ method: 'PUT', path: `/${name}/_mapping`, body })
  }
  return { documents, isOutdated: layout !== LAYOUT }
}

/** What there is of an archive; undefined where nothing was ever prepared. */
export async function describe(call: Call, name: string): Promise<ArchiveState | undefined> {
  const found = await Promise.all([countOf(call, name), metaOf(call, name)]).catch(ifMissing)
  return found && { documents: found[0], version: found[1].version }
}

/** Put the archive beside in the place of the other, and that one beside, at one moment. */
export async function exchange(call: Call, archive: string): Promise<void> {
  const moves = await Promise.all(
    PUBLISHED.map(async ({ suffix }) => {
      const aliases = [false, true].map((isBeside) => `${nameOf({ archive, isBeside })}${suffix}`)
      const [here = '', beside = ''] = aliases
      const [old, fresh] = await Promise.all(aliases.map((alias) => indexBehind(call, alias)))
      if (fresh === undefined) throw new EngineError(`There is no ${beside} that could be published`)
      return [
        { remove: { index: fresh, alias: beside } },
        { add: { index: fresh, alias: here } },
        ...(old === undefined
          ? []
          : [{ remove: { index: old, alias: here } }, { add: { index: old, alias: beside } }]),
      ]
    }),
  )
  await call({ method: 'POST', path: '/_aliases', body: { actions: moves.flat() } })
}

/** Remove what is beside an archive. */
export async function drop(call: Call, archive: string): Promise<void> {
  const beside = nameOf({ archive, isBeside: true })
  const aliases = PUBLISHED.map(({ suffix }) => `${beside}${suffix}`)
  const indexes = await Promise.all(aliases.map((alias) => indexBehind(call, alias)))
  for (const index of [...indexes, `${beside}${INDEXES.records.suffix}`])
    if (index !== undefined) await call({ method: 'DELETE', path: `/${index}` }).catch(ifMissing)
}

/** The index that an alias stands for. */
async function indexBehind(call: Call, alias: string): Promise<string | undefined> {
  const indexes = await call<object>({ method: 'GET', path: `/_alias/${alias}` }).catch(ifMissing)
  return indexes && Object.keys(indexes)[0]
}

/** Another program may create it at the same moment; the index is what counts, not who made it. */
async function create(call: Call, index: string, body: Record<string, unknown>): Promise<void> {
  // Also asked of an index that is there, which costs nothing and tells so.
  await call({ method: 'PUT', path: `/${index}`, body }).catch((error) => {
    if (typeOf(error) !== 'resource_already_exists_exception') throw error
  })
}

async function countOf(call: Call, name: string): Promise<number> {
  const { count } = await call<{ count: number }>({ method: 'GET', path: `/${name}/_count` })
  return count
}

async function metaOf(call: Call, name: string): Promise<Meta> {
  const mappings = await call<Record<string, { mappings: { _meta?: Meta } }>>({
    method: 'GET',
    path: `/${name}/_mapping`,
  })
  return Object.values(mappings)[0]?.mappings._meta ?? {}
}

/** So many nodes hold data: the documents have as many shards, so that all of them work. */
async function dataNodes(call: Call): Promise<number> {
  const health = await call<{ number_of_data_nodes: number }>({ method: 'GET', path: '/_cluster/health' })
  return Math.max(1, health.number_of_data_nodes)
}

/** All indexes of an archive that are searched. */
export function searchedIn(name: string): string {
  return [INDEXES.documents, INDEXES.words].map(({ suffix }) => `${name}${suffix}`).join(',')
}
