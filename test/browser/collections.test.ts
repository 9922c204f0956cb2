/** A reader whose key is for one collection, in a real browser: the page is as if there were nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReading, type Reading } from './reading.ts'

const READER = 'reader-key-0123456789'
const EVERYTHING = 'all-key-0123456789'
const record = (id: string, collection: string, at: number) => ({
  id,
  title: `Naxçıvan ${collection} ${at}`,
  text: `Naxçıvandan ${at}-ci xəbər. Lavrov Bakıda idi.`,
  language: 'az',
  date: `${2000 + at}-05-05`,
  source: `${collection} nəşri`,
  collections: [collection],
})
const RECORDS = [record('open-1', 'Açıq', 1), record('open-2', 'Açıq', 2), record('secret-1', 'Qapalı', 3)]

let reading: Reading
beforeAll(async () => {
  const keys = `${READER}:search@Açıq,${EVERYTHING}:search`
  reading = await openReading(RECORDS, { API_KEYS: keys, SEARCH_ACCESS: 'key' }, EVERYTHING)
})
afterAll(() => reading?.close())

const asReader = (password: string) => ({ httpCredentials: { username: 'reader', password } })

test('searches, suggestions, documents, lists and feeds know one collection alone', async () => {
  await reading.withPage(asReader(READER), async (page) => {
    await page.goto('/?ui=en')
    expect(await page.locator('main').innerText()).toMatch(/2 documents[\s\S]*Açıq/)
    await page.locator('#q').pressSequentially('naxç')
    await page.locator('[role=option]').first().waitFor()
    expect(await page.locator('#suggestions').innerText()).not.toMatch(/Qapalı|3/)
    for (const path of [
      '/?q=Naxçıvan',
      '/?q=Naxçıvan&bars=language',
      '/list/of?q=Naxçıvan',
      '/documents/open-1?q=x',
    ]) {
      await page.goto(path)
      expect(await page.locator('main').innerText(), path).not.toMatch(/Qapalı|2003/)
    }
    await page.goto('/?q=Naxçıvan')
    expect(await page.locator('.hits > li').count()).toBe(2)
  })
})

test('the same page shows all of it to a key without limits', async () => {
  await reading.withPage(asReader(EVERYTHING), async (page) => {
    await page.goto('/?q=Naxçıvan')
    expect(await page.locator('.hits > li').count()).toBe(3)
    await page
      .locator('#collection')
      .getByRole('link', { name: /^Qapalı/ })
      .click()
    await page.waitForURL(/collection=/)
    await page.locator('main:not([aria-busy])').waitFor()
    expect(await page.locator('.hits > li').count()).toBe(1)
  })
})
