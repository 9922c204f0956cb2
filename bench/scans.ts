/**
 * How well scans are read: pages in three languages, printed in four fonts, scanned at 200 and 300 dpi, clean and bad. Prints a table for each
 * language: `npm run bench:scans -- --markdown`. With `--folder` what was recognised is kept there, and not recognised again.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findOcrEngine, OCR_MODES, type OcrMode } from '../indexer/ocr/ocr-engine.ts'
import { type OcrThread, startOcr } from '../indexer/ocr/ocr-thread.ts'
import { isUnread } from '../indexer/recognised/scan-page.ts'
import { type ScanStore, scanHash, scanStore } from '../indexer/recognised/store.ts'
import { launchBrowser } from '../test/browser/browser.ts'
import { type PageLanguage, pngOf, wordsRead } from '../test/indexer/ocr/scans.ts'
import { conditionsOf, type ScanCase, scanCases, scannedCase } from './scan-cases.ts'
import { type ReadCase, searchedShares } from './scan-search.ts'
import { tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'az,en,fa' },
    conditions: { type: 'string' },
    ocr: { type: 'string', default: 'auto' },
    folder: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    lost: { type: 'boolean', default: false },
  },
})

const languages = values.languages.split(',') as PageLanguage[]
const mode = OCR_MODES.find((one) => one === values.ocr) ?? 'auto'
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'axtar-bench-scans-')))
const read = await readAll(mode, scanStore(folder))
if (values.folder === undefined) await rm(folder, { recursive: true, force: true })

const found = await searchedShares(read)
const conditions = conditionsOf(read.map(({ scan }) => scan))
for (const language of languages) {
  const rows = conditions.map((condition) => {
    const cases = read.filter(({ scan }) => scan.language === language && scan.condition === condition)
    const shares = [200, 300].map((dpi) =>
      mean(cases.filter(({ scan }) => scan.dpi === dpi).map(({ share }) => share)),
    )
    const worst = cases.toSorted((one, other) => one.share - other.share)[0]
    const searched = found.filter(({ scan }) => scan.language === language && scan.condition === condition)
    return [
      condition,
      ...shares.map(percent),
      worst === undefined ? '' : `${percent(worst.share)} ${worst.scan.font} ${worst.scan.dpi}`,
      percent(mean(searched.map(({ strict }) => strict))),
      percent(mean(searched.map(({ forgiving }) => forgiving))),
      mean(cases.map(({ confidence }) => confidence)).toFixed(0),
    ]
  })
  const columns = ['page', '200 dpi', '300 dpi', 'worst', 'found as typed', 'found', 'confidence']
  console.log(`${tableText({ title: language, columns, rows }, values.markdown)}\n`)
}
if (values.lost)
  for (const { scan, lost, text } of read) {
    const missed = found.find((one) => one.scan === scan)?.missed
    console.log(JSON.stringify({ ...scan, lines: undefined, lost, missed, text }))
  }

async function readAll(mode: OcrMode, store: ScanStore): Promise<ReadCase[]> {
  const browser = await launchBrowser()
  const ocr = startOcr(await findOcrEngine(mode))
  const chosen = values.conditions?.split(',')
  const all = scanCases(languages).filter(({ condition }) => chosen?.includes(condition) ?? true)
  try {
    const read: ReadCase[] = []
    for (const [at, scan] of all.entries()) {
      const one = await readCase(scan, pngOf(await scannedCase(browser, scan)), store, ocr)
      console.error(
        `${at + 1}/${all.length} ${scan.language} ${scan.font} ${scan.dpi} ${scan.condition} ${percent(one.share)}`,
      )
      read.push(one)
    }
    return read
  } finally {
    await Promise.all([browser.close(), ocr.close()])
  }
}

async function readCase(scan: ScanCase, png: Buffer, store: ScanStore, ocr: OcrThread): Promise<ReadCase> {
  const hash = scanHash(png)
  let page = (await store.pages(hash)).get(1)
  if (page === undefined) {
    for await (const one of ocr.read(png, [1])) page = one
    if (page === undefined) throw new Error('no page')
    await store.add(hash, page)
  }
  if (isUnread(page)) throw new Error(page.reason)
  return { scan, text: page.text, confidence: page.confidence, ...wordsRead(scan.lines, page.text) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
