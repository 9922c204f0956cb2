import { expect, test } from 'vitest'
import { type JudgedList, type ListedDocument, pooled, truthOf } from '../../search/evaluation.ts'

const document = (id: string, language: ListedDocument['language'], text: string): ListedDocument => ({
  id,
  title: '',
  text,
  language,
})

const OIL: JudgedList = {
  language: 'en',
  docids: ['a', 'b'],
  forms: [['oil', 'oils']],
  accept: [['oil']],
}

test('a list is as true as what it holds', () => {
  const listed = [
    document('a', 'en', 'Oil rose.'),
    document('c', 'az', 'BP Oil şirkəti'),
    document('d', 'en', 'An oily fish'),
    document('e', 'az', 'Əli gəldi'),
  ]
  expect(truthOf(listed, OIL)).toEqual({ listed: 4, right: 3, expected: 2, found: 1 })
})

test('of several words each must be there', () => {
  const judged: JudgedList = { ...OIL, forms: [['oil'], ['price', 'prices']], accept: [] }
  const listed = [document('x', 'en', 'Oil prices'), document('y', 'en', 'Oil alone')]
  expect(truthOf(listed, judged).right).toBe(1)
})

test('letters are folded as the search folds them', () => {
  const judged: JudgedList = { language: 'fa', docids: [], forms: [['کتاب‌ها']], accept: [] }
  expect(truthOf([document('z', 'fa', 'كتابها')], judged).right).toBe(1)
})

test('long lists weigh more than short ones, and lists of mostly wrong documents are counted', () => {
  const lists = [
    { listed: 9, right: 9, expected: 9, found: 9 },
    { listed: 3, right: 1, expected: 1, found: 1 },
  ]
  expect(pooled(lists)).toEqual({ precision: 10 / 12, recall: 1, mostlyWrong: 1 })
  expect(pooled([])).toEqual({ precision: 1, recall: 1, mostlyWrong: 0 })
})
