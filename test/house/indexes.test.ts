import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INDEXES } from '../../engine/meilisearch/indexes.ts'

test('docs/operations.md names the indexes of an archive, and no other', () => {
  const operations = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const named = [...operations.matchAll(/^\| `INDEX(\w*)` \|/gm)].map(([, suffix]) => suffix)
  expect(named).toEqual(Object.values(INDEXES).map(({ suffix }) => suffix))
})
