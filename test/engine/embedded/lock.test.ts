import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownIdentity } from '../../../engine/embedded/liveness.ts'
import { acquireLock, lockHolder } from '../../../engine/embedded/lock.ts'

const PROGRAM = join(import.meta.dirname, 'lock-program.ts')

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'axtar-lock-'))
  path = join(folder, 'lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The pid of a process that has just ended. */
const deadPid = (): number => spawnSync('true').pid

const leave = (file: string, holder: object): void => writeFileSync(file, JSON.stringify(holder))

test('a free lock is taken, held, and free again', () => {
  const lock = acquireLock(path)
  expect(lockHolder(path)).toBe(process.pid)
  expect(acquireLock(path)).toBeUndefined()
  lock?.release()
  lock?.release()
  expect(lockHolder(path)).toBeUndefined()
  expect(acquireLock(path)).toBeDefined()
})

test('nothing but the lock is left in the folder', () => {
  leave(path, { ...ownIdentity(), pid: deadPid(), id: 'a' })
  acquireLock(path)
  acquireLock(path)
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('only this user can read it', () => {
  acquireLock(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  ['a pid that is gone', () => ({ ...ownIdentity(), pid: deadPid() }), true],
  ['our pid, but started at another time', () => ({ ...ownIdentity(), started: '1' }), true],
  ['our pid, before the machine was started again', () => ({ ...ownIdentity(), boot: 'earlier' }), true],
  ['our pid and start', () => ownIdentity(), false],
  ['a pid whose start is not known', () => ({ ...ownIdentity(), started: '' }), false],
  ['nobody', () => ({}), true],
  ['a strange pid', () => ({ ...ownIdentity(), pid: -1 }), true],
])('left by %s', (_, holder, taken) => {
  leave(path, { ...holder(), id: 'earlier' })
  expect(acquireLock(path) !== undefined).toBe(taken)
})

test.each(['', 'null', '7', '{"pid":', '\0\0\0'])('a broken file does not block for ever: %j', (text) => {
  writeFileSync(path, text)
  expect(acquireLock(path)).toBeDefined()
})

test('whatever text there is, taking the lock does not fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      writeFileSync(path, text)
      expect(acquireLock(path)).toBeDefined()
    }),
  )
})

test('a holder in another container is believed in while it gives signs of life', () => {
  leave(path, { ...ownIdentity(), namespace: 'pid:[1]', id: 'other' })
  expect(acquireLock(path)).toBeUndefined()
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path, longAgo, longAgo)
  expect(acquireLock(path)).toBeDefined()
})

test('touch is such a sign, and harmless when the lock is gone', () => {
  const lock = acquireLock(path)
  const longAgo = new Date(0)
  utimesSync(path, longAgo, longAgo)
  lock?.touch()
  expect(statSync(path).mtimeMs).toBeGreaterThan(0)
  rmSync(path)
  lock?.touch()
  expect(existsSync(path)).toBe(false)
})

test('release leaves the lock of another in its place', () => {
  const lock = acquireLock(path)
  leave(path, { ...ownIdentity(), id: 'other' })
  lock?.release()
  expect(existsSync(path)).toBe(true)
})

test('the lock of the lock, left behind too, is broken as well', () => {
  for (const file of [path, `${path}.break`, `${path}.break.break`])
    leave(file, { ...ownIdentity(), pid: deadPid() })
  expect(acquireLock(path)).toBeDefined()
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('of many programs at one moment just one gets a lock, be it free or left behind', async () => {
  const paths = Array.from({ length: 300 }, (_, round) => join(folder, `lock-${round}`))
  const stale = { ...ownIdentity(), pid: deadPid(), id: 'stale' }
  for (const [round, file] of paths.entries()) if (round % 3 !== 0) leave(file, stale)
  for (const [round, file] of paths.entries()) if (round % 3 === 2) leave(`${file}.break`, stale)
  const start = [String(Date.now() + 3_000), '5', ...paths]
  const programs = Array.from({ length: 5 }, () =>
    spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...start]),
  )
  try {
    const won = (await Promise.all(programs.map(firstLine))).flatMap((line) => JSON.parse(line) as number[])
    expect(won.toSorted((a, b) => a - b)).toEqual(paths.map((_, round) => round))
  } finally {
    for (const program of programs) program.kill('SIGKILL')
  }
})

function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    program.stderr?.pipe(process.stderr)
    program.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text)
    })
    program.on('exit', () => reject(new Error('the program ended too early')))
  })
}
