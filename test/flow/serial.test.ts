import { expect, test } from 'vitest'
import { startSerial } from '../../flow/serial.ts'

test('one runs after another, in order; what fails is told to who asked, and the next runs all the same', async () => {
  const serial = startSerial()
  const done: string[] = []
  const first = serial(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    done.push('first')
    return 1
  })
  const broken = serial(async () => {
    done.push('broken')
    throw new Error('it broke')
  })
  const last = serial(async () => done.push('last'))
  expect([await first, await broken.catch(({ message }: Error) => message), await last]).toEqual([
    1,
    'it broke',
    3,
  ])
  expect(done).toEqual(['first', 'broken', 'last'])
})
