import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../analysis/language.ts'
import { type DocumentPageView, documentPage } from '../../web/document-page.ts'
import { problemsOf, tagsOf } from './markup.ts'
import { DATE_ORIGINS, DOCUMENT } from './samples.ts'

const page = (change: Partial<DocumentPageView> = {}) =>
  documentPage({
    document: DOCUMENT,
    fragments: {
      title: [{ text: DOCUMENT.title, match: false }],
      text: [
        { text: 'به گزارش ایرنا از مسکو، ', match: false },
        { text: 'لاوروف', match: true },
        { text: ' در آستانه سفر گفت.\n2010: Lavrov arrives in Yerevan.\nپایان پیام.', match: false },
      ],
    },
    query: 'Lavrov',
    back: '/?q=Lavrov&language=fa&page=2',
    language: 'en',
    origin: 'https://archive.example.org',
    ...change,
  })

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(DATE_ORIGINS)('the markup is sound, with a date by %s', (dateOrigin) => {
    const markup = page({ language, document: { ...DOCUMENT, dateOrigin } })
    expect(problemsOf(markup)).toEqual([])
    expect(markup).not.toMatch(/undefined|null|\[object/)
  })
  test('so it is where hardly anything is known', () => {
    const document = {
      ...DOCUMENT,
      title: ' ',
      language: 'und' as const,
      date: null,
      datePrecision: null,
      dateOrigin: null,
      source: null,
      url: null,
    }
    const markup = page({
      language,
      document,
      fragments: { title: [], text: [] },
      query: '',
      back: undefined,
    })
    expect(problemsOf(markup)).toEqual([])
    expect(markup).not.toMatch(/undefined|null|\[object/)
  })
})

test('shows title, facts and text in their directions', () => {
  const markup = page()
  expect(markup).toContain('<html lang="en" dir="ltr">')
  expect(markup).toContain('<h1 id="content" tabindex="-1" dir="rtl" lang="fa">')
  expect(markup).toContain('<dl class="facts" dir="ltr">')
  expect(markup).toContain(
    '<time datetime="2010-08-30">30 August 2010</time> <small>– found in its text</small>',
  )
  expect(markup).toContain('<div class="text" dir="rtl" lang="fa">')
  expect(markup).toContain('<p dir="ltr">2010: Lavrov arrives in Yerevan.</p>')
  expect(markup).toContain('<p>پایان پیام.</p>')
})

test('marks the words of the query, with a way to the first', () => {
  expect(page()).toContain('<mark id="mark-1">لاوروف</mark>')
  expect(page()).toContain('1 word of the search in this text. <a href="#mark-1">')
})

test.each([
  ['/?q=Lavrov&language=fa&page=2', '/?q=Lavrov&amp;language=fa&amp;page=2'],
  ['/', '/'],
  [undefined, '/?q=Lavrov'],
  ['https://example.org/', '/?q=Lavrov'],
  ['//example.org', '/?q=Lavrov'],
  ['/\\example.org', '/?q=Lavrov'],
  ['javascript:alert(1)', '/?q=Lavrov'],
])('the way back to %s is %s', (back, address) =>
  expect(page({ back })).toContain(`<p class="back"><a href="${address}">`),
)

test.each([
  ['https://example.org/fa/1', true],
  ['http://example.org', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['example.org', false],
  ['', false],
])('the original at %s is linked: %s', (url, isLinked) =>
  expect(page({ document: { ...DOCUMENT, url } }).includes('rel="external noreferrer"')).toBe(isLinked),
)

test('the choice of another language stays at the document', () =>
  expect(page()).toContain('href="/documents/fa%2F1%20%3F?q=Lavrov&amp;ui=az"'))

test('no text can change the markup of a page', () => {
  const withText = (text: string) =>
    page({
      document: {
        ...DOCUMENT,
        id: text,
        title: text,
        source: text,
        date: text,
        url: `https://example.org/?${text}`,
      },
      fragments: { title: [{ text, match: true }], text: [{ text: text.replace(/\s/g, ' '), match: true }] },
      query: text,
      back: `/?${text}`,
    })
  const tags = tagsOf(withText('x'))
  const nasty = fc
    .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>', '" onload="x', '\u202E', "'"))
    .map((text) => `x${text}`)
  fc.assert(
    fc.property(nasty, (text) => {
      expect(tagsOf(withText(text))).toEqual(tags)
      expect(problemsOf(withText(text))).toEqual([])
    }),
  )
})
