import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { read } from '../../../indexer/read/read.ts'
import { type ReadPool, startReadPool } from '../../../indexer/read/read-thread.ts'
import { ReadError } from '../../../indexer/source-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'axtar-read-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const PAGE =
  '<html><head><title>Neft bahalaşıb</title></head><body><p>Dünən neft bahalaşıb.</p></body></html>'
const FEED = `<rss version="2.0"><channel><title>APA</title>${'<item><title>Neft</title><description>Bahalaşıb.</description></item>'.repeat(150)}</channel></rss>`

async function all(sources: ReturnType<ReadPool['read']>) {
  const found = []
  for await (const source of sources)
    found.push(source instanceof ReadError ? `${source.record ?? ''} ${source.message}` : source)
  return found
}

test('files are read in threads as they are read here', async () => {
  const pool = startReadPool()
  const paths = [
    file('page.html', PAGE),
    file('feed.xml', FEED),
    file('plain.txt', 'Neft bahalaşıb.'),
    file('empty.html', ''),
    file('broken.xml', '<rss><channel><item><title>a</title></item><item></item>'),
    join(folder, 'nowhere.html'),
  ]
  for (const path of paths) expect(await all(pool.read(path))).toEqual(await all(read(path)))
  await pool.close()
})

/** A thread that never answers for one file, eats memory for another, and answers for all others. */
const hostile = () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ path = '' }) => {
      if (path.endsWith('endless.html')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      if (path.endsWith('greedy.html')) { const kept = []; for (;;) kept.push(new Array(1_000_000).fill(path)) }
      parentPort.postMessage({ found: [{ path, record: undefined, text: 'ok', given: {} }], isDone: true, bytes: 1 })
    })`,
    { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } },
  )

test('a file that does not end, and one that takes all memory, fail alone', async () => {
  const pool = startReadPool({ time: 6_000, startWorker: hostile })
  const names = ['endless.html', 'a.html', 'greedy.html', 'b.html', 'c.html']
  const found = await Promise.all(names.map((name) => all(pool.read(file(name, PAGE)))))
  await pool.close()
  expect(found[0]).toEqual([' took too long'])
  expect(found[2]).toEqual([' needs too much memory'])
  for (const at of [1, 3, 4]) expect(found[at]).toMatchObject([{ text: 'ok' }])
})
