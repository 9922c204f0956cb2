import { afterAll, expect, test } from 'vitest'
import { startFaults } from './fault-rounds.ts'
import { VICTIMS } from './fault-victims.ts'

const faults = await startFaults({ files: 200, changes: 20, seed: 2, reach: 150 })
afterAll(faults.close)

test.each(VICTIMS)(
  'the %s is killed at work while an archive changes: nothing double, nothing lost',
  async (victim) => {
    const { wrong, documents, kills } = await faults.round(victim)
    expect(wrong).toEqual([])
    expect(kills).toBe(1)
    expect(documents).toBeGreaterThan(150)
  },
  300_000,
)
