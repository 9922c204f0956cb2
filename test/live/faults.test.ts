import { afterAll, expect, test } from 'vitest'
import { startFaults } from './fault-rounds.ts'
import type { Victim } from './fault-victims.ts'

/** One of each kind, since a round takes half a minute; `npm run faults` kills the others, too, and far more often. */
const KILLED: readonly Victim[] = ['indexer', 'watcher', 'server', 'engine', 'rebuild', 'restore']

const faults = await startFaults({ files: 200, changes: 20, seed: 2, reach: 150 })
afterAll(faults.close)

test.each(KILLED)(
  'the %s is killed at work while an archive changes: nothing double, nothing lost',
  async (victim) => {
    const { wrong, documents, kills } = await faults.round(victim)
    expect(wrong).toEqual([])
    expect(kills).toBe(1)
    expect(documents).toBeGreaterThan(150)
  },
  300_000,
)
