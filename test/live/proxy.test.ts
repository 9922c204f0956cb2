import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { connect } from '../../engine/engine.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import { openArchive } from './archive.ts'
import { articles } from './reprint-texts.ts'

/** nginx takes 8 kB of an address and headers, others 4. */
const LONGEST_ADDRESS = 2_000
const FILES = 250

test('an engine behind a proxy is asked for any number of documents with short addresses', async () => {
  const archive = await openArchive()
  onTestFinished(archive.close)
  const { url, key } = await archive.embedded.address()
  let longest = 0
  const proxy = createServer((asked, answer) => {
    const { method, url: path = '', headers } = asked
    longest = Math.max(longest, path.length)
    if (path.length > LONGEST_ADDRESS) return void answer.writeHead(414).end()
    const passed = request(new URL(path, url), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    })
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const { port } = proxy.address() as AddressInfo
  const engine = connect(async () => ({ url: `http://127.0.0.1:${port}`, key }), 'behind')

  const folder = join(archive.folder, 'news')
  mkdirSync(folder)
  for (const { id, text } of articles(randomOf(5), FILES)) writeFileSync(join(folder, `${id}.txt`), text)
  await engine.prepare()
  expect(await indexPaths([folder], engine)).toMatchObject({ added: FILES })
  expect(await indexPaths([folder], engine)).toMatchObject({ unchanged: FILES })
  expect(await rebuild(engine)).toBe(FILES)
  expect(longest).toBeGreaterThan(10)
  expect(longest).toBeLessThan(LONGEST_ADDRESS)
}, 90_000)
