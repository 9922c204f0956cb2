/** InstantSearch with instant-meilisearch, as its examples use them, against Axtar. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express from 'express'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../live/axtar.ts'
import { INDEX, type Served, serveRecords } from '../live/served.ts'
import { launchBrowser } from './browser.ts'
import { withPage } from './reading.ts'

const { resolve } = createRequire(import.meta.url)

const RECORDS = Array.from({ length: 30 }, (_, at) => ({
  id: `kelbecer-${at}`,
  title: at % 3 === 0 ? `Report ${at} from Kalbajar` : `Kəlbəcər xəbəri ${at}`,
  text: at % 3 === 0 ? `News of the town, report ${at}.` : `Kəlbəcərdən ${at}-ci xəbər <b>&amp;</b>.`,
  language: at % 3 === 0 ? 'en' : 'az',
  date: `${2015 + (at % 5)}-01-${10 + (at % 20)}`,
  source: `Mənbə ${at % 12}`,
}))

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <link rel="icon" href="data:,">
  <title>InstantSearch</title>
  <div id="box"></div><div id="stats"></div><div id="sort"></div>
  <div id="language"></div><div id="source"></div><div id="year"></div>
  <div id="hits"></div><div id="pages"></div>
  <script src="/libraries/instantsearch.production.min.js"></script>
  <script src="/libraries/instant-meilisearch.umd.min.js"></script>
  <script src="/page.js"></script>
</html>`

const SCRIPT = `
const { searchClient } = instantMeiliSearch(location.origin, 'any', { finitePagination: true })
const search = instantsearch({ indexName: '${INDEX}', searchClient })
const { searchBox, stats, sortBy, refinementList, rangeInput, hits, pagination, configure } = instantsearch.widgets
search.addWidgets([
  configure({ hitsPerPage: 8, attributesToSnippet: ['text:5'] }),
  searchBox({ container: '#box' }),
  stats({ container: '#stats' }),
  sortBy({
    container: '#sort',
    items: [
      { label: 'Relevance', value: '${INDEX}' },
      { label: 'Newest', value: '${INDEX}:date:desc' },
      { label: 'Oldest', value: '${INDEX}:date:asc' },
    ],
  }),
  refinementList({ container: '#language', attribute: 'language' }),
  refinementList({ container: '#source', attribute: 'source', searchable: true }),
  rangeInput({ container: '#year', attribute: 'year' }),
  hits({
    container: '#hits',
    templates: {
      item: (hit, { html, components }) => html\`
        <b>\${components.Highlight({ hit, attribute: 'title' })}</b>
        <p>\${components.Snippet({ hit, attribute: 'text' })}</p>
        <i>\${hit.date}</i>\`,
    },
  }),
  pagination({ container: '#pages' }),
])
search.start()`

let served: Served
let browser: Browser
beforeAll(async () => {
  const pages = express()
    .get('/instantsearch', (_request, response) => void response.type('html').send(PAGE))
    .get('/page.js', (_request, response) => void response.type('js').send(SCRIPT))
    .use(
      '/libraries',
      express.static(dirname(resolve('instantsearch.js/dist/instantsearch.production.min.js'))),
    )
    .use('/libraries', express.static(dirname(resolve('@meilisearch/instant-meilisearch'))))
  const [archive, chromium] = await Promise.all([serveRecords(RECORDS, [pages]), launchBrowser()])
  served = archive
  browser = chromium
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const reading = (action: (page: Page) => Promise<void>) =>
  withPage(browser, served.url, {}, async (page) => {
    await page.goto('/instantsearch')
    await found(page, 30)
    await action(page)
  })

const found = (page: Page, count: number) =>
  page
    .locator('.ais-Stats-text')
    .filter({ hasText: new RegExp(`^${count} results? found`) })
    .waitFor()
const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts()
const facets = async (page: Page, container: string) => {
  const labels = await texts(page, `${container} .ais-RefinementList-labelText`)
  const counts = await texts(page, `${container} .ais-RefinementList-count`)
  return Object.fromEntries(labels.map((label, at) => [label, Number(counts[at])]))
}

test('type, refine by language, page', async () => {
  await reading(async (page) => {
    expect(await facets(page, '#language')).toEqual({ az: 20, en: 10 })
    await page.locator('#box input').pressSequentially('kelbecer xeberler')
    await found(page, 20)
    // Fewer letters found as many: their hits are drawn anew when the last ones come.
    const marked = Array(8).fill(['Kəlbəcər', 'xəbəri', 'Kəlbəcərdən', 'xəbər']).flat()
    const marks = () => texts(page, '.ais-Hits-item mark')
    expect(await eventually(marks, (found) => found.join() === marked.join())).toEqual(marked)
    const snippets = () => texts(page, '.ais-Hits-item p')
    const [snippet] = await eventually(snippets, ([text = '']) => text !== '')
    expect(snippet).toMatch(/^Kəlbəcərdən \d+-ci xəbər <b>&amp…$/)

    await page.locator('#box input').fill('')
    await found(page, 30)
    await page.locator('#language').getByLabel('en').check()
    await found(page, 10)
    expect(await facets(page, '#language')).toEqual({ az: 20, en: 10 })
    await page.locator('#language').getByLabel('az').check()
    await found(page, 30)
    await page.locator('#language').getByLabel('en').uncheck()
    await found(page, 20)

    const first = await texts(page, '.ais-Hits-item b')
    await page.locator('#pages').getByText('3', { exact: true }).click()
    await page.locator('.ais-Pagination-item--selected').filter({ hasText: '3' }).waitFor()
    await expect.poll(() => texts(page, '.ais-Hits-item b')).toHaveLength(4)
    expect((await texts(page, '.ais-Hits-item b')).filter((title) => first.includes(title))).toEqual([])
    expect(await page.locator('.ais-Pagination-item--page').count()).toBe(3)
  })
})

test('order, a range of years, a facet that is searched', async () => {
  await reading(async (page) => {
    await page.locator('.ais-SortBy-select').selectOption({ label: 'Oldest' })
    await expect.poll(async () => (await texts(page, '.ais-Hits-item i'))[0]).toBe('2015-01-10')
    const dates = await texts(page, '.ais-Hits-item i')
    expect(dates).toEqual(dates.toSorted())

    expect(await page.locator('.ais-RangeInput-input--min').getAttribute('placeholder')).toBe('2015')
    await page.locator('.ais-RangeInput-input--min').fill('2018')
    await page.locator('.ais-RangeInput-submit').click()
    await found(page, 12)

    await page.locator('#source input[type="search"]').fill('menbe 1')
    await expect.poll(() => facets(page, '#source')).toEqual({ 'Mənbə 1': 1, 'Mənbə 11': 1 })
    await page.locator('#source input[value="Mənbə 11"]').check()
    await found(page, 1)
  })
})
