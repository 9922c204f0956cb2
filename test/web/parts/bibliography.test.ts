import { expect, test } from 'vitest'
import { cslItem, ris } from '../../../web/parts/bibliography.ts'
import { bibtex } from '../../../web/parts/citation.ts'
import { DOCUMENT } from '../samples.ts'

const address = 'https://archive.example.org/documents/fa%2F1%20%3F'

test('a reference names the page that is cited, and none where none is', () => {
  expect(ris({ document: DOCUMENT, address, page: 12 })).toContain('SP  - 12\r\nEP  - 12\r\n')
  expect(cslItem({ document: DOCUMENT, address, page: 12 }).page).toBe('12')
  expect(ris({ document: DOCUMENT, address })).not.toMatch(/^[SE]P/m)
  expect(cslItem({ document: DOCUMENT, address })).not.toHaveProperty('page')
})

test('nothing in a title, a source or an id begins a line of its own, or is not to be seen', () => {
  const hidden = 'a\r\nER  - \u0085TY  - NEWS\u2028b\u0000c\u001Bd'
  const document = { ...DOCUMENT, id: hidden, title: hidden, source: hidden }
  expect(ris({ document, address })).toContain('TI  - a ER - TY - NEWS b c d\r\n')
  expect(ris({ document, address }).replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  expect(bibtex({ document, address }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  expect(cslItem({ document, address }).title).toBe('a ER - TY - NEWS b c d')
})

test('a document without a title has none, rather than an empty one', () => {
  const document = { ...DOCUMENT, title: ' ' }
  expect(ris({ document, address })).not.toMatch(/^TI/m)
  expect(cslItem({ document, address })).not.toHaveProperty('title')
  expect(bibtex({ document, address })).not.toContain('title')
})
