import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  diskError,
  onDisk,
  openDataDirectory,
  prepareFiles,
  readKey,
  readLog,
  readRecord,
  removeRecord,
  writeRecord,
} from '../../../engine/embedded/data-directory.ts'
import { DataDirectoryError } from '../../../engine/errors.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'axtar-data-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('new directories are for this user only; an existing one keeps its mode', () => {
  openDataDirectory(join(root, 'a', 'b'))
  expect(statSync(join(root, 'a', 'b', 'engine')).mode & 0o777).toBe(0o700)
  mkdirSync(join(root, 'shared'), { mode: 0o755 })
  openDataDirectory(join(root, 'shared'))
  expect(statSync(join(root, 'shared')).mode & 0o777).toBe(0o755)
})

test('where no folder can be made the reason is told, and at once', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => openDataDirectory(join(root, 'file', 'data'))).toThrow(/a part of the path is a file/)
  if (process.platform !== 'linux') return
  // A file system without new folders; and one that is read-only, where this program may mount one.
  expect(() => openDataDirectory('/proc/axtar/data')).toThrow(DataDirectoryError)
  const opened = `import('./engine/embedded/data-directory.ts').then((disk) => disk.openDataDirectory(process.argv[1]))`
  const script = `mount -t tmpfs -o ro tmpfs "$1" || exit 9
"$2" --import tsx -e "$3" "$1/a/data"`
  const shell = ['sh', '-c', script, 'sh', root, process.execPath, opened]
  const { status, stderr } = spawnSync('unshare', ['--map-root-user', '--mount', ...shell], {
    encoding: 'utf8',
  })
  if (status === 1) expect(stderr).toMatch(/Cannot use the data directory .*: the file system is read-only/)
  else console.warn(`No disk can be mounted here: ${stderr}`)
})

test('a path through a symbolic link and the real one name the same files', () => {
  const { database } = openDataDirectory(join(root, 'data'))
  symlinkSync(join(root, 'data'), join(root, 'link'))
  expect(openDataDirectory(join(root, 'link')).database).toBe(database)
})

test.each(['', 'short', 'g'.repeat(64)])('a key that is no key is replaced: %j', (text) => {
  const files = openDataDirectory(root)
  writeFileSync(files.key, text, { mode: 0o644 })
  expect(readKey(files)).toBe('')
  prepareFiles(files)
  const key = readKey(files)
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  prepareFiles(files)
  expect(readKey(files)).toBe(key)
  expect(statSync(files.key).mode & 0o777).toBe(0o600)
})

test('a long log is put aside before the engine starts, a short one goes on', () => {
  const files = openDataDirectory(root)
  writeFileSync(files.log, 'short')
  prepareFiles(files)
  expect(readFileSync(files.log, 'utf8')).toBe('short')
  writeFileSync(files.log, 'x'.repeat(5 * 1024 * 1024 + 1))
  prepareFiles(files)
  expect(existsSync(files.log)).toBe(false)
  expect(existsSync(`${files.log}.1`)).toBe(true)
})

test('the log is read from a byte on, without colours', () => {
  const files = openDataDirectory(root)
  writeFileSync(files.log, 'ə\n\x1b[31mERROR\x1b[0m ığ')
  expect(readLog(files, 3)).toBe('ERROR ığ')
})

test('the record is there or not, never half', () => {
  const files = openDataDirectory(root)
  const record = { url: 'http://127.0.0.1:1', pid: 2, owner: 3, startedAt: 'now' }
  expect(readRecord(files)).toBeUndefined()
  writeRecord(files, record)
  expect(readRecord(files)).toEqual(record)
  removeRecord(files)
  removeRecord(files)
  expect(readRecord(files)).toBeUndefined()
})

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'no permission'],
  ['EROFS', 'the file system is read-only'],
  ['ERR_FS_EISDIR', 'there is a folder in place of a file'],
])('%s in words, with the path', (code, words) => {
  const error = diskError('/srv/data', Object.assign(new Error('x'), { code }))
  expect(error).toBeInstanceOf(DataDirectoryError)
  expect(error.message).toBe(`Cannot use the data directory /srv/data: ${words}`)
})

test.each(['', 'null', '{"url":'])('a record that is %j tells of no engine', (text) => {
  const files = openDataDirectory(root)
  writeFileSync(files.record, text)
  expect(readRecord(files)).toBeUndefined()
})

test('other errors keep their own words', () => {
  const fail = (): never => {
    throw new Error('strange')
  }
  expect(() => onDisk('/srv/data', fail)).toThrow('Cannot use the data directory /srv/data: strange')
})
