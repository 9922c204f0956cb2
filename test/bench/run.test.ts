import { expect, test } from 'vitest'
import { KINDS } from '../../bench/queries.ts'
import { runBench } from '../../bench/run.ts'
import { tableText } from '../../bench/table.ts'
import { temporaryFolder } from '../live/axtar.ts'

test('a whole bench of few documents fills every table with figures', { timeout: 240_000 }, async () => {
  const { folder, remove } = await temporaryFolder()
  try {
    const small = { sizes: [60], rounds: 1, queries: 1, added: 15, seconds: 1 }
    const tables = await runBench({ ...small, folder, tell: () => undefined })
    const rows = Object.fromEntries(tables.map(({ title, rows }) => [title, rows.length]))
    expect(rows).toEqual({
      Analysis: 4,
      Indexing: 3,
      'Search, one client': KINDS.length,
      'Search while 15 documents are indexed': 2,
      'Search, many clients': 2,
      'Most memory, after all searches': 1,
    })
    for (const { columns, rows } of tables)
      for (const row of rows) {
        expect(row).toHaveLength(columns.length)
        expect(
          row.filter((cell) => typeof cell === 'number' && !(Number.isFinite(cell) && cell >= 0)),
        ).toEqual([])
      }
    const load = tables.find(({ title }) => title === 'Search, many clients')
    expect(
      load?.rows.map((row) => row.at(-1)),
      'requests that failed',
    ).toEqual([0, 0])
    const search = tables.find(({ title }) => title === 'Search, one client')
    for (const row of search?.rows ?? [])
      expect(row.at(-1), 'requests to the engine').toBeGreaterThanOrEqual(1)
  } finally {
    await remove()
  }
})

const TABLE = {
  title: 'Speed',
  columns: ['step', 'MB/s'],
  rows: [
    ['analysis', 12.345],
    ['detection', 1234.5],
  ],
}

test('a table for a terminal and as Markdown', () => {
  expect(tableText(TABLE, false)).toBe('Speed\n  step       MB/s\n  analysis     12\n  detection  1235')
  expect(tableText(TABLE, true)).toBe(
    '**Speed**\n\n| step      | MB/s |\n| --------- | ---: |\n| analysis  |   12 |\n| detection | 1235 |',
  )
})
