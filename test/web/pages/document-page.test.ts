import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../web/interface-languages.ts'
import { type DocumentPageView, documentPage, RELATED_PLACE } from '../../../web/pages/document-page.ts'
import { relatedView } from '../../../web/parts/related.ts'
import { problemsOf, tagsOf } from '../markup.ts'
import { DATE_ORIGINS, DOCUMENT, PERSIAN_HIT } from '../samples.ts'

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

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
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
  expect(markup).toContain(
    '<time datetime="2010-08-30">30 August 2010</time> <small>found in its text</small>',
  )
  expect(markup).toContain('<div class="text" dir="rtl" lang="fa">')
  expect(markup).toContain('<p dir="ltr">2010: Lavrov arrives in Yerevan.</p>')
  expect(markup).toContain('<p>پایان پیام.</p>')
})

test('marks the words of the query, with a way to the first', () => {
  expect(page()).toContain('<mark id="mark-1">لاوروف</mark>')
  expect(page()).toContain('<p id="marks-count">1 match in this text</p>')
  expect(page()).toContain('<li><a href="#mark-1">1</a></li>')
})

test('the words of a name are one mark', () => {
  const text = ['Sergey', ' ', 'Lavrov', ' and ', 'Lavrov'].map((piece, at) => ({
    text: piece,
    match: at % 2 === 0,
  }))
  const markup = page({ fragments: { title: [], text } })
  expect(markup).toContain('<mark id="mark-1">Sergey Lavrov</mark> and <mark id="mark-2">Lavrov</mark>')
})

test('of many marks the first are linked, and the last', () => {
  const text = Array.from({ length: 100 }, (_, at) => ({ text: at % 2 ? ' a ' : 'b', match: at % 2 === 0 }))
  const links = [...page({ fragments: { title: [], text } }).matchAll(/href="#mark-(\d+)"/g)]
  expect(links.map(([, number]) => number)).toEqual(
    [...Array(20).keys()].map((at) => `${at + 1}`).concat('50'),
  )
})

test('facts say where they were found', () => {
  expect(page()).toContain('<dd>Persian <small>detected, 98% certain</small></dd>')
  expect(page()).toContain('<dd><bdi>خبرگزاری آران</bdi> <small>from its dateline</small></dd>')
  expect(page()).toContain('<dt>Title</dt><dd>from a heading in its text</dd>')
  expect(page()).toContain('<bdi dir="ltr" class="path">archive/2010/1.txt</bdi>')
  const given = { confidence: 1, dateOrigin: 'given', sourceOrigin: 'given', titleOrigin: 'given' } as const
  // What was given stands under the title, and needs no explanation.
  expect(page({ document: { ...DOCUMENT, ...given } }).match(/<dt>/g)).toHaveLength(1)
})

test('the link and the citations can be selected without a script', () => {
  const address = 'https://archive.example.org/documents/fa%2F1%20%3F'
  expect(page()).toContain(`<p id="cite-link" dir="ltr">${address}</p>`)
  expect(page()).toContain(`<p class="printed" dir="ltr">${address}</p>`)
  expect(page()).toContain('@misc{')
  expect(page().match(/<button class="copy"[^>]* hidden>/g)).toHaveLength(3)
})

test('related documents go in one place', () => {
  const [start = '', end = '', ...others] = page().split(RELATED_PLACE)
  expect(others).toEqual([])
  const similar = [{ ...PERSIAN_HIT, shared: ['<b>', 'لاوروف'], score: 9 }]
  for (const language of INTERFACE_LANGUAGES) {
    const whole = `${start}${RELATED_PLACE}${relatedView({ sameStory: [], similar }, language)}${end}`
    expect(problemsOf(whole)).toEqual([])
    expect(whole).toContain('<bdi>&lt;b&gt;</bdi>')
  }
  expect(String(relatedView({ sameStory: [], similar: [] }, 'en'))).toBe('')
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

test('a first line that is the title is not shown twice; a document without a title begins with its text', () => {
  const text = `${DOCUMENT.title}\nلاوروف در آستانه سفر گفت.`
  const twice = { ...DOCUMENT, text }
  const fragments = { title: [{ text: DOCUMENT.title, match: false }], text: [{ text, match: false }] }
  const [, body = ''] = page({ document: twice, fragments }).split('<div class="text"')
  expect(body.slice(0, body.indexOf('</div>'))).not.toContain(DOCUMENT.title)
  const untitled = page({ document: { ...DOCUMENT, titleOrigin: null } })
  expect(untitled).toContain('<h1 id="content" tabindex="-1" class="untitled" dir="ltr">Untitled</h1>')
})

test('programs read who, what and when in the head, and no text can end it', () => {
  const nasty = { ...DOCUMENT, title: '</script><script>alert("x")</script>' }
  const head = page({ document: nasty }).split('<body')[0] ?? ''
  expect(head).toContain('<meta name="citation_publication_date" content="2010/08/30">')
  expect(head).toContain('<meta property="og:type" content="article">')
  expect(head).toContain(
    '<meta name="description" content="به گزارش ایرنا از مسکو، لاوروف در آستانه سفر گفت. پایان پیام.">',
  )
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Article',
    headline: nasty.title,
    datePublished: '2010-08-30',
    inLanguage: 'fa',
    publisher: { name: 'خبرگزاری آران' },
  })
})

test('a document in other letters can be read in Latin ones, which is told, and as it is written', () => {
  const document = { ...DOCUMENT, language: 'az' as const, script: 'Arab' as const }
  const written = page({ document })
  expect(written).toContain('letters=latin')
  const fragments = [
    { text: 'Bakıda yeni ', match: false },
    { text: 'məktəb', match: true },
  ]
  const latin = page({ document, latin: { title: [{ text: 'Məktəb', match: false }], text: fragments } })
  expect(latin).toContain('letters=written')
  expect(latin).toMatch(/<h1[^>]*dir="ltr" lang="az">Məktəb</)
  expect(latin).toContain('<mark id="mark-1">məktəb</mark>')
  expect(page()).not.toContain('letters=')
})
