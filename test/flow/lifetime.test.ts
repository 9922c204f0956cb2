import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { AbandonedError, TooSlowError, untilDeadline, withLifetime } from '../../flow/lifetime.ts'

const LONG = 60_000

test('what ends in time is not hurried', async () => {
  const answer = await withLifetime(
    LONG,
    () => false,
    async (lifetime) => {
      lifetime.check()
      return untilDeadline(lifetime, Promise.resolve('answer'))
    },
  )
  expect(answer).toBe('answer')
})

test('what is waited for is given up at the deadline', async () => {
  const never = new Promise<never>(() => {})
  const asked = withLifetime(
    20,
    () => false,
    (lifetime) => untilDeadline(lifetime, never),
  )
  await expect(asked).rejects.toThrow(TooSlowError)
})

test('what computes at a stretch is stopped at its next step, though no timer had a turn', async () => {
  let steps = 0
  const asked = withLifetime(
    20,
    () => false,
    async ({ check }) => {
      for (;;) {
        check()
        steps++
      }
    },
  )
  await expect(asked).rejects.toThrow(TooSlowError)
  expect(steps).toBeGreaterThan(0)
})

test('nothing begins for a client that went away, and what is under way is seen to its end', async () => {
  let isGone = false
  const done: string[] = []
  const asked = withLifetime(
    LONG,
    () => isGone,
    async ({ check }) => {
      check()
      isGone = true
      await sleep(10)
      done.push('first')
      check()
      done.push('second')
    },
  )
  await expect(asked).rejects.toThrow(AbandonedError)
  expect(done).toEqual(['first'])
})
