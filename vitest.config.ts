import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

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
  'indexer/build/build-pool',
  'indexer/build/growth',
  'server/meilisearch-api/starting',
  'web/valid-html',
]

const isIn = (folders: readonly string[], test: string) =>
  folders.some((folder) => test.startsWith(`test/${folder}/`) || test === `test/${folder}.test.ts`)

/** The fast tests, by their paths. */
export const fastTests = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((test) => isIn(FAST, test) && !isIn(SLOW, test))

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // Most tests wait for an engine or a browser: two at once make use of two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...timeouts,
          name: 'fast',
          include: [...fastTests, 'test/fast-tests.test.ts'],
          // The tables of languages are read once, not once a file.
          isolate: false,
          // The contract is tested over the engine in memory here, and over the others there.
          env: { ENGINES: 'memory' },
        },
      },
      {
        test: {
          ...timeouts,
          name: 'slow',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...fastTests.filter((test) => !test.startsWith('test/contract/')),
            'test/fast-tests.test.ts',
            // They need Java, and have their own command (vitest.cluster.config.ts).
            'test/cluster/**',
          ],
          env: { ENGINES: 'running' },
          globalSetup: 'test/live/engine-binary.ts',
        },
      },
    ],
  },
})
