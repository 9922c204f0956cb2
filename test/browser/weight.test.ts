/** What pages weigh as a real browser counts it, in an archive of long Persian texts, which weigh most. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReading, type Reading } from './reading.ts'

/** Bytes on the wire of the first page that a reader sees, with style, scripts and fonts, and of what the script asks for later. */
const FIRST = 60_000
const LATER = 8_192

const LEXICON = new URL('../../lexicon/', import.meta.url)
const WORDS = readdirSync(LEXICON)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, LEXICON), 'utf8').match(/[\u0600-\u06FF]{3,}/g) ?? [])

const SMALL_WORDS = 'و در به از که این را با است برای آن یک خود تا کرد بر'.split(' ')

/** So many words, other ones for each number, and the one that is looked for; every other one is a small word, as in sentences. */
function words(from: number, count: number): string {
  const at = (index: number) => {
    const random = ((from * 97 + index) * 7919) % 2_003
    return index % 2 === 0 ? SMALL_WORDS[random % SMALL_WORDS.length] : WORDS[random % WORDS.length]
  }
  return Array.from({ length: count }, (_, index) => (index === count >> 1 ? 'بایگانی' : at(index))).join(' ')
}

const RECORDS = Array.from({ length: 80 }, (_, at) => ({
  id: `sened-${(at * 2_654_435_761) % 99_991}`,
  title: words(at, 8),
  text: words(at + 1_000, 120),
  language: 'fa',
  date: `${1985 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`,
  source: words(at % 30, 2),
}))
/** The whole archive on one list: more than any page of it shows. */
const LIST = `/list?${RECORDS.map(({ id }) => `id=${id}`).join('&')}`
const SEARCH = `/?q=${encodeURIComponent('بایگانی')}&ui=fa`

let reading: Reading
beforeAll(async () => {
  reading = await openReading(RECORDS)
})
afterAll(() => reading?.close())

/** The bytes that come while something is done, until all that was asked for is there. */
async function weightOf(page: Page, action: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await action()
  await page.waitForLoadState('networkidle')
  await session.detach()
  return bytes
}

test('the first view weighs at most 60 kB, whichever it is', async () => {
  for (const address of ['/?ui=fa', SEARCH, `${SEARCH}&bars=language`]) {
    await reading.withPage({}, async (page) => {
      const bytes = await weightOf(page, () => page.goto(address))
      expect(bytes, address).toBeGreaterThan(20_000)
      expect(bytes, address).toBeLessThan(FIRST)
    })
  }
})

/** The packed bytes of a whole page, without its headers. */
async function packed(page: Page, address: string): Promise<number> {
  await page.goto(address)
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return (entry as PerformanceNavigationTiming).encodedBodySize
  })
}

test('each later view weighs at most 8 kB: whole pages packed, and what the script puts in on the wire', async () => {
  await reading.withPage({}, async (page) => {
    for (const address of [
      '/?ui=fa',
      `${SEARCH}&bars=language`,
      '/documents/sened-0?q=x',
      '/lists',
      '/searches',
      '/help',
      `${SEARCH}&language=fa&source=${encodeURIComponent(RECORDS[0]?.source ?? '')}&page=1`,
      LIST,
      `${LIST}&page=4`,
    ]) {
      const bytes = await packed(page, address)
      expect(bytes, address).toBeGreaterThan(500)
      expect(bytes, address).toBeLessThan(LATER)
    }
    await page.goto(SEARCH)
    expect(await page.locator('.hits > li').count()).toBe(20)
    const part = await weightOf(page, async () => {
      await page.locator('.pages [rel=next]').click()
      await page.waitForURL(/page=2/)
      await page.locator('main:not([aria-busy])').waitFor()
    })
    expect(part).toBeGreaterThan(1_000)
    expect(part).toBeLessThan(LATER)
  })
})
