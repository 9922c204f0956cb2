import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Round, type WatchOptions, watchPaths } from '../../../indexer/run/watch.ts'
import { eventually } from '../../live/axtar.ts'

let base = ''
let root = ''
let rounds: Round[] = []
let postpones = 0
let stop = async () => {}

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'axtar-watch-'))
  root = join(base, 'news')
  await mkdir(join(root, 'apa'), { recursive: true })
  await symlink(root, join(root, 'apa/back'))
  await watch()
})
afterEach(async () => {
  await stop()
  await rm(base, { recursive: true })
})

/** Watch the folder; a round does nothing but being remembered. */
async function watch(pace: WatchOptions['pace'] = {}): Promise<void> {
  await stop()
  rounds = []
  const stopper = new AbortController()
  const options = { every: 300, signal: stopper.signal, onLimit: () => {}, pace }
  const work = watchPaths([root], options, async (round) => {
    rounds.push(round)
    if (postpones-- > 0) round.onPostponed?.()
  })
  stop = async () => {
    stopper.abort()
    await work
  }
  await eventually(
    async () => rounds.length,
    (length) => length === 1,
  )
}

/** What the next round looks at, below the folder; fails where none comes. */
async function next(): Promise<string[] | 'everything'> {
  const { length } = rounds
  await eventually(
    async () => rounds.length,
    (now) => now > length,
  )
  expect(rounds.length).toBeGreaterThan(length)
  const { only } = rounds[length] as Round
  return only === undefined ? 'everything' : [...only].map((path) => relative(root, path)).sort()
}

async function put(name: string): Promise<void> {
  const path = join(root, name)
  await writeFile(path, 'text')
  await utimes(path, 1_000_000, 1_000_000)
}

test('a round looks at what came, changed, moved and went, whatever it is called, and at nothing hidden', async () => {
  expect(rounds).toMatchObject([{ only: undefined }])
  await put('a.txt')
  await put('apa/b.txt')
  await put('.hidden.txt')
  await put('image.png')
  expect(await next()).toEqual(['a.txt', 'apa/b.txt', 'image.png'])
  await rm(join(root, 'a.txt'))
  await rename(join(root, 'apa'), join(root, 'azertac'))
  expect(await next()).toEqual(['a.txt', 'apa', 'azertac'])
  expect([...(rounds.at(-1)?.gone ?? [])].map((path) => relative(root, path)).sort()).toEqual([
    'a.txt',
    'apa',
  ])
  await put('azertac/b.txt')
  expect(await next()).toEqual(['azertac/b.txt'])
})

test('a folder that goes and comes again is watched again', async () => {
  await rename(root, join(base, 'other'))
  expect(await next()).toEqual([''])
  await rename(join(base, 'other'), root)
  expect(await next()).toEqual([''])
  await put('apa/c.txt')
  expect(await next()).toEqual(['apa/c.txt'])
})

test('a file that was written just now is looked at when it rests', async () => {
  await writeFile(join(root, 'fresh.txt'), 'text')
  // Longer than a window.
  await delay(1_000)
  expect(rounds).toHaveLength(1)
  expect(await next()).toEqual(['fresh.txt'])
})

test('of many changes everything is looked at; what was put off is looked at again', async () => {
  // At once, so that they are in one window also on a slow machine.
  for (let at = 0; at < 1_100; at++) writeFileSync(join(root, `${at}.txt`), 'text')
  expect(await next()).toBe('everything')
  postpones = 1
  await put('last.txt')
  expect([await next(), await next()]).toEqual([['last.txt'], ['last.txt']])
})

test('a file that never rests is looked at as it is, after a time', async () => {
  await watch({ longestGrowth: 3_000 })
  let isOver = false
  const writing = (async () => {
    while (!isOver) {
      writeFileSync(join(root, 'news.txt'), 'line', { flag: 'a' })
      await delay(50)
    }
  })()
  const started = Date.now()
  try {
    expect(await next()).toEqual(['news.txt'])
    expect(Date.now() - started).toBeGreaterThan(2_900)
  } finally {
    isOver = true
    await writing
  }
})

test('everything is looked at again after a time, for events that got lost', async () => {
  await watch({ lookAtAll: 4_000 })
  await put('a.txt')
  expect(await next()).toEqual(['a.txt'])
  expect(await next()).toBe('everything')
})
