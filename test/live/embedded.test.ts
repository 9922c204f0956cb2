import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findBinary } from '../../engine/embedded/binary.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { isRunning } from '../../engine/embedded/liveness.ts'
import { enginesOn } from '../../engine/embedded/orphans.ts'
import type { EmbeddedSettings } from '../../engine/embedded/worker-slot.ts'
import {
  DataDirectoryError,
  EngineError,
  EngineMissingError,
  EngineUnavailableError,
} from '../../engine/errors.ts'
import { type Answer, argumentsOf, endProgram, type Program, processesOn, startProgram } from './programs.ts'

let binaryFolder: string
let binary: string
let folder: string
let settings: EmbeddedSettings
let programs: Program[]

beforeAll(async () => {
  binaryFolder = mkdtempSync(join(tmpdir(), 'axtar-binary-'))
  binary = await findBinary({ binary: process.env['MEILI_BIN'], path: '', folder: binaryFolder })
})

afterAll(() => rmSync(binaryFolder, { recursive: true, force: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'axtar-embedded-'))
  settings = { dataDirectory: join(folder, 'data'), binary, path: '' }
  programs = []
})

afterEach(async () => {
  for (const program of programs) await endProgram(program, 'SIGKILL')
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]), { timeout: 10_000 })
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string): string => join(settings.dataDirectory, 'engine', name)

const record = (): { url: string; pid: number; owner: number } =>
  JSON.parse(readFileSync(file('engine.json'), 'utf8'))

function start(): Program {
  const program = startProgram(settings)
  programs.push(program)
  return program
}

/** The pids of engines proper, without the shells. */
function engines(): number[] {
  return enginesOn(file('data.ms')).filter((pid) => !argumentsOf(String(pid)).startsWith('/bin/sh'))
}

async function health(url: string): Promise<unknown> {
  return (await fetch(`${url}/health`)).json()
}

/** Leaves its lock and its record behind. */
async function killedOwner(): Promise<void> {
  const owner = start()
  await owner.ready
  await endProgram(owner, 'SIGKILL')
}

/** Ask until the program says what it should; an address may be that of an engine that has just died. */
async function eventually(program: Program, check: (answer: Answer) => unknown): Promise<void> {
  await vi.waitFor(async () => check(await program.ask('address')), { timeout: 15_000, interval: 50 })
}

test('starts, answers, and stops without leaving a process or a lock', async () => {
  const engine = await startEmbedded(settings)
  const { url, key } = await engine.address()
  expect(engine.owner).toBe(true)
  expect(await health(url)).toEqual({ status: 'available' })
  const stats = await fetch(`${url}/stats`, { headers: { Authorization: `Bearer ${key}` } })
  expect(stats.status).toBe(200)
  expect((await fetch(`${url}/stats`)).status).toBe(401)
  expect(engines()).toEqual([record().pid])

  await Promise.all([engine.stop(), engine.stop()])
  await engine.stop()
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]))
  expect(existsSync(file('lock'))).toBe(false)
  expect(existsSync(file('engine.json'))).toBe(false)
  await expect(engine.address()).rejects.toThrow(EngineUnavailableError)
})

test('keeps the key to this user, and from the arguments, the log and the next start', async () => {
  const first = await startEmbedded(settings)
  const { key } = await first.address()
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(processesOn(folder).join()).not.toContain(key)
  for (const name of ['master-key', 'engine.json', 'engine.log'])
    expect(statSync(file(name)).mode & 0o077).toBe(0)
  expect(statSync(settings.dataDirectory).mode & 0o777).toBe(0o700)
  await first.stop()
  expect(readFileSync(file('engine.log'), 'utf8')).not.toContain(key)
  const second = await startEmbedded(settings)
  expect((await second.address()).key).toBe(key)
  await second.stop()
})

test('two programs share one engine; the second does not stop it', async () => {
  const owner = start()
  const first = await owner.ready
  const sharer = start()
  expect(await sharer.ready).toEqual({ ...first, owner: false })
  expect(engines()).toEqual([record().pid])
  await sharer.ask('stop')
  await endProgram(sharer, 'SIGTERM')
  expect(await owner.ask('address')).toEqual(first)
  expect(await health(first.url)).toEqual({ status: 'available' })
})

test('an engine that is killed comes back where it was, for the owner and the sharer', async () => {
  const owner = await startEmbedded(settings)
  const sharer = await startEmbedded(settings)
  const before = await owner.address()
  const { pid } = record()
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false))
  expect(await owner.address()).toEqual(before)
  expect(await sharer.address()).toEqual(before)
  expect([owner.owner, sharer.owner]).toEqual([true, false])
  expect(await health(before.url)).toEqual({ status: 'available' })
  expect(engines()).toEqual([record().pid])
  await sharer.stop()
  await owner.stop()
})

