import { readdirSync } from 'node:fs'

/**
 * Folders of test/ whose tests are fast: they need no engine that runs, no program, no browser and no network
 * (test/fast-tests.test.ts sees that it is so). All other tests wait for such things.
 */
const FAST = [
  'analysis',
  'cli/terminal',
  'contract',
  'engine',
  'flow',
  'indexer/build',
  'indexer/deliver',
  'indexer/extract',
  'indexer/scan',
  'indexer/whole',
  'search',
  'server/meilisearch-api',
  'web',
]
/** But for these, which start something or go through so much that they take seconds. */
const SLOW = [
  'analysis/prefilter',
  'engine/embedded',
  'engine/meilisearch',
  'engine/opensearch',
  'indexer/build/build-pool',
  'indexer/build/growth',
  'indexer/deliver/push-intake',
  'server/meilisearch-api/starting',
  'web/valid-html',
]

const isIn = (folders: readonly string[], test: string) =>
  folders.some((folder) => test.startsWith(`test/${folder}/`) || test === `test/${folder}.test.ts`)

/** The fast tests, by their paths. */
export const fastTests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((test) => isIn(FAST, test) && !isIn(SLOW, test))
