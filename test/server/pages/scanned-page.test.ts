import { expect, test } from 'vitest'
import { takingTurns } from '../../../server/pages/scanned-page.ts'

test('who waits for many pages does not stand before the first page of another', async () => {
  const inTurn = takingTurns()
  const drawn: string[] = []
  const ask = (client: string, page: number) => inTurn(client, async () => drawn.push(`${client} ${page}`))
  const many = [1, 2, 3, 4, 5].map((page) => ask('many', page))
  await Promise.all([...many, ask('one', 1), ask('other', 1)])
  expect(drawn.indexOf('one 1')).toBeLessThan(3)
  expect(drawn.indexOf('other 1')).toBeLessThan(4)
  expect(drawn.filter((one) => one.startsWith('many'))).toEqual([
    'many 1',
    'many 2',
    'many 3',
    'many 4',
    'many 5',
  ])
})
