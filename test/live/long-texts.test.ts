/** A book among the documents: hits, pages and answers are of bounded size, and nothing of the text is lost. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { PART_LENGTH } from '../../engine/text-parts.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import type { DocumentView, SearchResults } from '../../search/answers.ts'
import { getJson } from './axtar.ts'
import { KEY, type OpenServer, openServer } from './server.ts'

const CHAPTER = 'Neft haqqında uzun bir kitab yazılıb. Qaz da bahalaşıb, iqtisadiyyat böyüyür.\n'
const BOOK = `${CHAPTER.repeat(20_000)}Sonuncu cümlədə qurbağa var.`
const ADDRESS = 'https://kitab.example/neft'

let served: OpenServer
beforeAll(async () => {
  served = await openServer()
  const pushed = await fetch(`${served.url}/api/documents?wait=true`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: 'kitab', title: 'Kitab', text: BOOK, url: ADDRESS }),
  })
  expect(pushed.status).toBe(200)
})
afterAll(() => served?.close())

async function partOf(number: number): Promise<DocumentView> {
  return (await getJson(`${served.url}/api/documents/kitab?part=${number}`)).body as DocumentView
}

async function wholeInParts(): Promise<string> {
  const first = await partOf(1)
  const parts = [first.text]
  for (let number = 2; number <= first.parts; number++) parts.push((await partOf(number)).text)
  return parts.join('')
}

test('its parts are the text, one at a time', async () => {
  const first = await partOf(1)
  expect(first).toMatchObject({ id: 'kitab', part: 1 })
  expect(first.parts).toBeGreaterThan(BOOK.length / PART_LENGTH - 1)
  expect(first.text.length).toBeLessThanOrEqual(PART_LENGTH)
  expect(await wholeInParts()).toBe(BOOK)
  expect((await getJson(`${served.url}/api/documents/kitab?part=${first.parts + 1}`)).status).toBe(404)
  expect((await getJson(`${served.url}/api/documents/kitab?part=x`)).status).toBe(400)
})

test('it is found, also by a word of its last sentence, and the answer is small', async () => {
  for (const query of ['neft', 'qurbağa', 'iqtisadiyyat kitab']) {
    const { body } = await getJson(`${served.url}/api/search?q=${encodeURIComponent(query)}`)
    expect((body as SearchResults).hits.map(({ id }) => id)).toEqual(['kitab'])
    expect(JSON.stringify(body).length).toBeLessThan(10_000)
  }
  const answer = await fetch(`${served.url}/indexes/axtar/search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: 'neft', attributesToHighlight: ['*'] }),
  })
  expect((await answer.text()).length).toBeLessThan(6 * PART_LENGTH)
})

test('its page shows one part, with its words marked, and pages on', async () => {
  const page = async (part: string) =>
    (
      await fetch(`${served.url}/documents/kitab?q=neft${part}`, { headers: { 'Accept-Language': 'en' } })
    ).text()
  const first = await page('')
  expect(first).toContain('Part 1 of')
  expect(first).toContain('<mark')
  expect(first).toMatch(/rel="next" href="\/documents\/kitab\?q=neft&amp;part=2"/)
  expect(first).not.toContain('rel="prev"')
  const { parts } = await partOf(1)
  const last = await page(`&part=${parts}`)
  expect(last).toContain('qurbağa')
  expect(last).not.toContain('rel="next"')
  expect(first).not.toContain('qurbağa')
})

test('a correction leaves it found by its last sentence and its address', async () => {
  const corrected = await fetch(`${served.url}/api/documents/kitab?wait=true`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Qalın kitab' }),
  })
  expect(corrected.status).toBe(200)
  for (const query of ['qurbağa', 'title:qalın', ADDRESS]) {
    const { body } = await getJson(`${served.url}/api/search?q=${encodeURIComponent(query)}&relaxed=off`)
    expect((body as SearchResults).hits.map(({ id }) => id)).toEqual(['kitab'])
  }
  expect(await wholeInParts()).toBe(BOOK)
})

test('an export has it whole', async () => {
  const exported = await fetch(`${served.url}/api/export?format=ndjson&q=neft`)
  expect(JSON.parse(await exported.text())).toMatchObject({ id: 'kitab', text: BOOK })
})

test('a rebuild keeps all of it', async () => {
  await rebuild(served.archive.engine)
  expect(await wholeInParts()).toBe(BOOK)
})
