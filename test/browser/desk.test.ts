/** The archive's desk in a real browser: with a script and without, in three languages. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../analysis/language.ts'
import { SEEDS } from '../live/archive.ts'
import { problemsInAll } from './axe.ts'
import { openReading, type Reading } from './reading.ts'

const KEY = 'desk-key-0123456789'
/** For a slow machine, in milliseconds. */
const PATIENCE = 120_000

let reading: Reading
beforeAll(async () => {
  // What does not change is counted only, and files of this folder are those of the samples.
  reading = await openReading([], { API_KEYS: `${KEY}:admin`, DESK_FOLDERS: SEEDS })
})
afterAll(() => reading?.close())

async function signIn(page: Page, language = 'en'): Promise<void> {
  await page.goto(`/admin?ui=${language}`)
  await page.locator('#key').fill(KEY)
  await page.locator('.fields button').click()
  await page.locator('#upload').waitFor()
}

/** Files fall on the page. */
async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const dropped = new DataTransfer()
    for (const [name, text] of Object.entries(given)) dropped.items.add(new File([text], name))
    return dropped
  }, files)
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
}

test(
  'files are dropped and sent, the work is followed to its end, and what failed is a click away',
  async () => {
    await reading.withPage({}, async (page) => {
      await signIn(page)
      await drop(page, {
        'Xəbər.txt': 'Şuşadan xəbər\n\nBu xəbər brauzerdən gəldi.',
        'خبر.txt': 'خبری از شیراز\n\nاین خبر از مرورگر آمد.',
        'broken.jsonl': '{"id": 1}',
      })
      await page.locator('#folder').fill('Yeni')
      await page.locator('#upload button').click()
      await page.waitForURL(/admin\/work/)
      await page.locator('#work[data-state="complete"]').waitFor()
      expect(await page.locator('.counts').innerText()).toMatch(/2 added[\s\S]*1 failed/)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('tr.failed a').click(),
      ])
      expect(download.suggestedFilename()).toBe('broken.jsonl')
      await page.locator('tr.added a').first().click()
      await page.waitForURL(/documents/)
      expect(await page.locator('.about').innerText()).toContain('Yeni')
    })
  },
  PATIENCE,
)

test(
  'without a script: files by a form, a correction, a removal, and back',
  async () => {
    await reading.withPage({ javaScriptEnabled: false }, async (page) => {
      await signIn(page)
      const buffer = Buffer.from('Gəncədən məktub\n\nMəktub formadan gəldi.')
      await page.locator('#files').setInputFiles({ name: 'məktub.txt', mimeType: 'text/plain', buffer })
      await page.locator('#upload button').click()
      await over(page)
      await page.goto('/admin/documents?q=formadan')
      await page.locator('.chosen-list input').check()
      await page.locator('#date').fill('1397/05/30')
      await page.locator('button[value="correct"]').click()
      await overSoon(page)
      expect(await page.locator('#work').innerText()).toContain('Gəncədən məktub')
      await page.goto('/admin/documents?q=formadan')
      expect(await page.locator('.chosen-list').innerText()).toContain('21 August 2018')
      await page.locator('.chosen-list input').check()
      await page.locator('input[name="sure"]').check()
      await page.locator('button[value="remove"]').click()
      await overSoon(page)
      await page.goto('/admin/removed')
      await page.locator('td input').check()
      await page.locator('main button[type="submit"]').last().click()
      await overSoon(page)
      await page.goto('/admin/documents?q=formadan')
      expect(await page.locator('.chosen-list').innerText()).toContain('Gəncədən məktub')
      await page.locator('.rooms button').click()
      await page.locator('#key').waitFor()
    })
  },
  PATIENCE,
)

