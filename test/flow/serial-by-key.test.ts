import { expect, test } from 'vitest'
import { startSerialByKey } from '../../flow/serial-by-key.ts'

test('actions with one key run in their order, those with another beside them', async () => {
  const serial = startSerialByKey()
  const done: string[] = []
  let release = () => {}
  const first = serial.run('a', async () => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    done.push('a1')
  })
  const second = serial.run('a', async () => void done.push('a2'))
  await serial.run('b', async () => void done.push('b'))
  expect(done).toEqual(['b'])
  release()
  await Promise.all([first, second])
  expect(done).toEqual(['b', 'a1', 'a2'])
})

test('a failure is its own; what comes after it runs', async () => {
  const serial = startSerialByKey()
  const failed = serial.run('a', () => Promise.reject(new Error('no')))
  const next = serial.run('a', async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
  await serial.idle('a')
  await serial.idle('never')
})
