/** Several servers and programs over one archive in a cluster, each with a data directory of its own. */

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEEDS } from '../live/archive.ts'
import { getJson, runAxtar, type Served, serveArchive, temporaryFolder } from '../live/axtar.ts'
import { clusterNodes, removeArchive } from './archive.ts'

const INDEX = 'test-servers'
const KEY = 'a-key-that-all-servers-know'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let servers: Served[] = []
const environment = () => ({
  INDEX,
  ENGINE_URL: clusterNodes()
    .join(',')
    .replaceAll('http://', 'opensearch://')
    .replaceAll(',opensearch://', ','),
  API_KEYS: `${KEY}:write+search`,
})
beforeAll(async () => {
  folder = await temporaryFolder()
  const dataOf = (name: string) => join(folder.folder, name)
  await runAxtar(['index', SEEDS], { ...environment(), DATA_DIR: dataOf('indexer') })
  servers = await Promise.all(['one', 'two'].map((name) => serveArchive(dataOf(name), environment())))
})
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()))
  await removeArchive(INDEX)
  await folder.remove()
})

const totals = (q: string) =>
  Promise.all(
    servers.map(
      async ({ url }) =>
        (await getJson(`${url}/api/search?q=${encodeURIComponent(q)}`)).body as { totalHits: number },
    ),
  ).then((answers) => answers.map(({ totalHits }) => totalHits))

test('what one server takes in, changes and removes is at once in the answers of the other, also in those it had remembered', async () => {
  expect(await totals('zəfəranlı')).toEqual([0, 0])
  expect(await totals('zəfəranlı')).toEqual([0, 0])
  const [one, two] = servers as [Served, Served]
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` }
  const push = (server: Served, text: string) =>
    fetch(`${server.url}/api/documents?wait=true`, {
      method: 'POST',
      headers,
      body: JSON.stringify([{ id: 'plov', text }]),
    })
  expect((await push(one, 'Zəfəranlı plov bişirildi')).status).toBe(200)
  expect(await totals('zəfəranlı')).toEqual([1, 1])
  expect((await push(two, 'Darçınlı plov bişirildi')).status).toBe(200)
  expect(await totals('zəfəranlı')).toEqual([0, 0])
  expect(await totals('darçınlı')).toEqual([1, 1])
  expect(
    (await fetch(`${one.url}/api/documents/plov?wait=true`, { method: 'DELETE', headers })).status,
  ).toBeLessThan(300)
  expect(await totals('darçınlı')).toEqual([0, 0])
})
