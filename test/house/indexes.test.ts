import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INDEXES } from '../../engine/meilisearch/indexes.ts'
import { INDEXES as OF_CLUSTER } from '../../engine/opensearch/settings.ts'

const operations = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
const [ofMeilisearch = '', ofCluster = ''] = operations.split('## On a cluster')

test.each([
  ['Meilisearch', ofMeilisearch, INDEXES],
  ['a cluster', ofCluster, OF_CLUSTER],
])('docs/operations.md names the indexes of an archive in %s, and no other', (_engine, text, indexes) => {
  const named = [...text.matchAll(/^\| `INDEX(\w*)(?:\.a)?`/gm)].map(([, suffix]) => suffix)
  expect(named).toEqual(Object.values(indexes).map(({ suffix }) => suffix))
})
