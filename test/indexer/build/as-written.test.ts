import { expect, test } from 'vitest'
import { asWritten } from '../../../indexer/build/as-written.ts'

const source = { path: '/a.jsonl', record: 1 }

test('records whose letters were encoded twice are restored, with their pages', () => {
  const text = 'BakÄ± ÅŸÉ™hÉ™ri\n\nÄ°kinci sÉ™hifÉ™'
  const given = { title: 'QÉ™bÉ™lÉ™', source: 'AzÉ™rtac' }
  const { source: found, notes } = asWritten({ ...source, text, pages: [0, text.indexOf('Ä°')], given })
  expect(found.text).toBe('Bakı şəhəri\n\nİkinci səhifə')
  expect(found.given).toEqual({ title: 'Qəbələ', source: 'Azərtac' })
  expect(found.pages).toEqual([0, found.text.indexOf('İ')])
  expect(notes).toEqual([
    'was encoded twice (its UTF-8 was read as windows-1252 once): its letters were restored',
  ])
})

test('what was encoded once is the same object', () => {
  const right = { ...source, text: 'Bakı şəhəri. تهران', given: { title: 'Gəncə' } }
  expect(asWritten(right).source).toBe(right)
})

test('a title and a source are too short to tell their font: the text tells it', () => {
  const text = 'Азярбайъан Республикасында йени мяктябляр тикилир, даьларда йоллар чякилир, щяр эцн иш эедир.'
  const { source: found } = asWritten({ ...source, text, given: { title: 'Щяр эцн', source: 'Халг гязети' } })
  expect(found.given).toEqual({ title: 'Hər gün', source: 'Xalq qəzeti' })
})
