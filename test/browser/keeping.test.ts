/** What a reader keeps and takes away, in a real browser: lists, searches, references, two texts side by side. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReading, type Reading } from './reading.ts'

const RECORDS = Array.from({ length: 24 }, (_, at) => ({
  id: `qebele-${at}`,
  title: `Qəbələ xəbəri ${at}`,
  text: `Qəbələ şəhərindən ${at}-ci xəbər gəldi.`,
  language: 'az',
  date: `${2010 + (at % 12)}-05-05`,
  source: 'Səs',
}))

let reading: Reading
beforeAll(async () => {
  reading = await openReading(RECORDS)
})
afterAll(() => reading?.close())

async function settled(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address)
  await page.locator('main:not([aria-busy])').waitFor()
}

describe('lists', () => {
  test('without JavaScript: marked documents become a list that its address says, with a name and more documents', async () => {
    await reading.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/?q=Qəbələ&ui=en')
      for (const at of [0, 1]) await page.locator('.keep input').nth(at).check()
      await page.locator('#marks button').click()
      await page.waitForURL(/\/list\?id=/)
      expect(await page.locator('.items > li').count()).toBe(2)
      await page.locator('#name').fill('Qəbələ <b>')
      await page.locator('#add').fill(`${reading.url}/documents/qebele-7?q=x qebele-8`)
      await page.locator('.edit button').click()
      await page.waitForURL(/name=/)
      expect(await page.locator('h1').innerText()).toBe('Qəbələ <b>')
      const ids = await page
        .locator('.items > li')
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-id')))
      expect(ids.slice(2)).toEqual(['qebele-7', 'qebele-8'])
      await page.locator('.items .away button').first().click()
      await page.waitForFunction(() => document.querySelectorAll('.items > li').length === 3)
      const bibliography = page.locator('#entries li')
      expect(await bibliography.count()).toBe(3)
      expect(await bibliography.first().textContent()).toMatch(
        /^Səs\. “Qəbələ xəbəri \d+”\. 5 May 20\d\d\. Axtar: http/,
      )
      for (const name of ['RIS', 'BibTeX', 'CSL-JSON', 'CSV', 'Atom']) {
        const address = await page
          .locator('.share-links')
          .getByText(name, { exact: true })
          .getAttribute('href')
        const text = await (await fetch(reading.url + address)).text()
        expect(text, name).toContain('Qəbələ xəbəri 7')
        expect(text.match(/Qəbələ xəbəri \d+/g), name).toHaveLength(3)
        expect(text, name).toContain('/documents/qebele-7')
      }
    })
  })

  test('marks stay while searching on, and the list is kept, saved as a file and read again', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?q=Qəbələ&ui=en')
      await page.locator('.keep input').first().check()
      expect(await page.locator('#marked').innerText()).toBe('1 in “Marked documents”')
      await page.locator('#q').fill('Lavrov')
      await settled(page, /q=Lavrov/)
      await page.getByRole('button', { name: 'Mark all on this page' }).click()
      expect(await page.locator('#marked').innerText()).toBe('4 in “Marked documents”')
      await page.goto('/lists')
      const waiting = page.waitForEvent('download')
      await page.locator('#save-lists').click()
      const file = await (await waiting).path()
      expect(JSON.parse(readFileSync(file, 'utf8')).lists[0].ids).toHaveLength(4)
      await page.getByRole('button', { name: /^Remove/ }).click()
      expect(await page.locator('#lists .items').count()).toBe(0)
      await page.locator('#load-lists').setInputFiles(file)
      await page.locator('#lists .title a').click()
      await page.waitForURL(/\/list\?/)
      expect(await page.locator('.items > li').count()).toBe(4)
      expect(await page.locator('#keep-list').isDisabled()).toBe(true)
    })
  })

  test('all of a search is a list at once, read by pages, its bibliography whole', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?q=Qəbələ&ui=en')
      await page.getByText('All 24 as a list').click()
      expect(await page.locator('.items > li').count()).toBe(20)
      await page.locator('#bibliography > summary').click()
      await page.waitForFunction(() => document.querySelectorAll('#entries li').length === 24)
      await page.locator('.pages [rel=next]').click()
      await page.waitForFunction(() => document.querySelectorAll('.items > li').length === 4)
      expect(await page.locator('main > .facts').innerText()).toBe('24 documents')
    })
  })
})

test('searches are recorded here alone, saved, told what is new in them, cleared and switched off', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=Qəbələ&ui=en')
    await page.locator('#save-search').click()
    await page.goto('/searches')
    await page.locator('#saved .fresh').waitFor()
    expect(await page.locator('#saved .fresh').innerText()).toBe('Nothing new')
    // As if there had been fewer when it was looked at last.
    await page.evaluate(() => {
      const [search] = JSON.parse(localStorage.getItem('axtar-saved') ?? '[]')
      localStorage.setItem('axtar-saved', JSON.stringify([{ ...search, total: 22 }]))
    })
    await page.reload()
    await page.getByText('2 new since your last visit').waitFor()
    expect(await page.locator('#history li a').count()).toBe(1)
    // Browsers that have no rules of Azerbaijani write dates of their own.
    await page.goto('/searches?ui=az')
    expect(await page.locator('#history time').innerText()).toMatch(/^\d\d\.\d\d\.\d{4},? \d\d:\d\d$/)
    await page.goto('/searches?ui=en')
    await page.locator('#record').uncheck()
    await page.locator('#clear').click()
    await page.goto('/?q=Lavrov')
    await page.goto('/searches')
    expect(await page.locator('#history li').innerText()).toBe('No searches recorded.')
  })
})

test('two languages of one story are read side by side, each in its direction, with what they share marked', async () => {
  await reading.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/?q=Zakharova&language=en&ui=en')
    await page.locator('.hit h2 a').first().click()
    await page.getByText('Read side by side').first().click()
    const sides = page.locator('article')
    expect(await sides.count()).toBe(2)
    const [one, other] = await Promise.all([0, 1].map((at) => sides.nth(at).boundingBox()))
    expect(one?.y).toBe(other?.y)
    for (const at of [0, 1]) expect(await sides.nth(at).locator('mark').count()).toBeGreaterThan(1)
    await page.setViewportSize({ width: 360, height: 700 })
    const [above, below] = await Promise.all([0, 1].map((at) => sides.nth(at).boundingBox()))
    expect((below?.y ?? 0) > (above?.y ?? 0)).toBe(true)
  })
})

describe('the ends of the timeline', () => {
  test.each([
    ['en', 'ArrowRight'],
    ['fa', 'ArrowLeft'],
  ])('in %s %s moves the first one on, and the search follows', async (language, key) => {
    await reading.withPage({}, async (page) => {
      await page.goto(`/?q=Qəbələ&calendar=gregorian&ui=${language}`)
      await page.locator('.end').first().focus()
      await page.keyboard.press(key)
      await page.keyboard.press(key)
      await settled(page, /from=2012&to=2021/)
      expect(await page.locator('.hits > li').count()).toBe(20)
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('end')
    })
  })

  test('are dragged', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?q=Qəbələ&ui=en')
      const [end, bar] = await Promise.all(
        [page.locator('.end').nth(1), page.locator('#bar-2015')].map((place) => place.boundingBox()),
      )
      await page.mouse.move((end?.x ?? 0) + 12, (end?.y ?? 0) + 4)
      await page.mouse.down()
      await page.mouse.move((bar?.x ?? 0) + 4, (bar?.y ?? 0) + 30, { steps: 5 })
      await page.mouse.up()
      await settled(page, /from=2010&to=2015/)
      expect(await page.locator('.hits > li').count()).toBe(12)
    })
  })
})
