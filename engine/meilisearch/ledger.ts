/** Small records beside the documents, each kind in an index of its own or marked by its key. */

import type { DocumentsQuery } from 'meilisearch'
import type { Ledger, LedgerName, LedgerRecord } from '../contract.ts'
import { ndjson } from '../ndjson.ts'
import type { Call } from './client.ts'
import { withKeys } from './documents.ts'
import { INDEXES } from './indexes.ts'
import { receiptOf } from './tasks.ts'

/** A record as the index has it. */
type Stored = Record<string, unknown>

/** Where the records of a ledger are: the index, its primary key, and what the keys of its records begin with. */
const PLACES: Record<LedgerName, { suffix: string; primaryKey: string; prefix: string }> = {
  files: { ...INDEXES.files, prefix: '' },
  removed: { ...INDEXES.removed, prefix: '' },
  runs: { ...INDEXES.state, prefix: 'run_' },
}

/** More small records than there are beside a marked kind. */
const MANY = 1_000

/** One ledger of an archive. */
export function ledgerOf<Entry extends LedgerRecord>(
  call: Call,
  index: string,
  name: LedgerName,
): Ledger<Entry> {
  const { suffix, primaryKey, prefix } = PLACES[name]
  const uid = `${index}${suffix}`
  const ask = (query: DocumentsQuery<Stored>) =>
    call((client) => client.index<Stored>(uid).getDocuments(query))
  const read = ({ above, [primaryKey]: id, ...rest }: Stored) =>
    ({ ...rest, key: String(id).slice(prefix.length) }) as unknown as Omit<Entry, 'within'>
  const written = ({ key, within, ...rest }: Entry): Stored => ({
    ...rest,
    [primaryKey]: prefix + key,
    ...(within === undefined ? {} : { above: within }),
  })
  return {
    get: async (keys) =>
      keys.length === 0 ? [] : (await ask(withKeys(keys.map((key) => prefix + key)))).results.map(read),
    page: async (within, offset, limit) => {
      if (prefix !== '') return marked((await ask({ limit: MANY })).results, offset, limit)
      const filter = within === undefined ? {} : { filter: `above = "${within}"` }
      const { results, total } = await ask({ ...filter, offset, limit })
      return { items: results.map(read), total }
    },
    put: async (records) => {
      const lines = ndjson(records.map(written))
      const send = () =>
        call((client) => client.index(uid).addDocumentsFromString(lines, 'application/x-ndjson'))
      return receiptOf(call, (await send()).taskUid)
    },
    remove: async (keys) => {
      const ids = keys.map((key) => prefix + key)
      return receiptOf(call, (await call((client) => client.index(uid).deleteDocuments(ids))).taskUid)
    },
    clear: async () =>
      receiptOf(call, (await call((client) => client.index(uid).deleteAllDocuments())).taskUid),
  }

  /** Few records of several kinds lie in one index. */
  function marked(results: readonly Stored[], offset: number, limit: number) {
    const items = results.filter((record) => String(record[primaryKey]).startsWith(prefix)).map(read)
    return { items: items.slice(offset, offset + limit), total: items.length }
  }
}
