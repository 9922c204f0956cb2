import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BundledBinary, findBinary } from '../../../engine/embedded/binary.ts'
import { DataDirectoryError, EngineMissingError } from '../../../engine/errors.ts'

const NONE: BundledBinary = { file: undefined, version: '1.21.0', sha256: '' }
const NOBODY = 65_534

let root: string
let folder: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'axtar-find-'))
  folder = join(root, 'engine')
  mkdirSync(folder)
})

afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(root, { recursive: true, force: true })
})

/** A small file in place of an engine, in a folder of its own. */
function put(place: string, mode: number, text = '#!/bin/sh\n'): string {
  mkdirSync(join(root, place))
  const file = join(root, place, 'meilisearch')
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}

function bundle(file: string): BundledBinary {
  return { file, version: '1.21.0', sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}

/** Do something with the rights of an ordinary user, also where tests run as root. */
async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action()
  for (const path of [root, folder]) chownSync(path, NOBODY, NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return await action()
  } finally {
    process.seteuid?.(0)
  }
}

test('the binary that was named goes first, then the PATH, then what npm brought', async () => {
  const named = put('named', 0o755)
  const onPath = put('bin', 0o755)
  const bundled = bundle(put('npm', 0o644))
  const path = [join(root, 'nowhere'), join(root, 'bin')].join(delimiter)
  expect(await findBinary({ binary: named, path, folder }, bundled)).toBe(named)
  expect(await findBinary({ path, folder }, bundled)).toBe(onPath)
  expect(await findBinary({ path: '', folder }, bundled)).toBe(bundled.file)
})

test('a name relative to the current folder becomes absolute', async () => {
  const named = put('named', 0o755)
  expect(await findBinary({ binary: relative('', named), path: '', folder }, NONE)).toBe(named)
})

test.each([
  ['is not there', () => join(root, 'nothing'), 'is not a file'],
  ['is a folder', () => root, 'is not a file'],
  ['is not executable', () => put('named', 0o644), 'is not executable'],
])('a named binary that %s is an error, not passed over', async (_, file, reason) => {
  put('bin', 0o755)
  const binary = file()
  const found = findBinary({ binary, path: join(root, 'bin'), folder }, NONE)
  await expect(found).rejects.toThrow(EngineMissingError)
  await expect(found).rejects.toThrow(`MEILI_BIN ${reason}: ${binary}`)
})

test.each([
  ['a file that is not executable', () => void put('bin', 0o644), () => join(root, 'bin')],
  [
    'a folder of that name',
    () => mkdirSync(join(root, 'bin', 'meilisearch'), { recursive: true }),
    () => join(root, 'bin'),
  ],
  ['a relative entry', () => void put('bin', 0o755), () => relative('', join(root, 'bin'))],
  ['an empty entry', () => undefined, () => `${delimiter}${delimiter}`],
])('on the PATH, %s is passed over', async (_, prepare, path) => {
  prepare()
  await expect(findBinary({ path: path(), folder }, NONE)).rejects.toThrow(EngineMissingError)
})

test('where there is none the message names the platform and the three ways out', async () => {
  const found = findBinary({ path: '', folder }, NONE)
  for (const part of [process.platform, process.arch, 'MEILI_URL', 'MEILI_BIN', 'docker compose up']) {
    await expect(found).rejects.toThrow(part)
  }
})

test('what npm brought is made executable', async () => {
  const bundled = bundle(put('npm', 0o644))
  const found = await findBinary({ path: '', folder }, bundled)
  accessSync(found, constants.X_OK)
})

test('what npm brought is not started if it is not what it should be', async () => {
  const file = put('npm', 0o644)
  const bundled = { ...bundle(file), sha256: '0'.repeat(64) }
  const found = findBinary({ path: '', folder }, bundled)
  await expect(found).rejects.toThrow(EngineMissingError)
  await expect(found).rejects.toThrow('is not the Meilisearch')
  expect(() => accessSync(file, constants.X_OK)).toThrow()
})

test('it is checked again only when it has changed, or when another one is expected', async () => {
  const file = put('npm', 0o644, 'good')
  const bundled = bundle(file)
  const time = new Date(1_700_000_000_000)
  const find = (expected = bundled): Promise<string> => findBinary({ path: '', folder }, expected)
  utimesSync(file, time, time)
  await find()
  writeFileSync(file, 'evil')
  utimesSync(file, time, time)
  expect(await find()).toBe(file) // same size and time: the check is remembered
  await expect(find({ ...bundled, sha256: '0'.repeat(64) })).rejects.toThrow(EngineMissingError)
  utimesSync(file, time, new Date())
  await expect(find()).rejects.toThrow(EngineMissingError)
})

test('one that belongs to somebody else is copied into the data directory, once', async () => {
  const bundled = bundle('/etc/passwd') // everywhere, root's, readable, not executable
  const [first, second] = await asNobody(async () => [
    await findBinary({ path: '', folder }, bundled),
    await findBinary({ path: '', folder }, bundled),
  ])
  expect(first).toBe(join(folder, 'binary', 'meilisearch-1.21.0'))
  expect(second).toBe(first)
  expect(readFileSync(first ?? '')).toEqual(readFileSync('/etc/passwd'))
  accessSync(first ?? '', constants.X_OK)
  expect(existsSync(`${first}.new`)).toBe(false)
})

test('where it cannot be copied the data directory is named', async () => {
  const bundled = bundle('/etc/passwd')
  await asNobody(() => findBinary({ path: '', folder }, bundled))
  rmSync(join(folder, 'binary'), { recursive: true })
  chmodSync(folder, 0o500)
  const found = asNobody(() => findBinary({ path: '', folder }, bundled))
  await expect(found).rejects.toThrow(DataDirectoryError)
  await expect(found).rejects.toThrow(folder)
})
