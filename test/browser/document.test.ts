import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pngOf } from '../indexer/ocr/scans.ts'
import { serveSamples } from '../live/archives.ts'
import { eventually, getJson, runAxtar, type Served, temporaryFolder } from '../live/axtar.ts'
import { launchBrowser } from './browser.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let served: Served
let browser: Browser
/** The address of the English sample with marked words, and of the Persian one. */
let english: string
let persian: string

beforeAll(async () => {
  folder = await temporaryFolder()
  ;[served, browser] = await Promise.all([serveSamples(join(folder.folder, 'data')), launchBrowser()])
  const { body } = await getJson(`${served.url}/api/search?q=Zakharova`)
  const ids = (body as { hits: { id: string }[] }).hits.map(({ id }) => id)
  english = `${served.url}/documents/${ids.find((id) => id.startsWith('002'))}?q=Russia`
  const all = (await getJson(`${served.url}/api/search?language=fa`)).body as { hits: { id: string }[] }
  persian = `${served.url}/documents/${all.hits[0]?.id}?q=Russia`
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  await folder?.remove()
})

async function withPage(
  address: string,
  action: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.goto(address)
    await action(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

describe('steps between the marked words', () => {
  test('go by buttons and keys, round and round, and say where they are', async () => {
    await withPage(english, async (page) => {
      const count = await page.locator('.text mark').count()
      const status = page.locator('#marks-count')
      const next = page.getByRole('button', { name: 'Next match' })
      await next.click()
      await next.click()
      expect(await status.innerText()).toBe(`2 of ${count}`)
      expect(new URL(page.url()).hash).toBe('#mark-2')
      await page.keyboard.press('Alt+ArrowDown')
      expect(await status.innerText()).toBe(`3 of ${count}`)
      expect(await isInView(page, '#mark-3')).toBe(true)
      for (let at = 0; at < 3; at++) await page.keyboard.press('Alt+ArrowUp')
      expect(await status.innerText()).toBe(`${count} of ${count}`)
      expect(await isInView(page, `#mark-${count}`)).toBe(true)
      expect(await isInView(page, '#steps')).toBe(true)
      // Steps are none of the history: back leads to where the reader came from.
      await page.goBack()
      expect(page.url()).toBe('about:blank')
    })
  })

  test('are links without the script', async () => {
    await withPage(
      english,
      async (page) => {
        await page.locator('#steps a').nth(4).click()
        expect(new URL(page.url()).hash).toBe('#mark-5')
        expect(await isInView(page, '#mark-5')).toBe(true)
        expect(await page.locator('.copy:visible').count()).toBe(0)
      },
      { javaScriptEnabled: false },
    )
  })
})

test('link, citation and BibTeX are copied', async () => {
  await withPage(
    `${persian}&ui=fa`,
    async (page) => {
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
      await page.getByRole('button', { name: 'کپی پیوند' }).click()
      await page.locator('#announcement', { hasText: 'کپی شد' }).waitFor({ state: 'attached' })
      expect(await clipboard()).toBe(persian.replace(/\?.*/, ''))
      await page.locator('#cite > summary').click()
      await page.getByRole('button', { name: 'کپی ارجاع' }).click()
      await eventually(clipboard, (text) => text.includes('«'))
      expect(await clipboard()).toMatch(/^آران\. «.*»\. Axtar: http/)
      await page.getByRole('button', { name: 'کپی BibTeX' }).click()
      await eventually(clipboard, (text) => text.startsWith('@misc{'))
      expect(await clipboard()).toContain('language = {persian},')
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  )
})

test('related documents come with the page, without a script too', async () => {
  await withPage(
    `${english}&ui=en`,
    async (page) => {
      expect(await page.locator('.related h2').allInnerTexts()).toEqual([
        'The same story in other languages',
        'More like this',
      ])
      await page.locator('.related a').first().click()
      expect(await page.locator('article h1').isVisible()).toBe(true)
    },
    { javaScriptEnabled: false },
  )
})

test('on paper there is the text, its address and no navigation', async () => {
  await withPage(english, async (page) => {
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.bar', '.back', '#steps', '.about', '#related .related'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false)
    expect(await page.locator('.printed').innerText()).toBe(english.replace(/\?.*/, ''))
    const line = (element: Element) => getComputedStyle(element).textDecorationLine
    expect(await page.locator('.text mark').first().evaluate(line)).toBe('underline')
  })
})

test('fits a small telephone without scrolling sideways, with citations open', async () => {
  for (const language of ['az', 'en', 'fa']) {
    await withPage(
      `${persian}&ui=${language}`,
      async (page) => {
        await page.locator('#cite > summary').click()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, language).toBe(0)
      },
      { viewport: { width: 320, height: 640 } },
    )
  }
})

test.each(['/feed.atom', '/feed.atom?q=Lavrov&ui=fa', '/opensearch.xml?ui=az'])(
  '%s is well-formed XML for a browser',
  async (path) => {
    await withPage(served.url, async (page) => {
      const text = await (await fetch(served.url + path)).text()
      const root = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml')
        return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName
      }, text)
      expect(['feed', 'OpenSearchDescription']).toContain(root)
    })
  },
)

