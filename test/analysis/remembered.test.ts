import { expect, test } from 'vitest'
import { remembered } from '../../analysis/remembered.ts'

function counted(limit: number) {
  const made: string[] = []
  const lengthOf = remembered(limit, (word) => {
    made.push(word)
    return word.length
  })
  return { made, lengthOf }
}

test('what is made of a word is made once while it is met', () => {
  const { made, lengthOf } = counted(2)
  expect(['bir', 'iki', 'bir', 'iki'].map(lengthOf)).toEqual([3, 3, 3, 3])
  expect(made).toEqual(['bir', 'iki'])
})

test('a word that comes again and again stays, one that does not is forgotten', () => {
  const { made, lengthOf } = counted(2)
  for (const rare of ['a', 'b', 'c', 'd', 'e', 'f']) {
    lengthOf('və')
    lengthOf(rare)
  }
  lengthOf('a')
  expect(made.filter((word) => word === 'və')).toHaveLength(1)
  expect(made.filter((word) => word === 'a')).toHaveLength(2)
})

test('no value is taken for none, and long words are words of their own', () => {
  const { made, lengthOf } = counted(4)
  expect(['', 'münasibətlərimizdən', ''].map(lengthOf)).toEqual([0, 19, 0])
  expect(made).toEqual(['', 'münasibətlərimizdən'])
})
