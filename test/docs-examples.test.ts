/** Every query that the documentation and the help show finds something in the sample archive. */

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INTERFACE_LANGUAGES, messagesOf } from '../web/interface-languages.ts'
import { SEEDS } from './live/archive.ts'
import { type OpenServer, openServer } from './live/server.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
const API = read('docs/api.md')
const README = read('README.md')

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS])
})
afterAll(() => served?.close())

/** The examples in the first column of the table under a heading. */
function tableOf(text: string, heading: string): string[] {
  const [, section = ''] = text.split(`\n${heading}\n`)
  const table = section.slice(section.indexOf('\n|---'), section.indexOf('\n\n', section.indexOf('\n|---')))
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => {
      const cell = row.replaceAll('\\|', '\u0000').split('|')[1] ?? ''
      return [...cell.matchAll(/`([^`]+)`/g)].map(([, query = '']) => query.replaceAll('\u0000', '|'))
    })
}

const totalOf = async (query: string) => {
  const { totalHits, notUnderstood } = await served.archive.search(query)
  expect(notUnderstood, query).toEqual([])
  return totalHits
}

const QUERIES = tableOf(API, '## Query language')
test('the table of the query language has examples', () => expect(QUERIES.length).toBeGreaterThan(40))
test.each(QUERIES)('docs/api.md: %s finds something', async (query) =>
  expect(await totalOf(query)).toBeGreaterThan(0),
)

const SAID = [...API.matchAll(/^\| `([^`]+)` \| (\d+) \| `(".+?)`(?:;.*)? \|$/gm)].map(([, ...row]) => row)
test('there are examples of what is said of a search', () => expect(SAID).toHaveLength(5))
test.each(SAID)('docs/api.md: %s finds %s and says so', async (query = '', total, said) => {
  const expected = { totalHits: Number(total), ...JSON.parse(`{${said}}`) }
  expect(await served.archive.search(query)).toMatchObject(expected)
})

describe.each(INTERFACE_LANGUAGES)('the help in %s', (language) => {
  const examples = messagesOf(language).help.syntax.flatMap(([written]) => written)
  test.each(examples)('%s finds something', async (query) => expect(await totalOf(query)).toBeGreaterThan(0))
})

test.each(tableOf(README, "## What it finds that others don't"))(
  'README: %s finds something',
  async (query) => expect((await served.archive.search(query)).totalHits).toBeGreaterThan(0),
)

const CURLS = [...`${README}\n${API}`.matchAll(/^curl [^\n]*\/api\/(?:search|export|analyze)[^\n]*$/gm)].map(
  ([line]) => line,
)
test.each(CURLS)('%s finds something', async (line) => {
  const code = line.replaceAll('http://localhost:3000', served.url).replace('-OJ', '-s')
  const { stdout } = await promisify(execFile)('bash', ['-c', code], { env: { PATH: process.env['PATH'] } })
  expect(stdout.length).toBeGreaterThan(200)
  expect(stdout).not.toContain('"totalHits":0')
  expect(stdout).not.toContain('"error"')
})

test('the search from the terminal finds something', async () => {
  const [, query = ''] = /npx axtar search "([^"]+)"/.exec(README) ?? []
  expect(await totalOf(query)).toBeGreaterThan(0)
})
