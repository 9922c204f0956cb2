/** An archive in a cluster as a whole: what it answers beside Meilisearch, how it moves, and how it is made anew. */

import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArchiveEngine } from '../../engine/contract.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { backupText } from '../../indexer/whole/backup.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import { restore } from '../../indexer/whole/restore.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { part, putOf, question, word } from '../contract/documents.ts'
import { type OpenArchive, openArchive as openMeilisearch, SEEDS } from '../live/archive.ts'
import { type ClusterArchive, openArchive } from './archive.ts'

let meilisearch: OpenArchive
let cluster: ClusterArchive
beforeAll(async () => {
  ;[meilisearch, cluster] = await Promise.all([openMeilisearch([SEEDS]), openArchive()])
  await cluster.engine.prepare()
  await indexPaths([SEEDS], cluster.engine)
})
afterAll(async () => {
  await meilisearch.close()
  await cluster.close()
})

const ABOUT = { axtar: 'test', index: undefined }

const backup = async (engine: ArchiveEngine) => {
  const pieces: string[] = []
  for await (const piece of backupText(engine, ABOUT)) pieces.push(piece)
  return pieces.join('')
}

/** The documents of a backup, in one order, without the moments at which they came. */
const documentsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => ({ ...JSON.parse(line), added: 0, addedDay: '' }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))

const QUERIES = [
  'Putin',
  'azerbaycan',
  'همکاری های',
  '"strategic partners"',
  'zakhrova',
  '',
  'lavrov moskva',
  'strateji tərəfdaş -Putin',
  'title:Zakharova',
  'partn*',
  'münasibət',
]

/** What a reader is told, but for the order of hits and their scores, which are each engine's own. */
const answersOf = async (engine: ArchiveEngine) => {
  const answers = []
  for (const query of QUERIES) {
    const request = parseRequest({ q: query, hitsPerPage: '100' })
    const { hits, processingTimeMs, ...told } = await searchOf(engine)(request)
    answers.push({ ...told, hits: hits.map(({ id, matchedBy }) => `${id} ${matchedBy}`).sort() })
  }
  return answers
}

test('both engines are told the same documents and find the same', async () => {
  expect(await answersOf(cluster.engine)).toEqual(await answersOf(meilisearch.engine))
})

test('a backup goes from one engine to the other and back', async () => {
  const moved = await openArchive()
  await moved.engine.prepare()
  const text = await backup(meilisearch.engine)
  await restore(moved.engine, Readable.from([gzipSync(text)]))
  expect(documentsIn(await backup(moved.engine))).toEqual(documentsIn(text))
  expect(await answersOf(moved.engine)).toEqual(await answersOf(meilisearch.engine))
  const back = await backup(moved.engine)
  await restore(meilisearch.engine, Readable.from([gzipSync(back)]))
  expect(documentsIn(await backup(meilisearch.engine))).toEqual(documentsIn(text))
  await moved.close()
})

test('an archive is made anew while it is searched and written to: no search fails, and nothing is lost', async () => {
  const { engine } = cluster
  const before = (await engine.stats()).documents
  let isDone = false
  const totals: number[] = []
  const searching = (async () => {
    while (!isDone) totals.push((await engine.ask(question([part([])], { limit: 1 }), ['title'])).total)
  })()
  const written: string[] = []
  const writing = (async () => {
    while (!isDone) {
      const id = `w${written.length}`
      await (await engine.write(putOf([{ id, text: `Word of rebuild ${id}` }]))).searchable()
      written.push(id)
    }
  })()
  expect(await rebuild(engine)).toBeGreaterThanOrEqual(before)
  isDone = true
  await Promise.all([searching, writing])
  const found = await engine.ask(question([part([word('rebuild')])], { limit: 1_000 }), [])
  expect(found.hits.map(({ document }) => document.key).sort()).toEqual(written.sort())
  expect(Math.min(...totals)).toBeGreaterThanOrEqual(before)
})
