/**
 * What recognition costs those who search meanwhile: one server answers the same searches while `axtar index --ocr` reads pages beside it and
 * while that is stopped, by turns: `npm run bench:scan-load -- --documents 10000 --pages 200 --pairs 40`.
 */

import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../test/browser/browser.ts'
import { pngOf } from '../test/indexer/ocr/scans.ts'
import { runIndex, serveAxtar, startAxtar } from './archives.ts'
import { documents } from './documents.ts'
import { type Caller, callerOf } from './process.ts'
import { KINDS, queriesOf } from './queries.ts'
import { scanCases, scannedCase } from './scan-cases.ts'
import { timed } from './search.ts'
import { median, quantile, tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    pages: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '40' },
    ocr: { type: 'string', default: 'auto' },
    folder: { type: 'string', default: tmpdir() },
    markdown: { type: 'boolean', default: false },
  },
})

/** Between two searches of a reader, and until a program that was let go works again; in milliseconds. */
const PAUSE = 50
const WARM = 300
/** Searches of each half of a pair. */
const SEARCHES = 22
const SAMPLE = 3_000

const folder = await mkdtemp(join(values.folder, 'axtar-scan-load-'))
try {
  console.log(tableText(await measured(), values.markdown))
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function measured() {
  const data = join(folder, 'data')
  const texts = [...documents(0, Number(values.documents))]
  await writeFile(join(folder, 'texts.jsonl'), texts.map((text) => JSON.stringify(text)).join('\n'))
  await runIndex(data, join(folder, 'texts.jsonl'))
  await makePages(join(folder, 'pages'), Number(values.pages))
  const served = await serveAxtar(data)
  const run = startAxtar(['index', '--json', '--ocr', join(folder, 'pages')], data, { OCR: values.ocr })
  const progress = followPages(run)
  await progress.begun
  const queries = KINDS.flatMap((kind) => queriesOf(kind, 30, texts.slice(0, SAMPLE), 1))
  const paths = queries.map(({ parameters }) => `/api/search?${new URLSearchParams(parameters)}`)
  const ask = searcher(callerOf(served.url), paths)
  await ask(0)
  const pairs: { idle: number[]; busy: number[] }[] = []
  for (let pair = 0; pair < Number(values.pairs) && !progress.isOver(); pair++) {
    const idle = () => halted(run, () => ask(pair))
    const busy = () => delay(WARM).then(() => ask(pair))
    // Which comes first changes, so that what a pair remembers helps both alike.
    if (pair % 2 === 0) pairs.push({ idle: await idle(), busy: await busy() })
    else {
      const first = await busy()
      pairs.push({ idle: await idle(), busy: first })
    }
    console.error(tableText(tableOf(pairs, progress.pages()), false))
  }
  const pages = progress.pages()
  run.kill('SIGKILL')
  await served.stop()
  return tableOf(pairs, pages)
}

function tableOf(pairs: readonly { idle: number[]; busy: number[] }[], pages: number) {
  const [idle, busy] = [pairs.flatMap((pair) => pair.idle), pairs.flatMap((pair) => pair.busy)]
  const ratios = pairs.map((pair) => sum(pair.busy) / sum(pair.idle))
  const row = [
    Number(values.documents),
    median(idle),
    median(busy),
    quantile(idle, 0.95),
    quantile(busy, 0.95),
    sum(busy) / sum(idle),
    median(ratios),
    idle.length,
    pages,
  ]
  const columns = [
    'documents',
    'ms',
    'with OCR',
    'p95',
    'with OCR',
    'all / all',
    'of a pair',
    'searches',
    'pages read',
  ]
  return { title: `Search while pages are recognised (${values.ocr})`, columns, rows: [row] }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

/** Pages of scans, each another file; those of one language and font show the same. */
async function makePages(into: string, count: number): Promise<void> {
  await mkdir(into)
  const browser = await launchBrowser()
  const cases = scanCases(['az', 'en', 'fa']).filter(
    ({ dpi, condition }) => dpi === 300 && condition === 'clean',
  )
  const pictures: Buffer[] = []
  for (const scan of cases) pictures.push(pngOf(await scannedCase(browser, scan)))
  await browser.close()
  for (let at = 0; at < count; at++) {
    const picture = pictures[at % pictures.length]
    // Nobody reads what stands behind the end of a picture.
    if (picture !== undefined)
      await writeFile(join(into, `${at}.png`), Buffer.concat([picture, Buffer.from(String(at))]))
  }
}

/** How many pages a run has recognised. */
function followPages(run: ChildProcess) {
  let [pages, isOver] = [0, false]
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  run.once('exit', () => {
    isOver = true
    begin()
  })
  let line = ''
  run.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (line + text).split('\n')
    line = lines.pop() ?? ''
    for (const event of lines) {
      const { scannedPages = pages } = JSON.parse(event) as { scannedPages?: number }
      pages = scannedPages
    }
    if (pages > 0) begin()
  })
  return { begun, pages: () => pages, isOver: () => isOver }
}

/** Ask some of the searches, one after the other; each with another length of snippets, so that no answer is remembered. */
function searcher(call: Caller, paths: readonly string[]) {
  let length = 2_000
  return async (part: number): Promise<number[]> => {
    const times: number[] = []
    for (let at = 0; at < SEARCHES; at++) {
      const path = paths[(part * SEARCHES + at) % paths.length]
      times.push(await timed(() => call({ path: `${path}&snippetLength=${length--}` })))
      if (length < 500) length = 2_000
      await delay(PAUSE)
    }
    return times
  }
}

/** Do something while a program and all that it started stand still. */
async function halted<Result>(program: ChildProcess, action: () => Promise<Result>): Promise<Result> {
  const all = await familyOf(program.pid ?? 0)
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  try {
    return await action()
  } finally {
    for (const pid of all) process.kill(pid, 'SIGCONT')
  }
}

/** A process and those that it started, by `proc(5)`. */
async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const families = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(familyOf))
  return [pid, ...families.flat()]
}
