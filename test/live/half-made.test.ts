/** What an engine leaves that is killed while it makes its database, or an index of it. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect } from '../../engine/engine.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { SEEDS } from './archive.ts'
import { runAxtar, temporaryFolder } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'
import { allDocuments } from './stored.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

test('an archive whose indexes are half made is made whole, by two programs at once as well', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const embedded = await startEmbedded({ dataDirectory: join(folder, 'data'), ...ENGINE })
  cleanUp.push(() => embedded.stop())
  const { url: host, key: apiKey } = await embedded.address()
  const raw = new Meilisearch({ host, apiKey })
  for (const suffix of ['', '_words', '_files', '_state', '_removed', '_beside'])
    await raw.createIndex(`half${suffix}`).waitTask()
  const programs = [1, 2].map(() => connect(() => embedded.address(), 'half'))
  await Promise.all(programs.map((program) => program.prepare()))
  const [engine] = programs
  if (engine === undefined) throw new Error('No program is there')
  await indexPaths([SEEDS], engine)
  expect(await allDocuments(engine, ['id'])).toHaveLength(5)
  const next = engine.next()
  await next.archive.prepare()
  await next.publish()
  const keys = await Promise.all(['half', 'half_words'].map((uid) => raw.index(uid).getRawInfo()))
  expect(keys.map(({ primaryKey }) => primaryKey)).toEqual(['key', 'id'])
}, 60_000)

test('a database that its engine was killed over before it had a version is made anew; one with documents never', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const data = join(folder, 'data')
  const database = join(data, 'engine', 'data.ms')
  const index = () => runAxtar(['index', SEEDS], { DATA_DIR: data })
  for (const name of ['auth', 'tasks']) {
    await mkdir(join(database, name), { recursive: true })
    await writeFile(join(database, name, 'data.mdb'), '')
  }
  expect(await index()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^5 added/) })
  await rm(join(data, 'engine', 'sizes.json'))
  await rm(join(database, 'VERSION'))
  expect(await index()).toMatchObject({ code: 1, stderr: expect.stringContaining('The archive is damaged') })
}, 60_000)
