import { afterAll, expect, test } from 'vitest'
import { startFaults, VICTIMS } from './fault-rounds.ts'

const faults = await startFaults({ files: 300, changes: 24, seed: 7, reach: 1_500 })
afterAll(faults.close)

test.each(VICTIMS)(
  'the %s is killed while an archive changes: nothing double, nothing lost',
  async (victim) => {
    const { wrong, documents } = await faults.round(victim)
    expect(wrong).toEqual([])
    expect(documents).toBeGreaterThan(250)
  },
  120_000,
)
