import { defineConfig } from 'vitest/config'

/** The tests over an OpenSearch cluster: that of OPENSEARCH_URL, or three nodes that are started for them. */
export default defineConfig({
  test: {
    name: 'cluster',
    include: ['test/contract/**/*.test.ts', 'test/cluster/**/*.test.ts'],
    globalSetup: ['test/cluster/setup.ts', 'test/live/engine-binary.ts'],
    env: { ENGINES: 'cluster' },
    // Nodes are killed in some: the others must not ask them meanwhile.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
