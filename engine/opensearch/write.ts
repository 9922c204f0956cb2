/** Changes of documents: how they are handed to the cluster, which has done them when it answers. */

import type { Change, Receipt, Refusals } from '../contract.ts'
import { doSteps, type Step } from './bulk.ts'
import type { Call } from './call.ts'
import { allOf, conditionsOf } from './filter.ts'
import { pageOf } from './pages.ts'
import type { Refresh } from './refresh.ts'
import { INDEXES } from './settings.ts'
import { wordRecord } from './words.ts'

/** What a key of a document is in all engines. */
const KEY = /^[A-Za-z0-9_-]+$/
/** Documents that are removed in one step where a filter says which. */
const STEP = 5_000

/** Do a change, and tell when it is searchable. */
export async function writeChange(
  call: Call,
  index: string,
  change: Change,
  refresh: Refresh,
): Promise<Receipt> {
  const refusals = await done(call, index, change, refresh)
  return {
    searchable: async () => {
      await refresh()
      return refusals
    },
  }
}

async function done(call: Call, index: string, change: Change, refresh: Refresh): Promise<Refusals> {
  switch (change.kind) {
    case 'put':
      return put(call, index, change)
    case 'place':
      return doSteps(
        call,
        change.placements.map(({ key, path, places, files }) => ({
          kind: 'update',
          index,
          id: key,
          record: { path, places, files },
        })),
      )
    case 'embed':
      throw new TypeError('This engine has no vectors')
    case 'remove':
      return doSteps(
        call,
        change.keys.map((key) => ({ kind: 'delete', index, id: key })),
      )
    case 'removeWhere': {
      const conditions = conditionsOf(change.filter)
      if (conditions.length === 0)
        throw new TypeError('A filter that does not narrow would remove everything')
      await refresh()
      return removeFound(call, index, allOf(conditions), refresh)
    }
  }
}

/** Words first: a document that is found has all of its words in the vocabulary. */
async function put(
  call: Call,
  index: string,
  { documents, words, isCurrent }: Change & { kind: 'put' },
): Promise<Refusals> {
  const vocabulary = `${index}${INDEXES.words.suffix}`
  await doSteps(
    call,
    words.map((entry): Step => ({ kind: 'index', index: vocabulary, ...wordRecord(entry) })),
  )
  const wrong = documents.filter(({ key }) => !KEY.test(key))
  const steps = documents
    .filter(({ key }) => KEY.test(key))
    .map(({ embedding, ...record }): Step => ({ kind: 'index', index, id: record.key, record }))
  const refusals = await doSteps(call, steps, isCurrent)
  return new Map([...refusals, ...wrong.map(({ key }): [string, string] => [key, `${key} is no key`])])
}

/** Nobody else removes what is found later: it goes on until nothing is found. */
async function removeFound(
  call: Call,
  index: string,
  query: Record<string, unknown>,
  refresh: Refresh,
): Promise<Refusals> {
  for (;;) {
    const { items } = await pageOf(call, new Map(), index, { query, source: false }, 0, STEP)
    if (items.length === 0) return new Map()
    const refusals = await doSteps(
      call,
      items.map(({ _id }) => ({ kind: 'delete', index, id: _id })),
    )
    if (refusals.size > 0) return refusals
    await refresh()
  }
}
