/** Every file of a folder is an outcome: in the summary, the report, JSON, a dry run, the log of the watcher and the status. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { eventually, runAxtar, startAxtar, temporaryFolder } from './axtar.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

const PICTURE = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')

async function newArchive() {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const input = join(folder, 'sayt')
  await mkdir(input)
  for (const name of ['a.png', 'b.png']) await writeFile(join(input, name), PICTURE)
  await writeFile(join(input, 'style.css'), 'body { color: red }')
  await writeFile(join(input, 'scan.rar'), Buffer.from('526172211a0700', 'hex'))
  return { input, environment: { DATA_DIR: join(folder, 'data') }, report: join(folder, 'r.jsonl') }
}

const PAGE =
  '<!DOCTYPE html><html><body><p>Gəncədə alüminium zavodu işə düşdü, tökməçilər qəbul edildi.</p></body></html>'
const NEEDS_OCR = 'is a PNG image, whose text needs OCR (--ocr)'
const PICTURES = { kind: 'picture', reason: NEEDS_OCR, files: 2 }
const CODE = { kind: 'program code', reason: 'is program code, a style sheet or settings', files: 1 }

test('what is not read is counted and named wherever a run is told', async () => {
  const { input, environment, report } = await newArchive()
  await writeFile(join(input, 'page.php?id=5'), PAGE)
  const run = await runAxtar(['index', input, '--report', report], environment)
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('1 added, 1 failed, 3 skipped')
  expect(run.stdout).toMatch(
    /2 {2}skipped {4}picture: is a PNG image, whose text needs OCR \(--ocr\) {2}\(such as .*[ab]\.png\)/,
  )
  expect(run.stderr).toContain('scan.rar: is a RAR archive; unpack it first')
  const lines = (await readFile(report, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(
    lines
      .filter(({ status }) => status === 'skipped')
      .map(({ path, kind, reason }) => [path.slice(input.length + 1), kind, reason])
      .sort(),
  ).toEqual([
    ['a.png', 'picture', NEEDS_OCR],
    ['b.png', 'picture', NEEDS_OCR],
    ['style.css', CODE.kind, CODE.reason],
  ])
  const again = await runAxtar(['index', input, '--json'], environment)
  const end = JSON.parse(again.stdout.trim().split('\n').at(-1) ?? '')
  expect(end).toMatchObject({
    event: 'end',
    outcomes: { unchanged: 1, failed: 1, skipped: 3 },
    skipped: [PICTURES, CODE],
  })
  const status = await runAxtar(['status', '--failed'], environment)
  expect(status.stdout).toMatch(
    /scan\.rar: is a RAR archive; unpack it first\n +2 {2}skipped {4}picture: is a PNG image/,
  )
  const json = JSON.parse((await runAxtar(['status', '--failed', '--json'], environment)).stdout)
  expect(json).toMatchObject({ failed: [{ path: join(input, 'scan.rar') }], skipped: [PICTURES, CODE] })
  // Four programs, each of which starts the engine.
}, 240_000)

test('a folder with only pictures says so', async () => {
  const { input, environment } = await newArchive()
  await writeFile(join(input, 'scan.rar'), PICTURE)
  const dry = await runAxtar(['index', '--dry-run', input], environment)
  expect([dry.code, dry.stdout]).toEqual([0, ''])
  expect(dry.stderr).toMatch(/3 {2}skipped {4}picture: is a PNG image/)
  const run = await runAxtar(['index', input], environment)
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('4 skipped')
  expect(run.stdout).not.toContain('found')
})

test('the watcher tells it once, and what comes later', async () => {
  const { input, environment } = await newArchive()
  const watcher = startAxtar(['watch', input, '--every', '1', '--json'], environment)
  let output = ''
  watcher.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const rounds = () =>
    output.split('\n').flatMap((line) => (line.includes('"indexed"') ? [JSON.parse(line)] : []))
  try {
    const first = await eventually(
      async () => rounds()[0],
      (round) => round !== undefined,
      60_000,
    )
    expect(first).toMatchObject({ outcomes: { skipped: 3, failed: 1 }, skipped: [PICTURES, CODE] })
    await writeFile(join(input, 'c.png'), PICTURE)
    const second = await eventually(
      async () => rounds()[1],
      (round) => round !== undefined,
      60_000,
    )
    expect(second).toMatchObject({
      outcomes: { skipped: 1, failed: 0 },
      skipped: [{ kind: 'picture', files: 1 }],
    })
  } finally {
    watcher.kill('SIGTERM')
    await new Promise((resolve) => watcher.once('exit', resolve))
  }
}, 180_000)
