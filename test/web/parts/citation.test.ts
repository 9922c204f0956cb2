import { expect, test } from 'vitest'
import { bibtex, citation, webAddress } from '../../../web/parts/citation.ts'
import { DOCUMENT } from '../samples.ts'

const address = 'https://archive.example.org/documents/fa%2F1%20%3F'
const cited = (change: Partial<typeof DOCUMENT> = {}) => ({ document: { ...DOCUMENT, ...change }, address })
const AZERBAIJANI = {
  title: 'Şəhərin 50%-i: A_B & {C} #1 ~ ^ \\',
  language: 'az',
  source: 'Azərtac',
  date: '2018-08',
  datePrecision: 'month',
  url: null,
} as const

test('a citation is in the language and the calendar of the reader', () => {
  expect(citation(cited(), 'en').join(' ')).toBe(
    `خبرگزاری آران. “${DOCUMENT.title}”. 30 August 2010. https://example.org/fa/1 Axtar: ${address}`,
  )
  expect(citation(cited(), 'az').join(' ')).toContain(`«${DOCUMENT.title}». 30 avqust 2010.`)
  expect(citation(cited(), 'fa').join(' ')).toContain('۸ شهریور ۱۳۸۹ (۳۰ اوت ۲۰۱۰).')
})

test('what is not known is left out, and no stop stands twice', () => {
  const bare = { title: 'What now?', source: 'A.P.', date: null, datePrecision: null, url: 'javascript:x' }
  expect(citation(cited(bare), 'en').join(' ')).toBe(`A.P. “What now?”. Axtar: ${address}`)
})

test('BibTeX keeps letters and escapes what TeX takes for commands', () =>
  expect(bibtex(cited(AZERBAIJANI))).toBe(`@misc{azertac-2018-fa-1,
  author   = {{Azərtac}},
  title    = {{Şəhərin 50\\%-i: A\\_B \\& \\{C\\} \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},
  year     = {2018},
  month    = aug,
  language = {azerbaijani},
  url      = {${address}},
}`))

test('BibTeX of a Persian document with its original', () => {
  const entry = bibtex(cited())
  expect(entry).toContain(`title    = {{${DOCUMENT.title}}},`)
  expect(entry).toContain(
    'year     = {2010},\n  month    = aug,\n  day      = {30},\n  language = {persian},',
  )
  expect(entry).toContain('url      = {https://example.org/fa/1},')
  expect(entry).toContain(`note     = {Axtar: \\url{${address}}},`)
})

test.each([
  ['2019-07-23/2019-08-22', 'year     = {2019},'],
  ['2019-03-21/2020-03-19', 'year     = {2019/2020},'],
  ['2018', 'year     = {2018},'],
])('the date %s is %s', (date, line) => {
  const entry = bibtex(cited({ date }))
  expect(entry).toContain(line)
  expect(entry).not.toContain('month')
})

test('braces are balanced, whatever a text has', () => {
  const entry = bibtex(cited({ title: '}}{', source: '{', url: 'https://example.org/?q={}}' }))
  const bare = entry.replace(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
})

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['javascript:alert(1)', undefined],
  ['example.org', undefined],
  [null, undefined],
])('the address %s is %s', (url, expected) => expect(webAddress(url)).toBe(expected))