test(
  'a correction that changes nothing is not told as a change, and one that contradicts itself is refused',
  async () => {
    await reading.withPage({}, async (page) => {
      await signIn(page)
      const ask = async () => {
        await page.goto('/admin/documents')
        await page.locator('.chosen-list input').first().check()
      }
      await ask()
      const tops = await page
        .locator('.panels > section')
        .evaluateAll((panels) => panels.map((panel) => panel.getBoundingClientRect().top))
      expect(new Set(tops).size).toBe(1)
      await page.locator('input[name="undo"][value="source"]').check()
      await page.locator('button[value="correct"]').click()
      await over(page)
      expect(await page.locator('.counts').innerText()).toBe('1 unchanged')
      await ask()
      const hidden = (name: string) => page.locator(`#documents input[name="${name}"]`).inputValue()
      const [csrf, search] = await Promise.all([hidden('csrf'), hidden('search')])
      const id = await page.locator('.chosen-list input').first().inputValue()
      const refused = await page.request.post(`${reading.url}/admin/documents`, {
        form: { csrf, search, id, action: 'correct', date: '1999', undo: 'date' },
        headers: { Origin: reading.url },
      })
      expect(refused.status()).toBe(400)
      expect(await refused.text()).toContain('not both')
    })
  },
  PATIENCE,
)

test(
  'a key is made, shown once and revoked; the archive is backed up and rebuilt, and both are followed to their end',
  async () => {
    await reading.withPage({}, async (page) => {
      await signIn(page)
      await page.goto('/admin/keys')
      await page.locator('#name').fill('reading-room')
      await page.locator('#collections').fill('Nowhere')
      await page.locator('form.fields button').click()
      const key = await page.locator('#new-key').innerText()
      const authorization = { Authorization: `Bearer ${key}` }
      const seen = async () =>
        (await (await fetch(`${reading.url}/api/search`, { headers: authorization })).json()).totalHits
      expect(await seen()).toBe(0)
      await page.goto('/admin/keys')
      expect(await page.locator('main').innerText()).not.toContain(key)
      await page.locator('tr', { hasText: 'reading-room' }).getByRole('button').click()
      await page.waitForFunction(() => !document.body.innerText.includes('reading-room'))
      // Whose key is gone is as anyone else.
      expect(await seen()).toBeGreaterThan(0)
      for (const work of ['backup', 'rebuild']) {
        await page.goto('/admin')
        await page.locator(`form[action="/admin/${work}"] button`).click()
        await over(page)
      }
      await page.goto('/admin')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[href^="/admin/backups/"]').click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.ndjson\.gz$/)
    })
  },
  PATIENCE,
)

/** The page asks again by itself until the work is over. */
async function over(page: Page): Promise<void> {
  await page.waitForURL(/admin\/work/)
  await page.locator('#work[data-state="complete"]').waitFor({ timeout: 60_000 })
}

/** The same, asked again sooner than the page does it, which without a script is every four seconds. */
async function overSoon(page: Page): Promise<void> {
  await page.waitForURL(/admin\/work/)
  await expect.poll(() => isOver(page), { timeout: 60_000, interval: 100 }).toBe(true)
}

async function isOver(page: Page): Promise<boolean> {
  if ((await page.locator('#work[data-state="complete"]').count()) > 0) return true
  await page.reload()
  return false
}

/** Each page once, and the first in every language. */
const LOOKED_AT: Record<string, string[]> = {
  az: ['/admin', '/admin/unread'],
  en: ['/admin', '/admin/keys', '/admin/removed'],
  fa: ['/admin', '/admin/documents'],
}

test.each(LANGUAGES)(
  'axe-core finds nothing at the desk in %s, and nothing is too wide',
  async (language) => {
    await reading.withPage({}, async (page) => {
      await page.goto(`/admin?ui=${language}`)
      if (language === 'az') expect(await problemsInAll(page), 'sign-in').toEqual([])
      await signIn(page, language)
      const paths = LOOKED_AT[language] ?? []
      for (const path of language === 'fa' ? [...paths, await workOf(page)] : paths) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.goto(path)
        expect(await problemsInAll(page), path).toEqual([])
        for (const width of [360, 768]) {
          await page.setViewportSize({ width, height: 800 })
          const widest = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(widest, `${path} at ${width}`).toBeLessThanOrEqual(width)
        }
      }
    })
  },
  PATIENCE,
)

/** A folder is indexed. @returns the address of the work */
async function workOf(page: Page): Promise<string> {
  await page.locator('form[action="/admin/folder"] button').click()
  await page.locator('#work[data-state="complete"]').waitFor()
  return new URL(page.url()).pathname
}
