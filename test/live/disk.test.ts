import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { findBinary } from '../../engine/embedded/binary.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import type { Disk } from '../../engine/embedded/free-space.ts'
import { connect } from '../../engine/engine.ts'
import { StorageError } from '../../engine/errors.ts'
import { build } from '../../indexer/build/build.ts'
import { pushBatch } from '../../indexer/deliver/batch.ts'
import { PushIntake } from '../../indexer/deliver/push-intake.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { part, word } from '../contract/documents.ts'
import { SEEDS } from './archive.ts'
import { PROGRAM, temporaryFolder } from './axtar.ts'
import { articles } from './reprint-texts.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

const path = process.env['PATH'] ?? ''

/** A Meilisearch whose files may not grow above some size: to it that is a full disk. */
async function limitedBinary(folder: string, megabytes: number): Promise<string> {
  const file = join(folder, 'limited-meilisearch')
  const binary = await findBinary({ path, folder })
  // POSIX counts in blocks of 512 bytes.
  await writeFile(file, `#!/bin/sh\ntrap '' XFSZ\nulimit -f ${megabytes * 2048}\nexec '${binary}' "$@"\n`)
  await chmod(file, 0o755)
  return file
}

async function open(folder: string, binary?: string, disk: Partial<Disk> = {}) {
  const embedded = await startEmbedded({ dataDirectory: join(folder, 'data'), path, binary })
  cleanUp.push(() => embedded.stop())
  const engine = connect(() => embedded.address(), 'test', { ...embedded.disk, ...disk })
  await engine.prepare()
  return { embedded, engine }
}

const builtArticles = (seed: number, count: number) =>
  articles(randomOf(seed), count).map(({ id, title, text, language }) =>
    build({ path: '/a.jsonl', record: 1, text, given: { id, title, language } }, {}),
  )

test('an engine that cannot write is told as such, answers all the same, and goes on when it can', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const batch = { documents: builtArticles(3, 300).map(({ document }) => document), words: new Map() }

  const full = await open(folder, await limitedBinary(folder, 6))
  await indexPaths([SEEDS], full.engine)
  const error = await pushBatch(full.engine, batch).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StorageError)
  expect(error).toMatchObject({ message: expect.stringMatching(/cannot write: .*(large|disk).*make room/) })
  expect(await full.engine.stats()).toMatchObject({ documents: 5 })
  expect(await full.engine.countEach([part([word('putin')])], {})).toEqual([3])
  await full.embedded.stop()

  const { engine } = await open(folder)
  expect((await pushBatch(engine, batch)).size).toBe(0)
  expect(await engine.stats()).toMatchObject({ documents: 305 })
})

test('where little room is left a change is safe only when it is done', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const { engine } = await open(folder, undefined, { isScarce: async () => true })
  const documents = builtArticles(4, 300).map(({ document }) => document)
  const keys = documents.map(({ key }) => key)
  const { searchable } = await engine.write({ kind: 'put', documents, words: [] })
  expect(await engine.fetch(keys, ['key'])).toHaveLength(documents.length)
  expect(await searchable()).toEqual(new Map())
  await engine.write({ kind: 'remove', keys })
  expect(await engine.fetch(keys, ['key'])).toEqual([])
})

test('what the engine took from a program that was killed is known to the next one before it is searchable', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const { engine } = await open(folder)
  const documents = builtArticles(5, 300).map(({ document }) => document)
  const key = documents.at(-1)?.key ?? ''
  await engine.write({ kind: 'put', documents, words: [] })
  const removal = await new PushIntake(engine, () => {}).remove(key)
  expect(removal).toBeDefined()
  await removal?.done
  expect(await engine.stats()).toMatchObject({ documents: 299 })
})

/** A disk of 160 MB that other files fill but for 18 MB; 9: it could not be made. */
const SMALL_DISK = `mount -t tmpfs -o size=160m tmpfs "$1" || exit 9
head -c 142m /dev/zero > "$1/others"`

/** For who may not make one: files of the engine cannot become larger than 8 MB. */
const SMALL_FILES = `export MEILI_BIN="$5"`

/** Index while there is no room, make room, index again, and once more; then write down what there is. */
const STEPS = `export DATA_DIR="$1/data"
"$2" "$3" index --quiet "$4"; echo "code $?"
rm -f "$1/others"; unset MEILI_BIN
"$2" "$3" index --quiet "$4"; echo "code $?"
"$2" "$3" index --quiet "$4"
"$2" "$3" backup "$6"`

test('a disk that fills while files are indexed, and is freed, ends with exactly the right documents', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const [disk, records, backup] = ['disk', 'records.jsonl', 'backup.gz'].map((name) => join(folder, name))
  await mkdir(disk ?? '')
  const made = articles(randomOf(5), 900).map(({ id, title, text }) => ({ id, title, text }))
  await writeFile(records ?? '', made.map((record) => JSON.stringify(record)).join('\n'))
  const values = [
    disk,
    process.execPath,
    PROGRAM,
    records,
    await limitedBinary(folder, 8),
    backup,
  ] as string[]
  const run = (before: string, command: string, ...args: string[]) =>
    spawnSync(command, [...args, 'sh', '-c', `${before}\n${STEPS}`, 'sh', ...values], {
      env: { PATH: path, HOME: folder },
      encoding: 'utf8',
    })
  let ended = run(SMALL_DISK, 'unshare', '--map-root-user', '--mount')
  if (ended.error !== undefined || !ended.stdout.includes('code')) {
    console.warn('No disk can be mounted here, so a limit on the size of files stands for it')
    ended = run(SMALL_FILES, 'env')
  }
  const { stdout, stderr } = ended
  expect(stderr).toMatch(
    /^axtar: The engine cannot write: .*(disk|large).*make room and run the command again\.$/m,
  )
  const [first, second = '', ended2, third] = stdout.split('\n')
  expect([first, ended2]).toEqual(['code 1', 'code 0'])
  expect(third).toMatch(/^900 unchanged /)
  // What the engine had taken on its disk before that was full is done once there is room, and unchanged then.
  const counts = [...second.matchAll(/(\d+) (\w+)/g)].map(([, count, what]) => [what, Number(count)])
  const { added = 0, unchanged = 0 } = Object.fromEntries(counts.slice(0, 2))
  expect(added + unchanged, second).toBe(900)
  const lines = gunzipSync(await readFile(backup ?? ''))
    .toString()
    .trim()
    .split('\n')
    .slice(1, -1)
  const stored = lines.map((line) => JSON.parse(line)).map(({ id, title, text }) => ({ id, title, text }))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(stored.sort(byId)).toEqual(made.sort(byId))
}, 300_000)
