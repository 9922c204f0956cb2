/** Scans, from the folder to the search: they wait, are recognised when that is asked for, once, and after a kill go on. */

import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { GreyImage } from '../../indexer/read/formats/pdf/render.ts'
import { launchBrowser } from '../browser/browser.ts'
import { drawnPage, pngOf, scannedPdf, tiffOf } from '../indexer/ocr/scans.ts'
import { zip } from '../indexer/read/make.ts'
import { eventually, runAxtar, startAxtar, temporaryFolder } from './axtar.ts'

/** A page of a few words is read in a second or two. */
const LINES = {
  az: ['Xəzər dənizində güclü külək gözlənilir'],
  en: ['Heavy snow closed the mountain road'],
  fa: ['باران سنگین راه کوهستان را بست'],
} as const
const scans: Partial<Record<keyof typeof LINES, GreyImage>> = {}
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  for (const language of ['az', 'en', 'fa'] as const)
    scans[language] = await drawnPage(browser, language, { lines: LINES[language] })
})
afterAll(() => browser?.close())

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

async function newArchive() {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const input = join(folder, 'kağız')
  await mkdir(input)
  return { input, report: join(folder, 'r.jsonl'), environment: { DATA_DIR: join(folder, 'data') } }
}

function scan(language: keyof typeof LINES) {
  const image = scans[language]
  if (image === undefined) throw new Error(`no page in ${language}`)
  return image
}

/** All pages that were recognised, however often. */
async function storedPages(data: string): Promise<string[]> {
  const folder = join(data, 'ocr')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.filter((name) => name.endsWith('.jsonl'))
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => text.split('\n').filter((line) => line.endsWith('}')))
}

/** Make the first scan with a word on it one that an earlier version read. */
async function readByEarlierVersion(data: string, word: string): Promise<void> {
  const folder = join(data, 'ocr')
  for (const name of await readdir(folder, { recursive: true })) {
    const text = name.endsWith('.jsonl') ? await readFile(join(folder, name), 'utf8') : ''
    if (!text.includes(word)) continue
    await writeFile(join(folder, name), text.replaceAll(/,"by":\d+/g, ''))
    return
  }
}

async function found(query: string, environment: Record<string, string>): Promise<string[]> {
  const { stdout } = await runAxtar(['search', '--json', query], environment)
  const { hits } = JSON.parse(stdout) as { hits: { id: string }[] }
  // An id begins with the name of the file.
  return hits.map(({ id }) => id.charAt(0)).sort()
}

test('scans wait, are recognised when asked for, and after a kill nothing is recognised twice', async () => {
  const { input, report, environment } = await newArchive()
  await writeFile(join(input, 'mətn.txt'), 'Bakıda yağış yağacaq, Gəncədə isə hava açıq olacaq.')
  await writeFile(join(input, 'a.png'), pngOf(scan('az')))
  await writeFile(join(input, 'b.tif'), tiffOf([scan('en'), scan('fa')]))
  await writeFile(join(input, 'c.pdf'), scannedPdf(['Typed letters', scan('az')]))
  await writeFile(join(input, 'd.zip'), zip({ 'e.png': pngOf(scan('fa')) }))
  await writeFile(join(input, 'cut.png'), pngOf(scan('en')).subarray(0, 3_000))

  const plain = await runAxtar(['index', input], environment)
  expect(plain.stdout).toContain('2 added, 4 skipped')
  expect(plain.stdout).toMatch(/skipped {4}picture: is a PNG image, whose text needs OCR \(--ocr\)/)
  expect((await runAxtar(['status'], environment)).stdout).toMatch(/scans +\d+ pages of 5 files wait/)
  expect(await storedPages(environment.DATA_DIR)).toEqual([])

  const killed = startAxtar(['index', '--ocr', input], environment)
  await eventually(
    () => storedPages(environment.DATA_DIR),
    (pages) => pages.length > 0,
    120_000,
  )
  const gone = once(killed, 'exit')
  killed.kill('SIGKILL')
  await gone
  const before = await storedPages(environment.DATA_DIR)

  const run = await runAxtar(['index', '--ocr', input, '--report', report], environment)
  expect(run.stdout).toMatch(/3 added, 1 updated,.* 1 failed/)
  const pages = await storedPages(environment.DATA_DIR)
  expect(pages).toEqual(expect.arrayContaining(before))
  expect(pages).toHaveLength(6)
  const lines = (await readFile(report, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const outcome = (name: string) => lines.findLast(({ path }) => path.endsWith(name))
  expect(outcome('a.png')).toMatchObject({ status: 'added', language: 'az' })
  expect(outcome('a.png').ocrConfidence).toBeGreaterThan(80)
  expect(outcome('cut.png')).toMatchObject({
    status: 'failed',
    reason: 'is a damaged image, or one of a kind that is not read',
  })
  expect(await found('güclü külək', environment)).toEqual(['a', 'c'])
  expect(await found('mountain road', environment)).toEqual(['b'])
  expect(await found('باران سنگین', environment)).toEqual(['b', 'e'])

  const again = await runAxtar(['index', '--ocr', input], environment)
  expect(again.stdout).toMatch(/5 unchanged, 1 failed/)
  // Only what an earlier version read is read again, and what could not be read.
  await readByEarlierVersion(environment.DATA_DIR, 'Xəzər')
  const anew = await runAxtar(['index', '--ocr-again', input], environment)
  expect(anew.stdout).toMatch(/5 unchanged, 1 failed/)
  expect(await storedPages(environment.DATA_DIR)).toHaveLength(8)
  expect((await runAxtar(['status'], environment)).stdout).not.toContain('scans')
}, 400_000)

test('the watcher has texts at once and scans after them', async () => {
  const { input, environment } = await newArchive()
  await writeFile(join(input, 'a.png'), pngOf(scan('az')))
  await writeFile(join(input, 'b.txt'), 'Bakıda yağış yağacaq, Gəncədə isə hava açıq olacaq.')
  const watcher = startAxtar(['watch', '--ocr', '--every', '1', '--json', input], environment)
  let output = ''
  watcher.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  cleanUp.push(async () => {
    const gone = once(watcher, 'exit')
    watcher.kill('SIGTERM')
    await gone
  })
  const rounds = () =>
    output
      .split('\n')
      .filter((line) => line.includes('"indexed"'))
      .map((line) => JSON.parse(line))
  const told = await eventually(
    async () => rounds(),
    (all) => all.length > 1,
    180_000,
  )
  expect(told[0]).toMatchObject({ outcomes: { added: 1, skipped: 1 } })
  expect(told[1]).toMatchObject({ outcomes: { added: 1 } })
}, 240_000)

test('what cannot be recognised here is said before anything is done', async () => {
  const { input, environment } = await newArchive()
  const run = await runAxtar(['index', '--ocr', input], { ...environment, OCR: 'off' })
  expect([run.code, run.stderr]).toEqual([
    1,
    expect.stringMatching(
      /^axtar: Scans cannot be recognised: it is turned off \(OCR=off\)\n.+ \(no_recognition\)\n$/,
    ),
  ])
})
