import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDERS = [
  'analysis',
  'engine',
  'embedder',
  'flow',
  'indexer',
  'search',
  'web',
  'server',
  'cli',
  'client',
]

/** Where Meilisearch is known: the engine that speaks to it, and the API for its clients. */
const AT_HOME = [/^engine\/meilisearch\//, /^server\/meilisearch-api\//, /^server\/schemas\/meilisearch\.ts$/]

const WORDS =
  /\b(taskUid|indexUid|matchingStrategy|attributesToSearchOn|attributesToRetrieve:|federationOptions|facetDistribution:\s*\[|multiSearch|swapIndexes|estimatedTotalHits|queriesPosition|weightedRankingScore|searchableAttributes|filterableAttributes|rankingRules)\b|from 'meilisearch'/

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
).filter((name) => !AT_HOME.some((home) => home.test(name)))

test('nothing but its own engine knows the words of Meilisearch', () => {
  expect(sources.length).toBeGreaterThan(300)
  const knowing = sources.flatMap((name) => {
    const lines = readFileSync(join(ROOT, name), 'utf8').split('\n')
    return lines.flatMap((line, at) => (WORDS.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : []))
  })
  expect(knowing).toEqual([])
})

test('all rooms know the contract alone, not the engine behind it; one line says which it is', () => {
  const chooses = 'engine/engine.ts'
  const importing = sources.filter(
    (name) =>
      name !== chooses &&
      !/^engine\/(meilisearch|memory)\//.test(name) &&
      /from '.*\/(meilisearch|memory)\//.test(readFileSync(join(ROOT, name), 'utf8')),
  )
  expect(importing).toEqual([])
})
