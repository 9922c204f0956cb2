import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect } from '../../engine/engine.ts'
import { eventually, runAxtar, startAxtar, temporaryFolder } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'
import { allDocuments } from './stored.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

async function newFolder(): Promise<{ folder: string; data: string; input: string }> {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const input = join(folder, 'apa')
  await mkdir(input)
  return { folder, data: join(folder, 'data'), input }
}

const text = (about: string | number) =>
  `Xəbər ${about}\n\nBakıda ${about} nömrəli tədbir barədə məlumat verilib. ${'Tədbir sabah davam edəcək. '.repeat(8)}`
const recordLines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) =>
    JSON.stringify({ id: `record-${from + at}`, title: `Başlıq ${from + at}`, text: text(from + at) }),
  ).join('\n')

/** `path` of the file and id of all documents of an archive that nobody runs. */
async function documentsIn(data: string): Promise<{ id: string; path: string; text: string }[]> {
  const embedded = await startEmbedded({ dataDirectory: data, ...ENGINE })
  try {
    const engine = connect(() => embedded.address(), 'axtar')
    const documents = await allDocuments(engine, ['id', 'path', 'text'])
    return documents.map(({ id, path, text }) => ({ id, path: path ?? '', text }))
  } finally {
    await embedded.stop()
  }
}

test('killed again and again while files come, change, move and go: nothing double, nothing lost', async () => {
  const { data, input } = await newFolder()
  const expected = new Map<string, string>()
  const put = async (name: string, content: string) => {
    await writeFile(join(input, name), content)
    expected.set(name, content)
  }
  for (let at = 0; at < 250; at++) await put(`${at}.txt`, text(at))
  await writeFile(join(input, 'records.jsonl'), recordLines(0, 300))
  for (const [round, wait] of [350, 600, 900, 1_300].entries()) {
    const child = startAxtar(['index', '--prune', input], { DATA_DIR: data })
    const gone = once(child, 'exit')
    await delay(wait)
    child.kill('SIGKILL')
    await gone
    for (let at = round; at < 250; at += 50) {
      await put(`${at}.txt`, text(`${at} dəyişib ${round}`))
      await put(`new-${round}-${at}.txt`, text(`yeni ${round} ${at}`))
      const content = expected.get(`${at + 10}.txt`)
      if (content === undefined) continue
      await rename(join(input, `${at + 10}.txt`), join(input, `moved-${round}-${at}.txt`))
      expected.delete(`${at + 10}.txt`)
      expected.set(`moved-${round}-${at}.txt`, content)
      if (expected.delete(`${at + 20}.txt`)) await rm(join(input, `${at + 20}.txt`))
    }
    await writeFile(join(input, 'records.jsonl'), recordLines(round * 20, 300 + round * 20))
  }
  const last = await runAxtar(['index', '--prune', input], { DATA_DIR: data })
  expect([last.code, last.stderr]).toEqual([0, expect.not.stringContaining('failed')])
  const again = await runAxtar(['index', '--prune', input], { DATA_DIR: data })
  expect(again.stdout).toMatch(new RegExp(`^${expected.size + 300} unchanged \\(`))
  const documents = await documentsIn(data)
  const files = documents.filter(({ path }) => path.endsWith('.txt'))
  expect(files.map(({ path }) => path).sort()).toEqual(
    [...expected.keys()].map((name) => join(input, name)).sort(),
  )
  for (const { path, text } of files)
    expect(expected.get(path.slice(input.length + 1))).toContain(text.slice(0, 60))
  const ids = documents.filter(({ path }) => path.endsWith('.jsonl')).map(({ id }) => id)
  expect(new Set(ids)).toEqual(new Set(Array.from({ length: 300 }, (_, at) => `record-${at + 60}`)))
  expect(ids).toHaveLength(300)
}, 90_000)

test('Ctrl-C ends after what is under way, and the same command goes on from there', async () => {
  const { data, input } = await newFolder()
  await writeFile(join(input, 'records.jsonl'), recordLines(0, 2_000))
  const child = startAxtar(['index', input], { DATA_DIR: data })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close')
  await eventually(
    async () => existsSync(join(data, 'engine', 'engine.json')),
    (isStarted) => isStarted,
  )
  await delay(800)
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(stderr).toMatch(/Ending after what is under way/)
  const told = Number(/^(\d+) added/.exec(stdout)?.[1] ?? 0)
  expect(told).toBeLessThan(2_000)
  expect(await documentsIn(data)).toHaveLength(told)
  const again = await runAxtar(['index', input], { DATA_DIR: data })
  expect(again.stdout).toContain(`${2_000 - told} added`)
  expect(await documentsIn(data)).toHaveLength(2_000)
  const { stdout: status } = await runAxtar(['status', '--json'], { DATA_DIR: data })
  expect(JSON.parse(status)).toMatchObject({
    archive: { documents: 2_000, languages: { az: 2_000 } },
    engine: { kind: 'embedded', version: '1.21.0', isHealthy: true },
    queue: { waiting: 0, running: 0 },
    runs: [
      { how: 'complete', paths: [input] },
      { how: 'interrupted', outcomes: { added: told } },
    ],
  })
  expect((await runAxtar(['status'], { DATA_DIR: data })).stdout).toMatch(
    /^archive +2000 documents \(2000 az\)/,
  )
}, 90_000)

