/** What a model finds near, as a reader sees it in a real browser, with and without JavaScript, in three languages; and an embedder that fails. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestEmbedder, type TestEmbedder } from '../embedder/server.ts'
import { openReading, type Reading } from './reading.ts'

/** The test embedder finds near what has letters in common with a query. */
const RECORDS = [
  { id: 'oil', title: 'Petroleum', text: 'Petroleum production fell in the autumn.', language: 'en' },
  ...Array.from({ length: 14 }, (_, at) => ({
    id: `works-${at}`,
    title: `Petrochemical works ${at}`,
    text: `Petrochemicals of harbour ${at} were sold.`,
    language: 'en',
  })),
]

let embedder: TestEmbedder
let reading: Reading
beforeAll(async () => {
  embedder = await startTestEmbedder()
  reading = await openReading(RECORDS, {
    EMBEDDER_URL: embedder.url,
    EMBEDDER_MODEL: 'hashed-letters',
    EMBEDDER_TIMEOUT: '5000',
    EMBEDDER_LEAST: '0.05',
  })
})
afterAll(async () => {
  await reading?.close()
  await embedder?.close()
})

test.each([
  ['en', true, 'ltr'],
  ['az', false, 'ltr'],
  ['fa', false, 'rtl'],
] as const)(
  '%s: at most ten documents stand apart below the hits, and go at a click (JavaScript: %s)',
  async (ui, javaScriptEnabled, direction) => {
    await reading.withPage({ javaScriptEnabled }, async (page) => {
      await page.goto(`/?q=Petroleum&ui=${ui}`)
      const near = page.locator('section.near')
      await near.waitFor()
      expect(await page.locator('html').getAttribute('dir')).toBe(direction)
      const ids = (all: Element[]) =>
        all.map(
          (hit) =>
            hit
              .querySelector('a[href^="/documents/"]')
              ?.getAttribute('href')
              ?.match(/documents\/([\w-]+)/)?.[1],
        )
      expect(await page.locator('main ol.hits:not(.near ol) > li').evaluateAll(ids)).toEqual(['oil'])
      const apart = await near.locator('ol.hits > li').evaluateAll(ids)
      expect(apart).toHaveLength(10)
      expect(apart.every((id) => id?.startsWith('works-'))).toBe(true)
      expect(await page.locator('h2#near').innerText()).not.toBe('')
      await page.locator('#meaning').click()
      await page.waitForURL(/meaning=off/)
      await near.waitFor({ state: 'detached' })
      await page.locator('#meaning').click()
      await near.waitFor()
    })
  },
)

test('one that fails is told of on the page, and the words find what they find', async () => {
  embedder.behave(500)
  await reading.withPage({ javaScriptEnabled: false }, async (page) => {
    for (const ui of ['en', 'az', 'fa']) {
      await page.goto(`/?q=Petroleum+production&ui=${ui}&page=1`)
      expect(await page.locator('main ol.hits > li').count()).toBe(1)
      expect(await page.locator('.quiet-notice').allInnerTexts()).not.toEqual([])
      expect(await page.locator('section.near').count()).toBe(0)
    }
  })
  embedder.behave('well')
})
