import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../analysis/language.ts'
import { problemsInAll } from './axe.ts'
import { openReading, type Reading } from './reading.ts'

/** A sample with its heading changed: the same text twice. */
const SAMPLE = readFileSync(new URL('../../seeds/002_92594327892c7d80.txt', import.meta.url), 'utf8')
const REPRINT = { id: 'reprint', title: 'What Moscow says', text: SAMPLE, language: 'en', source: 'Trend' }

/** For a slow machine, in milliseconds. */
const PATIENCE = 240_000

let reading: Reading
let page: Page
beforeAll(async () => {
  reading = await openReading([REPRINT])
  page = await reading.browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: reading.url })
})
afterAll(() => reading?.close())

/** States of pages; each is looked at in two of the languages, by turns. */
const STATES = [
  '/?q=Lavrov&language=az&language=fa',
  '/?q=Lavrov&from=2010&to=2022&bars=language&view=dense&letters=latin',
  '/?q=qwertzuiop&language=az&names=off',
  '/?page=x',
  '/?q=&from=32.13.2018&view=full&letters=written',
  '/?q=*a&page=9',
  '/documents/reprint?q=Russia',
  '/documents/reprint?beside=reprint',
  '/documents/none',
  '/documents/none/original',
  '/list?id=reprint&id=gone&name=Moscow&note=x',
  `/list?page=2&${Array.from({ length: 21 }, (_, at) => `id=${at < 20 ? at : 'reprint'}`).join('&')}`,
  '/list/bibliography?id=reprint',
  '/list?id=gone',
  '/values?of=source&q=Lavrov',
  '/values?of=time&q=',
  '/lists',
  '/searches',
  '/help',
  '/docs',
]

test.each(LANGUAGES)(
  'axe-core finds nothing on any page in %s',
  async (language) => {
    const turn = LANGUAGES.indexOf(language)
    const states = STATES.filter((_, at) => (at + turn) % LANGUAGES.length !== 0)
    for (const address of [`/?ui=${language}`, ...states]) {
      await page.goto(address)
      expect(await problemsInAll(page), address).toEqual([])
    }
  },
  PATIENCE,
)

test('the page of a document that is looked at has all its parts', async () => {
  await page.goto('/documents/reprint?q=Russia')
  for (const part of ['.marks', '.about', '.reprints li', '#stories', '#similar']) {
    expect(await page.locator(part).count(), part).toBeGreaterThan(0)
  }
  await page.locator('#cite > summary').click()
  expect(await problemsInAll(page), 'citation').toEqual([])
})

test('nor on what opens: suggestions, keys, filters on a phone, tables and dates', async () => {
  await page.goto('/?ui=en')
  await page.locator('#q').pressSequentially('lavr')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await problemsInAll(page), 'suggestions').toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('#content').focus()
  await page.keyboard.press('?')
  expect(await problemsInAll(page), 'keys').toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/?q=&view=full&bars=together')
  for (const id of ['filters', 'more-time', 'period']) {
    await page.locator(`#${id} > summary`).click()
  }
  expect(await problemsInAll(page), 'filters').toEqual([])
})
