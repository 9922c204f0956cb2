import { expect, test } from 'vitest'
import { asRussianWrites } from '../../../analysis/names/russian.ts'
import { formsOf } from '../../../search/resolve/name-candidates.ts'

test.each([
  ['həsənov', 'qasanov'],
  ['hüseynov', 'quseynov'],
  ['heydər', 'qeydar'],
  ['cəfərov', 'djafarov'],
  ['əhmədov', 'axmadov'],
])('%s is %s in Russian', (name, russian) => expect(asRussianWrites(name)).toBe(russian))

test('a name that sounds the same there, and one that is none of these, has no other form', () => {
  for (const name of ['məmmədov', 'hans', 'bakı', 'حسن']) expect(asRussianWrites(name)).toBeUndefined()
})

test('the Cyrillic of Russian newspapers is looked up for an Azerbaijani name', () => {
  expect(formsOf({ text: 'Həsənov' }).map(({ form }) => form)).toContain('qasanov')
})
