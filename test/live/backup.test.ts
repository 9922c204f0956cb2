import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect } from '../../engine/engine.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { readBackup } from '../../indexer/whole/backup.ts'
import { restore } from '../../indexer/whole/restore.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { answersOf, type OpenArchive, openArchive, SEEDS } from './archive.ts'
import { PROGRAM, runAxtar } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'
import { articles, reprint } from './reprint-texts.ts'
import { allDocuments } from './stored.ts'

let archive: OpenArchive
let records: string
let file: string
let environment: Record<string, string>

beforeAll(async () => {
  archive = await openArchive()
  const random = randomOf(5)
  const originals = articles(random, 30)
  const reprints = originals
    .slice(0, 10)
    .map((article) => reprint(random, article, { keeps: [0.7, 0.9], changes: 0.02 }))
  records = join(archive.folder, 'records.jsonl')
  const lines = [...originals, ...reprints].map((text, at) =>
    JSON.stringify({ ...text, date: `139${at % 10}/05` }),
  )
  await writeFile(records, lines.join('\n'))
  await indexPaths([SEEDS, records], archive.engine)
  file = join(archive.folder, 'backup.ndjson.gz')
  environment = { DATA_DIR: join(archive.folder, 'data'), INDEX: 'test' }
})
afterAll(() => archive.close())

const linesOf = async () =>
  gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')

test('a backup restored into an empty directory answers as the archive did, and its files are unchanged for the indexer', async () => {
  expect(await runAxtar(['backup', file], environment)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^45 /),
  })
  expect(existsSync(`${file}.part`)).toBe(false)
  const lines = await linesOf()
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'axtar-backup', version: 1, documents: 45 })
  expect(lines.join('\n')).not.toContain('surfaceText')

  const data = join(archive.folder, 'empty')
  const restored = await runAxtar(['restore', file], { DATA_DIR: data, INDEX: 'copy' })
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringMatching(/^45 documents restored/) })
  const embedded = await startEmbedded({ dataDirectory: data, ...ENGINE })
  try {
    const engine = connect(() => embedded.address(), 'copy')
    expect(await engine.prepare()).toEqual({ documents: 45, isOutdated: false })
    const search = searchOf(engine)
    const answers = await answersOf((q, parameters) => search(parseRequest({ q, ...parameters })))
    expect(answers).toEqual(await answersOf(archive.search))
    const [one, other] = [archive.engine, engine].map((each) =>
      allDocuments(each, ['key', 'group', 'sketch', 'path', 'hash']),
    )
    expect(await other).toEqual(await one)
    expect(await indexPaths([SEEDS, records], engine)).toMatchObject({ unchanged: 45, added: 0, updated: 0 })
  } finally {
    await embedded.stop()
  }
})

describe('nothing is written over without being asked', () => {
  test.each([
    [['backup'], /is there already; .*--force/],
    [['restore'], /has 45 documents; --replace/],
  ])('%j', async ([command = ''], message) => {
    const ended = await runAxtar([command, file], environment)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(message)
  })

  test('with --force and --replace it is; standard output and input are pipes', async () => {
    const piped = join(archive.folder, 'piped.gz')
    expect(
      (
        await shell(
          `node "$PROGRAM" backup - > '${piped}' && node "$PROGRAM" restore - --replace < '${piped}'`,
        )
      ).code,
    ).toBe(0)
    expect((await archive.search('')).totalHits).toBe(45)
    expect((await runAxtar(['backup', piped, '--force'], environment)).code).toBe(0)
  })
})

/** Run a line of shell, where `$PROGRAM` is ours. */
async function shell(
  line: string,
  stdout: 'pipe' | number = 'pipe',
): Promise<{ code: number | null; stderr: string }> {
  const env = { PATH: process.env['PATH'] ?? '', PROGRAM, ...environment }
  const child = spawn('/bin/sh', ['-c', line], { env, stdio: ['ignore', stdout, 'pipe'] })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stderr }
}

