import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Receipt } from '../../../engine/contract.ts'
import type { Engine } from '../../../engine/engine.ts'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { PushIntake, type Taken } from '../../../indexer/deliver/push-intake.ts'

const PUSHES = 12
const MOST_UNDONE = 8

/** An engine that takes everything in and is done with nothing until it is told to go on. */
async function slowEngine() {
  const memory = memoryEngine()
  await memory.prepare()
  const undone: (() => void)[] = []
  let isSlow = true
  const slow = (receipt: Receipt): Receipt => ({
    searchable: async () => {
      if (isSlow) await new Promise<void>((resolve) => undone.push(resolve))
      return receipt.searchable()
    },
  })
  const engine: Engine = { ...memory, write: async (change) => slow(await memory.write(change)) }
  const goOn = () => {
    isSlow = false
    for (const end of undone) end()
  }
  return { engine, undone, goOn }
}

test('who pushes faster than the engine works fills no queue: what comes meanwhile goes in fewer, larger deliveries', async () => {
  const { engine, undone, goOn } = await slowEngine()
  const intake = new PushIntake(engine, () => {})
  const taken: Taken[] = []
  const push = (at: number) =>
    intake.take(
      [{ path: 'document', record: 1, text: `Limanda ${at} gəmi var.`, given: { id: `p${at}` } }],
      new Map(),
    )
  for (let at = 0; at < PUSHES; at++) {
    const [one] = await push(at)
    if (one !== undefined) taken.push(one)
    // Longer than a delivery is gathered.
    await Promise.race([one?.delivery?.accepted, delay(500)])
  }
  expect(undone).toHaveLength(MOST_UNDONE)
  const removed = intake.remove(taken[0]?.key ?? '')
  goOn()
  await Promise.all(taken.map(({ delivery }) => delivery?.done))
  await (await removed)?.done
  expect(await engine.stats()).toMatchObject({ documents: PUSHES - 1 })
})
