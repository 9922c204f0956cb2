import { expect, test } from 'vitest'
import { retry } from '../../flow/retry.ts'

/** Fails so many times, and then says which try it was. */
function failing(times: number) {
  let tries = 0
  return async () => {
    if (++tries <= times) throw new Error(`try ${tries}`)
    return tries
  }
}

test('tries again until it works', async () => {
  const told: string[] = []
  const again = (error: unknown, attempt: number) => {
    told.push(`${attempt}: ${(error as Error).message}`)
    return 1
  }
  expect(await retry(failing(2), again)).toBe(3)
  expect(told).toEqual(['1: try 1', '2: try 2'])
})

test('throws what the last try has thrown, when no other is worth it', async () => {
  const twice = (_: unknown, attempt: number) => (attempt < 2 ? 0 : undefined)
  await expect(retry(failing(9), twice)).rejects.toThrow('try 2')
})

test('what is thrown while it waits ends it', async () => {
  const full = async () => {
    throw new Error('the disk is full')
  }
  await expect(retry(failing(9), full)).rejects.toThrow('the disk is full')
})

test('a signal ends the wait at once, with the last error', async () => {
  const stopper = new AbortController()
  const waiting = retry(failing(9), () => 1e9, stopper.signal)
  stopper.abort()
  await expect(waiting).rejects.toThrow('try 1')
})