describe('a damaged backup is refused, and the archive stays as it is', () => {
  const gzipped = (lines: readonly string[]) => gzipSync(`${lines.join('\n')}\n`)

  const changedDocument = (fields: object) => (_: Buffer, lines: string[]) =>
    gzipped(lines.with(2, JSON.stringify({ ...JSON.parse(lines[2] ?? ''), ...fields })))

  test.each<[string, (packed: Buffer, lines: string[]) => Buffer, RegExp]>([
    ['cut off', (packed) => packed.subarray(0, packed.length - 200), /is not complete/],
    ['without its end', (_, lines) => gzipped(lines.slice(0, -1)), /is not complete/],
    ['without a document', (_, lines) => gzipped(lines.toSpliced(3, 1)), /checksum/],
    [
      'with another text',
      (_, lines) => gzipped(lines.with(2, lines[2]?.replace('a', 'b') ?? '')),
      /checksum/,
    ],
    ['with something behind its end', (_, lines) => gzipped([...lines, ...lines]), /checksum/],
    [
      'with a changed byte',
      (packed) => Buffer.from(packed.map((byte, at) => (at === 900 ? byte ^ 255 : byte))),
      /is/,
    ],
    ['that is text', () => Buffer.from('{"text":"no backup"}\n'), /is no backup/],
    ['of something else', () => gzipped(['{"text":"no backup"}']), /is no backup of Axtar$/],
    ['that is empty', () => gzipSync(''), /is no backup of Axtar$/],
    [
      'of a later version',
      (_, lines) => gzipped(lines.with(0, '{"format":"axtar-backup","version":2,"axtar":"9.1"}')),
      /made by Axtar 9\.1/,
    ],
    [
      'of an earlier version',
      (_, lines) => gzipped(lines.with(0, '{"format":"axtar-backup","version":0,"axtar":"0.0"}')),
      /made by Axtar 0\.0.*older/,
    ],
    ['with an odd language', changedDocument({ language: 7 }), /`language`.* in line 3$/],
    ['with an odd date', changedDocument({ date: '2018-99-99' }), /`date`.* in line 3$/],
    ['with places that are none', changedDocument({ places: { '0': '/etc' } }), /`places`.* in line 3$/],
    ['with a key that is none', changedDocument({ key: '../key' }), /`key`.* in line 3$/],
    [
      'with a document twice',
      (_, lines) => gzipped(lines.with(2, lines[1] ?? '')),
      /line 3 has a document again/,
    ],
  ])('%s', async (_, damage, message) => {
    const damaged = damage(await readFile(file), await linesOf())
    // In pieces, as from a pipe.
    const pieces = [damaged.subarray(0, 100), damaged.subarray(100)]
    await expect(restore(archive.engine, Readable.from(pieces))).rejects.toThrow(message)
    expect(await archive.engine.describe()).toMatchObject({ documents: 45 })
    expect(await archive.engine.next().archive.describe()).toBeUndefined()
  })

  test('a line that does not end is not held', async () => {
    const [header = ''] = await linesOf()
    const packed = gzipSync(Buffer.concat([Buffer.from(`${header}\n`), Buffer.alloc(5 * 1024 * 1024, 97)]))
    const { documents } = await readBackup(Readable.from([packed]), 1024 * 1024)
    await expect(documents.next()).rejects.toThrow(/a line is longer than 1 MB$/)
  })

  test('the command names the file before it starts', async () => {
    const broken = join(archive.folder, 'broken.gz')
    await writeFile(broken, (await readFile(file)).subarray(0, 2_000))
    const ended = await runAxtar(['restore', broken, '--replace'], environment)
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/broken\.gz is not complete/) })
    const missing = await runAxtar(['restore', join(archive.folder, 'missing')], environment)
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Cannot read .*missing: it does not exist/),
    })
  })
})

describe('where a backup cannot be written, that is said, and no half of one stays', () => {
  test('a full disk', async () => {
    const full = openSync('/dev/full', 'w')
    const ended = await shell('exec node "$PROGRAM" backup -', full)
    closeSync(full)
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Cannot write standard output: the disk is full/),
    })
  })

  test('a limit on the size of files', async () => {
    const limited = join(archive.folder, 'limited.gz')
    const ended = await shell(`trap '' XFSZ; ulimit -f 4; exec node "$PROGRAM" backup '${limited}'`)
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/limited\.gz: a file may not become that large/),
    })
    expect((await readdir(archive.folder)).filter((name) => name.startsWith('limited'))).toEqual([])
  })

  test('a folder that is not there', async () => {
    const ended = await runAxtar(['backup', join(archive.folder, 'nowhere', 'file.gz')], environment)
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Cannot write .*file\.gz: it does not exist/),
    })
  })
})
