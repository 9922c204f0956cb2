import { afterAll, expect, test } from 'vitest'
import { startFaults, VICTIMS } from './fault-rounds.ts'

const faults = await startFaults({ files: 200, changes: 20, seed: 2, reach: 1_200 })
afterAll(faults.close)

test.each(VICTIMS)(
  'the %s is killed while an archive changes: nothing double, nothing lost',
  async (victim) => {
    const { wrong, documents } = await faults.round(victim)
    expect(wrong).toEqual([])
    expect(documents).toBeGreaterThan(150)
  },
  120_000,
)
