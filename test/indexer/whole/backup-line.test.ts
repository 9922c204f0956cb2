import { expect, test } from 'vitest'
import { build } from '../../../indexer/build/build.ts'
import { corrected } from '../../../indexer/build/by-hand.ts'
import { documentOf } from '../../../indexer/whole/backup-line.ts'

const built = (given: object) =>
  build({ path: '/a/b.txt', record: undefined, text: 'Neft bahalaşıb. Bakıda qiymət artıb.', given }, {})
    .document

test('what was corrected by hand can be restored', () => {
  const corrections = {
    title: 'Neft',
    date: '2018-08-21',
    source: 'APA',
    language: 'az' as const,
    collections: ['Qəzetlər'],
  }
  const { document } = corrected(built({}), corrections)
  expect(document).toMatchObject({ titleOrigin: 'hand', dateOrigin: 'hand', sourceOrigin: 'hand' })
  expect(documentOf(JSON.parse(JSON.stringify(document)), 2)).toMatchObject(document)
})

test('what has its source from the site of its address can be restored', () => {
  const document = built({ url: 'https://apa.az/xeber/1' })
  expect(document.sourceOrigin).toBe('host')
  expect(documentOf(JSON.parse(JSON.stringify(document)), 2)).toMatchObject({ sourceOrigin: 'host' })
})
