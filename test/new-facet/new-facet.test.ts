/**
 * The example of docs/adding-a-facet.md: a facet is a row in engine/facets.ts, and then requests, filters, counts and the API know
 * it. The table of this test has that row.
 */

import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { Facet } from '../../engine/facets.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'
import { parseRequest } from '../../search/request.ts'
import { filterOf } from '../../search/resolve/facets.ts'
import { openApiDocument } from '../../server/openapi.ts'
import { part, putOf, question, word } from '../contract/documents.ts'

vi.mock('../../engine/facets.ts', async (original) => {
  const facets = await original<typeof import('../../engine/facets.ts')>()
  const { dated } = await import('./row.ts')
  Object.assign(facets.FACET_TABLE, { dated })
  facets.FACETS.push('dated' as Facet)
  facets.VALUE_FACETS.push('dated' as never)
  return facets
})

const DOCUMENTS = putOf([
  { id: 'a', text: 'Oil of the harbour.', date: '2018-03-01' },
  { id: 'b', text: 'Oil and gas.', date: '2019-05-02', origin: 'metadata' },
  { id: 'c', text: 'Oil.' },
])

test('it narrows and counts', async () => {
  const engine = memoryEngine()
  await engine.prepare()
  await engine.write(DOCUMENTS)
  const request = parseRequest({ dated: 'given,path' })
  const ask = async (filter = {}) =>
    engine.ask(question([part([word('oil')])], { filter, facets: ['dated' as Facet] }), ['id'])
  expect((await ask(filterOf(request))).hits.map(({ document }) => document.id)).toEqual(['a'])
  expect((await ask()).facets).toEqual({ dated: { given: 1, metadata: 1 } })
})

test('the API says so', () => {
  const text = JSON.stringify(openApiDocument())
  expect(text).toContain('How the date was found, repeated or with commas')
})

test('docs/adding-a-facet.md shows the row as it is', () => {
  const [, row = ''] =
    /const dated = (\{.*\}) as const/s.exec(readFileSync(new URL('row.ts', import.meta.url), 'utf8')) ?? []
  const inTable = `  dated: ${row.replaceAll('\n', '\n  ')},`
  expect(readFileSync('docs/adding-a-facet.md', 'utf8')).toContain(inTable)
})
