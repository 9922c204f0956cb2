/** Small records beside the documents: all kinds in one index, each with the name of its ledger before its key. */

import type { Ledger, LedgerName, LedgerRecord, Receipt } from '../contract.ts'
import { doSteps, type Step } from './bulk.ts'
import type { Call } from './call.ts'
import { recordsOf } from './documents.ts'
import type { Query } from './filter.ts'
import { type Places, pageOf, type Stored } from './pages.ts'
import type { Refresh } from './refresh.ts'
import { INDEXES } from './settings.ts'

const STEP = 5_000

/** One ledger of an archive. @param refresh of the index of records */
export function ledgerOf<Entry extends LedgerRecord>(
  call: Call,
  places: Places,
  archive: string,
  name: LedgerName,
  refresh: Refresh,
): Ledger<Entry> {
  const index = `${archive}${INDEXES.records.suffix}`
  const idOf = (key: string) => `${name}:${key}`
  const all: Query = { term: { ledger: name } }
  const read = ({ _source: { above, ledger, key, ...rest } = {} }: Stored) =>
    ({ ...rest, key: String(key).slice(idOf('').length) }) as unknown as Omit<Entry, 'within'>
  const after = async (steps: readonly Step[]): Promise<Receipt> => {
    const refusals = await doSteps(call, steps)
    return {
      searchable: async () => {
        await refresh()
        return refusals
      },
    }
  }
  const removal = (id: string): Step => ({ kind: 'delete', index, id })
  return {
    get: async (keys) => (await recordsOf(call, index, keys.map(idOf), true)).map(read),
    page: async (within, offset, limit) => {
      const query = within === undefined ? all : { bool: { filter: [all, { term: { above: within } }] } }
      const { items, total } = await pageOf(call, places, index, { query, source: true }, offset, limit)
      return { items: items.map(read), total }
    },
    put: (records) =>
      after(
        records.map(({ within, ...rest }) => ({
          kind: 'index',
          index,
          id: idOf(rest.key),
          record: {
            ...rest,
            key: idOf(rest.key),
            ledger: name,
            ...(within === undefined ? {} : { above: within }),
          },
        })),
      ),
    remove: (keys) => after(keys.map((key) => removal(idOf(key)))),
    clear: async () => {
      for (;;) {
        await refresh()
        const list = { query: all, source: false }
        const { items } = await pageOf(call, new Map(), index, list, 0, STEP)
        const receipt = await after(items.map(({ _id }) => removal(_id)))
        if (items.length < STEP) return receipt
      }
    },
  }
}
