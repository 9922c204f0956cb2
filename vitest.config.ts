import { defineConfig } from 'vitest/config'
import { builtModules } from './test/built-modules.ts'
import { fastTests } from './test/fast-tests.ts'
import { LongFirst } from './test/long-first.ts'

/** They put a module of their own in the place of one of the program, so they share none with others. */
const REPLACING = ['test/new-*/**/*.test.ts']

/** The modules of dist/ are given to Node as they are. */
const server = { deps: { external: [/\/dist\//] } }

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig(({ mode }) => {
  const plugins = mode === 'built' ? [builtModules] : []
  return {
    test: {
      // Most tests wait for an engine or a browser: three at once make use of two cores.
      maxWorkers: 3,
      sequence: { sequencer: LongFirst },
      projects: [
        {
          plugins,
          test: {
            ...timeouts,
            server,
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
            name: 'replacing',
            include: REPLACING,
            globalSetup: 'test/live/engine-binary.ts',
          },
        },
        {
          plugins,
          test: {
            ...timeouts,
            name: 'slow',
            server,
            include: ['test/**/*.test.ts'],
            exclude: [
              ...fastTests.filter((test) => !test.startsWith('test/contract/')),
              'test/fast-tests.test.ts',
              // They need Java, and have their own command (vitest.cluster.config.ts).
              'test/cluster/**',
              ...REPLACING,
            ],
            // Modules are read once a worker, not once a file.
            isolate: false,
            env: { ENGINES: 'running' },
            globalSetup: 'test/live/engine-binary.ts',
          },
        },
      ],
    },
  }
})
