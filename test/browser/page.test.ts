import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSamples } from '../live/archives.ts'
import { type Served, temporaryFolder } from '../live/axtar.ts'
import { launchBrowser } from './browser.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let served: Served
let browser: Browser

beforeAll(async () => {
  folder = await temporaryFolder()
  ;[served, browser] = await Promise.all([serveSamples(join(folder.folder, 'data')), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  await folder?.remove()
})

/** A page with or without JavaScript; what it logs and fails to load is an error. */
async function withPage(action: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on(
    'request',
    (request) => request.url().startsWith(served.url) || complaints.push(`asks for ${request.url()}`),
  )
  try {
    await action(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

const computedDirection = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).direction)

describe('without JavaScript', () => {
  test('a reader searches, chooses two languages, opens a document and comes back', async () => {
    await withPage(async (page) => {
      await page.goto(served.url)
      await page.locator('input[type=search]').fill('Lavrov')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=Lavrov/)
      expect(await page.locator('.hits > li').count()).toBe(3)
      await page.locator('a[href*="language=az"]').first().click()
      await page.waitForURL(/language=az/)
      expect(await page.locator('.hits > li').count()).toBe(2)
      await page.locator('a[href*="language=fa"]').first().click()
      await page.waitForURL(/language=fa/)
      expect(await page.locator('.hits > li').count()).toBe(3)
      expect(await page.locator('input[type=search]').inputValue()).toBe('Lavrov')
      await page.locator('.hits > li a').first().click()
      await page.waitForURL(/documents/)
      expect(new URL(page.url()).pathname).toMatch(/^\/documents\//)
      expect(await page.locator('mark').count()).toBeGreaterThan(0)
      await page.goBack()
      expect(await page.locator('.hits > li').count()).toBe(3)
    }, false)
  })
})

describe('direction', () => {
  test('follows the script of each result, in a page of either direction', async () => {
    await withPage(async (page) => {
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['az', 'ltr'],
        ['fa', 'rtl'],
      ]) {
        await page.goto(`${served.url}/?q=Lavrov&ui=${language}`)
        expect(await computedDirection(page, 'html')).toBe(direction)
        expect(await computedDirection(page, '.hits > li [lang=fa]')).toBe('rtl')
        expect(await computedDirection(page, '.hits > li [lang=az]')).toBe('ltr')
      }
    })
  })

  test('Persian text is drawn from the right edge', async () => {
    await withPage(async (page) => {
      await page.goto(`${served.url}/?q=${encodeURIComponent('قفقاز')}&ui=en`)
      const align = await page
        .locator('.hits > li [lang=fa]')
        .first()
        .evaluate((element) => getComputedStyle(element).textAlign)
      expect(['start', 'right', '-webkit-auto']).toContain(align)
    })
  })
})

describe('interface', () => {
  test('speaks the language that was chosen, and remembers it', async () => {
    await withPage(async (page) => {
      await page.goto(`${served.url}/?ui=az`)
      expect(await page.locator('html').getAttribute('lang')).toBe('az')
      await page.goto(served.url)
      expect(await page.locator('html').getAttribute('lang')).toBe('az')
    })
  })

  test('fits a small telephone without scrolling sideways', async () => {
    await withPage(async (page) => {
      await page.setViewportSize({ width: 320, height: 640 })
      for (const language of ['az', 'en', 'fa']) {
        await page.goto(`${served.url}/?q=Azerbaijan&ui=${language}`)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, language).toBe(0)
      }
    })
  })

  test('says that nothing was found, and that an address is wrong, as pages', async () => {
    await withPage(async (page) => {
      await page.goto(`${served.url}/?q=qwertzuiop`)
      expect(await page.locator('.hits > li').count()).toBe(0)
      expect(await page.locator('main').innerText()).toContain('qwertzuiop')
    })
    for (const [path, status] of [
      ['/documents/nothing', 404],
      ['/nowhere', 404],
      ['/?page=x', 400],
    ] as const) {
      const response = await fetch(served.url + path, { headers: { 'Accept-Language': 'fa' } })
      expect([path, response.status]).toEqual([path, status])
      expect(await response.text()).toContain('lang="fa"')
    }
  })
})