test('what became of each document, as a table, as a report and as events', async () => {
  const { folder, data, input } = await newFolder()
  await writeFile(join(input, 'a.txt'), text(1))
  await writeFile(join(input, 'b.txt'), text(1))
  await writeFile(join(input, 'c.jsonl'), [...Array(60).keys()].map((at) => `{"title":"${at}"}`).join('\n'))
  await writeFile(join(input, 'd.jsonl'), JSON.stringify({ id: 'd', text: text(2), date: 'keçən il' }))
  const report = join(folder, 'report.jsonl')
  const ended = await runAxtar(['index', input, '--report', report], { DATA_DIR: data })
  expect(ended.code).toBe(1)
  expect(ended.stdout).toMatch(/^2 added, 1 duplicate, 60 failed/)
  expect(ended.stdout).toMatch(/\n +60 +failed +has no `text` +\(such as .*c\.jsonl:1\)/)
  expect(ended.stdout).toMatch(/\n +1 +note +its date is none that can be read/)
  expect(ended.stderr.match(/has no `text`/g)).toHaveLength(20)
  const lines = (await readFile(report, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(63)
  expect(lines.find(({ path }) => path.endsWith('a.txt'))).toMatchObject({
    status: 'added',
    language: 'az',
    title: 'Xəbər 1',
    titleOrigin: 'line',
    date: null,
    source: 'apa',
    sourceOrigin: 'folder',
  })
  const original = lines.find(({ path }) => path.endsWith('a.txt')).id
  expect(lines.find(({ path }) => path.endsWith('b.txt'))).toMatchObject({
    status: 'duplicate',
    id: original,
  })
  expect(lines.find(({ id }) => id === 'd').notes).toEqual(['its date is none that can be read: keçən il'])

  const events = await runAxtar(['index', input, '--json'], { DATA_DIR: data })
  const told = events.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told.filter(({ event }) => event === 'failed')).toHaveLength(60)
  expect(told.at(-1)).toMatchObject({ event: 'end', files: 4, outcomes: { unchanged: 3, failed: 60 } })
  const quiet = await runAxtar(['index', input, '--quiet'], { DATA_DIR: data })
  expect(quiet.stdout).toMatch(/^3 unchanged, 60 failed \(\d+\.\d s\)\n$/)
}, 60_000)

test('a dry run shows what would be stored and where it was found, without an engine', async () => {
  const { data, input } = await newFolder()
  await writeFile(join(input, 'a.txt'), `Neft bahalaşıb\n\nBakı, 21 avqust 2024, APA. ${text(1)}`)
  await writeFile(join(input, 'b.txt'), '')
  const ended = await runAxtar(['index', '--dry-run', input], { DATA_DIR: data, MEILI_BIN: '/nowhere' })
  expect(ended.code).toBe(1)
  expect(ended.stderr).toMatch(/b\.txt: is empty/)
  for (const row of [
    /^\/.*apa\/a\.txt\n/,
    /\n {2}language +az \(\d+ %\)\n/,
    /\n {2}date +2024-08-21 \(dateline\)\n/,
    /\n {2}title +Neft bahalaşıb \(line\)\n/,
    /\n {2}source +APA \(dateline\)\n/,
  ])
    expect(ended.stdout).toMatch(row)
  const json = await runAxtar(['index', '--dry-run', '--json', input], { DATA_DIR: data })
  expect(
    json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { language: 'az', date: '2024-08-21', dateOrigin: 'dateline', source: 'APA' },
    { status: 'failed', reason: 'is empty' },
  ])
  expect(existsSync(data)).toBe(false)
})

test('a report that cannot be written is said before anything is done', async () => {
  const { data, input } = await newFolder()
  const ended = await runAxtar(['index', input, '--report', '/nowhere/report.jsonl'], { DATA_DIR: data })
  expect([ended.code, ended.stderr]).toEqual([
    1,
    expect.stringMatching(/--report: cannot write .*\(ENOENT\)/),
  ])
})
