/** Small records beside the documents, each kind in an index of its own. */

import type { Ledger, LedgerName, LedgerRecord, Receipt } from '../contract.ts'
import { doSteps, type Step } from './bulk.ts'
import type { Call } from './call.ts'
import { recordsOf } from './documents.ts'
import { EVERYTHING } from './filter.ts'
import { type Places, pageOf, type Stored } from './pages.ts'
import { startRefresh } from './refresh.ts'
import { INDEXES } from './settings.ts'

const STEP = 5_000

/** One ledger of an archive. */
export function ledgerOf<Entry extends LedgerRecord>(
  call: Call,
  places: Places,
  archive: string,
  name: LedgerName,
): Ledger<Entry> {
  const index = `${archive}${INDEXES[name].suffix}`
  const refresh = startRefresh(call, index)
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
    get: async (keys) => (await recordsOf(call, index, keys, true)).map(readAs<Entry>),
    page: async (within, offset, limit) => {
      const query = within === undefined ? EVERYTHING : { term: { above: within } }
      const { items, total } = await pageOf(call, places, index, { query, source: true }, offset, limit)
      return { items: items.map(readAs<Entry>), total }
    },
    put: (records) =>
      after(
        records.map(({ within, ...rest }) => ({
          kind: 'index',
          index,
          id: rest.key,
          record: { ...rest, ...(within === undefined ? {} : { above: within }) },
        })),
      ),
    remove: (keys) => after(keys.map(removal)),
    clear: async () => {
      for (;;) {
        await refresh()
        const list = { query: EVERYTHING, source: false }
        const { items } = await pageOf(call, new Map(), index, list, 0, STEP)
        const receipt = await after(items.map(({ _id }) => removal(_id)))
        if (items.length < STEP) return receipt
      }
    },
  }
}

function readAs<Entry>({ _source }: Stored): Omit<Entry, 'within'> {
  const { above, ...rest } = _source ?? {}
  return rest as Omit<Entry, 'within'>
}
