import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../analysis/language.ts'
import { atomFeed } from '../../../web/parts/feed.ts'
import { openSearchDescription } from '../../../web/parts/opensearch.ts'
import { shareLinks, shareView } from '../../../web/parts/share.ts'
import { xmlText } from '../../../web/parts/xml.ts'
import { AZERBAIJANI_HIT, BARE_HIT, PERSIAN_HIT, request, results } from '../samples.ts'

const origin = 'https://archive.example.org'
const NASTY = ']]> <script>&\u0000\u0008\uFFFE "\'\uD800 😀'
const feed = (change = {}, query = 'q=Lavrov&language=az&page=3&sort=oldest') =>
  atomFeed({ request: request(query), results: results(change), language: 'az', origin })

test('a feed has the dated documents of a search, and where to find them', () => {
  const parsed = parseAtomFeed(feed())
  expect(parsed.id).toBe(
    `${origin}/feed.atom?q=Lavrov&language=az&names=on&translations=on&relaxed=on&layout=on&misread=on`,
  )
  expect(parsed.title?.value).toBe('Axtar: Lavrov')
  expect(parsed.updated).toBe('2022-06-01T00:00:00Z')
  expect(parsed.links).toEqual([
    {
      rel: 'self',
      type: 'application/atom+xml',
      href: `${origin}/feed.atom?q=Lavrov&language=az&names=on&translations=on&relaxed=on&layout=on&misread=on`,
    },
    { rel: 'alternate', type: 'text/html', href: `${origin}/?q=Lavrov&language=az&sort=oldest` },
  ])
  expect(parsed.entries?.map(({ id, updated }) => [id, updated])).toEqual([
    [`${origin}/documents/az-1`, '2022-06-01T00:00:00Z'],
    [`${origin}/documents/fa%2F1%20%3F`, '2010-08-30T00:00:00Z'],
  ])
  expect(parsed.entries?.[1]).toMatchObject({
    title: { value: PERSIAN_HIT.title },
    authors: [{ name: PERSIAN_HIT.source }],
    summary: { value: 'لاوروف در آستانه سفر' },
    links: [{ rel: 'alternate' }, { rel: 'via', href: 'https://example.org/1' }],
  })
  expect(feed()).toContain('<entry xml:lang="fa">')
})

test('an entry is updated when its document came, and published when that is dated', () => {
  const came = { ...BARE_HIT, added: '2026-11-29T10:00:00.000Z' }
  const parsed = parseAtomFeed(
    feed({ hits: [came, { ...AZERBAIJANI_HIT, added: '2026-11-28T09:00:00.000Z' }] }),
  )
  expect(parsed.updated).toBe('2026-11-29T10:00:00.000Z')
  expect(parsed.entries?.map(({ updated, published }) => [updated, published])).toEqual([
    ['2026-11-29T10:00:00.000Z', undefined],
    ['2026-11-28T09:00:00.000Z', '2022-06-01T00:00:00Z'],
  ])
})

test('a feed of nothing is a feed', () => {
  const parsed = parseAtomFeed(feed({ hits: [BARE_HIT] }, ''))
  expect([parsed.title?.value, parsed.updated, parsed.entries ?? []]).toEqual([
    'Axtar',
    '1970-01-01T00:00:00Z',
    [],
  ])
})

test('a Solar Hijri month begins with its first day', () =>
  expect(feed({ hits: [{ ...AZERBAIJANI_HIT, date: '2019-07-23/2019-08-22' }] })).toContain(
    '<updated>2019-07-23T00:00:00Z</updated>',
  ))

test('no text breaks out of a feed', () => {
  const nasty = { ...AZERBAIJANI_HIT, id: NASTY, title: NASTY, source: NASTY, url: `https://x.org/${NASTY}` }
  const parsed = parseAtomFeed(feed({ hits: [nasty] }))
  expect(parsed.entries?.[0]?.title?.value).toBe(xmlText(NASTY).trim())
  expect(parsed.entries).toHaveLength(1)
})

test('characters that XML cannot hold are left out', () =>
  expect(xmlText('a\u0000b\u0008c\td\nе\uFFFE😀\uD800')).toBe('abc\td\nе😀\uFFFD'))

test.each(LANGUAGES)('the OpenSearch description in %s has its addresses', (language) => {
  const description = openSearchDescription(language, origin)
  expect(description).toContain(`<Url type="text/html" template="${origin}/?q={searchTerms}"/>`)
  expect(description).toContain(`"${origin}/api/suggest?q={searchTerms}&amp;format=opensearch"`)
  expect(description).toContain(`<Language>${language}</Language>`)
  // The standard allows so many characters.
  expect(/<LongName>(.*)<\/LongName>/.exec(description)?.[1]?.length).toBeLessThanOrEqual(48)
  expect(/<Description>(.*)<\/Description>/.exec(description)?.[1]?.length).toBeLessThanOrEqual(1024)
})

test('what a list can be taken away as keeps the search and its filters, not its page', () => {
  const shared = request('q=Lavrov&language=az&source=apa&from=2018&sort=newest&page=2&names=off')
  const filters = 'q=Lavrov&amp;language=az&amp;source=apa&amp;from=2018'
  const asTyped = {
    ...shared,
    ...{ misread: false, names: false, translations: false, relaxed: false, layout: false },
  }
  const view = String(shareView(shared, { ...asTyped, relaxed: true }, 7, 'en'))
  expect(view).toContain(
    `href="/api/export?${filters}&amp;sort=newest&amp;relaxed=on&amp;format=csv&amp;bom=1"`,
  )
  expect(view).toContain(`href="/api/export?${filters}&amp;sort=newest&amp;relaxed=on&amp;format=ndjson"`)
  for (const format of ['ris', 'bibtex', 'csl']) expect(view).toContain(`relaxed=on&amp;format=${format}"`)
  expect(view).toContain(`href="/list/of?${filters}&amp;sort=newest&amp;names=off"`)
  expect(view).toContain(`href="/feed.atom?${filters}&amp;relaxed=on"`)
  const links = String(shareLinks(shared, shared, 'en'))
  expect(links).toContain(
    '<link id="canonical" rel="canonical" href="/?q=Lavrov&amp;language=az&amp;source=apa&amp;from=2018&amp;sort=newest&amp;page=2&amp;names=off">',
  )
})