test('a search offers its feed and its files, and they answer', async () => {
  await withPage(`${served.url}/?q=Lavrov&language=az&ui=en`, async (page) => {
    const addressOf = async (selector: string) => (await page.locator(selector).getAttribute('href')) ?? ''
    expect(await addressOf('link[rel=canonical]')).toBe('/?q=Lavrov&language=az')
    const feed = await addressOf('link[rel=alternate][type="application/atom+xml"]')
    expect((await fetch(served.url + feed)).status).toBe(200)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'NDJSON' }).click()
    expect((await waiting).suggestedFilename()).toBe('axtar-lavrov.ndjson')
    await page.goto(served.url)
    expect((await fetch(served.url + (await addressOf('link[rel=search]')))).status).toBe(200)
  })
})

describe('the scan of a document', () => {
  let scan: string
  beforeAll(async () => {
    const scans = join(folder.folder, 'scans')
    await mkdir(scans)
    await writeFile(
      join(scans, 'a.png'),
      pngOf({ pixels: Buffer.alloc(600 * 800, 240), width: 600, height: 800 }),
    )
    const word = (text: string, top: number) =>
      `<span class="ocr_line"><span class="ocrx_word" title="bbox 100 ${top} 300 ${top + 40}; x_wconf 95">${text}</span></span>`
    const words = [word('Fishermen', 100), word('repair', 300), word('the', 400), word('fishermen', 700)]
    await writeFile(
      join(scans, 'a.hocr'),
      `<html><body><div class="ocr_page" title="bbox 0 0 600 800">${words.join('')}</div></body></html>`,
    )
    const { code, stderr } = await runAxtar(['index', scans], { DATA_DIR: join(folder.folder, 'data') })
    expect(code, stderr).toBe(0)
    const { body } = await getJson(`${served.url}/api/search?q=fishermen`)
    const [hit] = (body as { hits: { id: string; scan: number }[] }).hits
    expect(hit?.scan).toBe(95)
    scan = `${served.url}/documents/${hit?.id}?q=fishermen`
  }, 120_000)

  test('leads from hit to hit, and is made larger, on the picture itself', () =>
    withPage(scan, async (page) => {
      expect(await page.locator('.scan rect').count()).toBe(2)
      const [next, larger] = ['Next match', 'Make the scan larger'].map((name) =>
        page.locator('#scan-tools').getByRole('button', { name }),
      )
      await next?.click()
      await next?.click()
      expect(await page.locator('.scan rect.here').getAttribute('y')).toBe('8750')
      expect(await page.locator('#scan-tools [role=status]').textContent()).toContain('2')
      const width = () => page.locator('.scan img').evaluate((image) => image.getBoundingClientRect().width)
      const before = await width()
      await larger?.click()
      expect(await width()).toBeCloseTo(before * 1.5, 0)
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#scan-tools').isVisible()).toBe(false)
      expect(await page.locator('.scan img').isVisible()).toBe(true)
    }))

  test('is a picture that leads to itself without the script', () =>
    withPage(
      scan,
      async (page) => {
        expect(await page.locator('#scan-tools').isVisible()).toBe(false)
        expect(await page.locator('.scan rect').count()).toBe(2)
        await page.locator('.scan figure a').click()
        expect(page.url()).toContain('/original')
      },
      { javaScriptEnabled: false },
    ))
})
