/** How well scans are read, in short: a page of each kind that an archive has. All of them, in every font: `npm run bench:scans`. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOcrEngine } from '../../../indexer/ocr/ocr-engine.ts'
import { type OcrThread, startOcr } from '../../../indexer/ocr/ocr-thread.ts'
import { isUnread } from '../../../indexer/recognised/scan-page.ts'
import { launchBrowser } from '../../browser/browser.ts'
import { drawnPage, noisy, PAGES, type PageLanguage, type Print, pngOf, wordsRead } from './scans.ts'

let browser: Browser
let ocr: OcrThread
beforeAll(async () => {
  browser = await launchBrowser()
  ocr = startOcr(await findOcrEngine('wasm'))
})
afterAll(async () => {
  await Promise.all([browser?.close(), ocr?.close()])
})

/** Of the words of a page so many must be read, as a share. */
const TABLE: readonly (readonly [PageLanguage, Print & { isNoisy?: boolean }, number])[] = [
  ['az', { font: 'Amiri', dpi: 200 }, 0.97],
  ['az', { font: 'Vazirmatn', dpi: 300, skew: 2 }, 0.97],
  ['en', { font: 'Noto Sans Mono', dpi: 200, isNoisy: true }, 0.97],
  ['en', { font: 'Amiri', dpi: 300, columns: 2 }, 0.97],
  ['fa', { font: 'Scheherazade New', dpi: 300 }, 0.94],
  ['fa', { font: 'Vazirmatn', dpi: 200, skew: 2 }, 0.94],
  ['fa', { font: 'Noto Naskh Arabic', dpi: 200, isNoisy: true }, 0.93],
]

test.each(TABLE)(
  '%s %j',
  async (language, { isNoisy = false, ...print }, floor) => {
    const drawn = await drawnPage(browser, language, print)
    for await (const page of ocr.read(pngOf(isNoisy ? noisy(drawn) : drawn), [1])) {
      if (isUnread(page)) throw new Error(page.reason)
      const { share, lost } = wordsRead(PAGES[language], page.text)
      expect(share, `lost: ${lost.join(' ')}`).toBeGreaterThanOrEqual(floor)
    }
    expect.assertions(1)
  },
  240_000,
)
