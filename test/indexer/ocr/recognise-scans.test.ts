/** Real pages, read by the real program: a few, since each takes seconds. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOcrEngine } from '../../../indexer/ocr/ocr-engine.ts'
import { type OcrThread, startOcr } from '../../../indexer/ocr/ocr-thread.ts'
import { isUnread, type RecognisedPage } from '../../../indexer/ocr/scan-page.ts'
import { launchBrowser } from '../../browser/browser.ts'
import { drawnPage, PAGES, pngOf, scannedPdf, tiffOf, upsideDown, wordsRead } from './scans.ts'

let browser: Browser
let ocr: OcrThread
beforeAll(async () => {
  browser = await launchBrowser()
  ocr = startOcr(await findOcrEngine('wasm'))
})
afterAll(async () => {
  await Promise.all([browser?.close(), ocr?.close()])
})

async function readPages(bytes: Buffer, pages: readonly number[]): Promise<RecognisedPage[]> {
  const found: RecognisedPage[] = []
  for await (const page of ocr.read(bytes, pages)) {
    if (isUnread(page)) throw new Error(page.reason)
    found.push(page)
  }
  return found
}

// One of each language, among them every kind of file, so that few pages are read.
test('pages in three languages, as images of several kinds and in a PDF, upside down and in columns', async () => {
  const az = await drawnPage(browser, 'az')
  const en = await drawnPage(browser, 'en', { dpi: 200 })
  const fa = await drawnPage(browser, 'fa', { columns: 2 })
  const [first] = await readPages(pngOf(az), [1])
  expect(first).toMatchObject({ language: 'aze', turn: 0 })
  expect(wordsRead(PAGES.az, first?.text ?? '').share).toBeGreaterThan(0.95)

  // The second page of a TIFF that is packed as the program itself cannot unpack it, upside down.
  const [second] = await readPages(tiffOf([az, upsideDown(en)], true), [2])
  expect(second).toMatchObject({ language: 'eng', turn: 180 })
  expect(wordsRead(PAGES.en, second?.text ?? '').share).toBeGreaterThan(0.9)

  const [third] = await readPages(scannedPdf(['Typed', fa]), [2])
  expect(third).toMatchObject({ language: 'fas' })
  expect(wordsRead(PAGES.fa, third?.text ?? '').share).toBeGreaterThan(0.9)
  // The right column is read to its end before the left one: words that follow each other in a column do so in the text.
  expect(third?.text.replace(/\s+/g, ' ')).toContain('هفته آینده به ساختمان')
  const words = third?.text.split(/\s+/).length ?? 0
  expect(third?.boxes).toHaveLength(words * 8)
}, 240_000)

test('a page that takes too long is given up, and so is one that says it is larger than memory', async () => {
  const whole = pngOf(await drawnPage(browser, 'en', { dpi: 100, lines: ['Salt and pepper'] }))
  const hasty = startOcr(await findOcrEngine('wasm'), 20)
  const answers = []
  for await (const page of hasty.read(whole, [1])) answers.push(page)
  await hasty.close()
  expect(answers).toEqual([{ page: 1, reason: 'takes longer than 0.02 s to recognise, and was given up' }])
  // A PNG of 60,000 by 60,000 points in a few bytes.
  const bomb = Buffer.from(whole)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  for await (const page of ocr.read(bomb, [1])) answers.push(page)
  expect(answers[1]).toMatchObject({ page: 1, reason: expect.stringMatching(/damaged|memory/) })
}, 240_000)

test('an image that is damaged is a page with a reason, and the next one is read', async () => {
  const whole = pngOf(
    await drawnPage(browser, 'en', { dpi: 150, lines: ['Salt and pepper for dinner tonight'] }),
  )
  const answers = []
  for await (const page of ocr.read(whole.subarray(0, 400), [1])) answers.push(page)
  expect(answers).toEqual([{ page: 1, reason: 'is a damaged image, or one of a kind that is not read' }])
  const [page] = await readPages(whole, [1])
  expect(page?.text).toContain('pepper')
}, 240_000)
