import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findBinary } from '../../engine/binary.ts'
import { startEmbedded } from '../../engine/embedded.ts'
import { connect } from '../../engine/engine.ts'
import { StorageError } from '../../engine/errors.ts'
import { pushBatch } from '../../indexer/batch.ts'
import { build } from '../../indexer/build.ts'
import { indexPaths } from '../../indexer/run.ts'
import { SEEDS } from './archive.ts'
import { temporaryFolder } from './axtar.ts'
import { articles, randomOf } from './reprint-texts.ts'

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

async function open(folder: string, binary?: string) {
  const embedded = await startEmbedded({ dataDirectory: join(folder, 'data'), path, binary })
  cleanUp.push(() => embedded.stop())
  const engine = connect(() => embedded.address(), 'test', embedded.trouble)
  await engine.prepare()
  return { embedded, engine }
}

test('an engine that cannot write is told as such, answers all the same, and goes on when it can', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const built = articles(randomOf(3), 300).map(({ id, title, text, language }) =>
    build({ path: '/a.jsonl', record: 1, text, given: { id, title, language } }, {}),
  )
  const batch = { documents: built.map(({ document }) => document), words: new Map() }

  const full = await open(folder, await limitedBinary(folder, 6))
  await indexPaths([SEEDS], full.engine)
  const error = await pushBatch(full.engine, batch).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StorageError)
  expect(error).toMatchObject({ message: expect.stringMatching(/cannot write: .*(large|disk).*make room/) })
  expect(await full.engine.stats()).toMatchObject({ documents: 5 })
  expect(await full.engine.count([{ text: 'putin', fields: ['surfaceText'] }], {})).toEqual([3])
  await full.embedded.stop()

  const { engine } = await open(folder)
  expect(await pushBatch(engine, batch)).toEqual([])
  expect(await engine.stats()).toMatchObject({ documents: 305 })
})