test('an owner killed by force takes its engine with it, and nothing stale blocks the next start', async () => {
  await killedOwner()
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]))
  expect(existsSync(file('lock'))).toBe(true)
  const next = await startEmbedded(settings)
  expect(next.owner).toBe(true)
  await next.stop()
})

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'when the owner goes by %s one of the sharers takes over',
  async (signal) => {
    const owner = start()
    const { url } = await owner.ready
    const sharers = [start(), start()]
    await Promise.all(sharers.map(({ ready }) => ready))
    await endProgram(owner, signal)
    for (const sharer of sharers) {
      await eventually(sharer, async (answer) =>
        expect(await health(answer.url)).toEqual({ status: 'available' }),
      )
    }
    const answers = await Promise.all(sharers.map((sharer) => sharer.ask('address')))
    expect(answers.map((answer) => answer.owner).toSorted()).toEqual([false, true])
    expect(answers.map((answer) => answer.url)).toEqual([url, url])
    expect(engines()).toEqual([record().pid])
  },
)

test('an engine that outlived its owner and the watching shell is ended first', async () => {
  const owner = start()
  await owner.ready
  const orphan = record().pid
  for (const pid of enginesOn(file('data.ms'))) if (pid !== orphan) process.kill(pid, 'SIGKILL')
  await endProgram(owner, 'SIGKILL')
  expect(isRunning(orphan)).toBe(true)
  const next = await startEmbedded(settings)
  expect(isRunning(orphan)).toBe(false)
  expect(engines()).toEqual([record().pid])
  await next.stop()
})

test.each([
  ['on a new directory', async () => undefined],
  ['after an owner was killed', killedOwner],
])('ten programs started at once start one engine: %s', async (_, before) => {
  await before()
  const answers = await Promise.all(Array.from({ length: 10 }, () => start().ready))
  expect(answers.filter((answer) => answer.owner)).toHaveLength(1)
  expect(new Set(answers.map((answer) => answer.url)).size).toBe(1)
  expect(engines()).toEqual([record().pid])
})

test('an engine that dies again and again is given up for a while, with its own words', async () => {
  const engine = await startEmbedded(settings)
  // From now on each start fails: the database says it is of another version.
  writeFileSync(file('data.ms/VERSION'), '1.20.0')
  process.kill(record().pid, 'SIGKILL')
  await vi.waitFor(
    async () => {
      const error = await engine.address().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(EngineUnavailableError)
      expect(error).toMatchObject({ retryAfter: 30, message: expect.stringContaining('1.20.0') })
    },
    { timeout: 15_000 },
  )
  expect(engine.owner).toBe(true)
  await engine.stop()
})

test('a database of another version is reported in one line', async () => {
  await (await startEmbedded(settings)).stop()
  writeFileSync(file('data.ms/VERSION'), '1.20.0')
  const error = await startEmbedded(settings).catch((reason: Error) => reason)
  expect(error).toBeInstanceOf(EngineError)
  expect(error).toMatchObject({
    message: expect.stringMatching(/^Meilisearch did not start: .*1\.20\.0.*1\.21\.0.*$/),
  })
  expect(existsSync(file('lock'))).toBe(false)
})

test('a program that is no Meilisearch is reported with its own words', async () => {
  const impostor = join(folder, 'impostor')
  writeFileSync(impostor, '#!/bin/sh\necho "I am something else" >&2\nexit 3\n')
  chmodSync(impostor, 0o755)
  await expect(startEmbedded({ ...settings, binary: impostor })).rejects.toThrow('I am something else')
})

test.each([
  ['below a file', () => join(folder, 'file', 'data'), 'a part of the path is a file'],
  ['a file', () => join(folder, 'file'), ''],
])('a data directory that is %s is named', async (_, path, reason) => {
  writeFileSync(join(folder, 'file'), '')
  const error = await startEmbedded({ ...settings, dataDirectory: path() }).catch((thrown: Error) => thrown)
  expect(error).toBeInstanceOf(DataDirectoryError)
  expect(error).toMatchObject({ message: expect.stringContaining(path()) })
  expect(error).toMatchObject({ message: expect.stringContaining(reason) })
})

test('a binary that is missing is named, and nothing is left locked', async () => {
  const missing = startEmbedded({ ...settings, binary: join(folder, 'nothing') })
  await expect(missing).rejects.toThrow(EngineMissingError)
  await expect(missing).rejects.toThrow(join(folder, 'nothing'))
  expect(existsSync(file('lock'))).toBe(false)
})
