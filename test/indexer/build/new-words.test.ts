import { expect, test } from 'vitest'
import { startNewWords } from '../../../indexer/build/new-words.ts'

test('words are new once, until there were many others', () => {
  const fresh = startNewWords(3)
  const words = (...written: string[]) => [
    ...fresh(new Map(written.map((word) => [word, { word, written: word }]))).keys(),
  ]
  expect(words('neft', 'qaz')).toEqual(['neft', 'qaz'])
  expect(words('neft', 'su')).toEqual(['su'])
  expect(words('qaz', 'duz')).toEqual(['duz'])
  expect(words('un', 'yağ', 'bal')).toEqual(['un', 'yağ', 'bal'])
  expect(words('neft')).toEqual(['neft'])
})

test('a word that is written otherwise is told again where the last spelling is to count', () => {
  const told = (sameness: 'once' | 'by spelling') => {
    const fresh = startNewWords(10, sameness)
    const spellings = ['munasibet', 'münasibət', 'münasibət', 'munasibet']
    return spellings.map((written) => fresh(new Map([['munasibet', { word: 'munasibet', written }]])).size)
  }
  expect(told('once')).toEqual([1, 0, 0, 0])
  expect(told('by spelling')).toEqual([1, 1, 0, 1])
})
