import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { EngineError } from '../../../engine/errors.ts'
import { callEngine } from '../../../engine/meilisearch/client.ts'
import { type Searches, searchesOf } from '../../../engine/meilisearch/searches.ts'

let server: Server
afterEach(() => server?.close())

/** An engine that answers each search with its query, refuses a request with `wrong` in it, and tells how many searches each had. */
async function engine(): Promise<{ searches: Searches; requests: number[] }> {
  const requests: number[] = []
  server = createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (chunk) => body.push(chunk))
    request.on('end', () => {
      const { queries } = JSON.parse(Buffer.concat(body).toString()) as { queries: { q: string }[] }
      requests.push(queries.length)
      if (queries.some(({ q }) => q === 'wrong')) response.writeHead(400).end('{"message":"no"}')
      else response.end(JSON.stringify({ results: queries.map(({ q }) => ({ hits: [{ q }] })) }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { searches: searchesOf(callEngine(async () => ({ url, key: '' }))), requests }
}

const asked = async (searches: Searches, ...queries: string[]) => {
  const results = await searches<{ q: string }>(queries.map((q) => ({ indexUid: 'x', q })))
  return results.map(({ hits: [hit] }) => hit?.q)
}

test('searches that are asked for in one turn are one request, and each is given its own answers', async () => {
  const { searches, requests } = await engine()
  const answers = await Promise.all([
    asked(searches, 'a', 'b'),
    asked(searches),
    Promise.resolve().then(() => asked(searches, 'c')),
  ])
  expect(answers).toEqual([['a', 'b'], [], ['c']])
  expect(await asked(searches, 'd')).toEqual(['d'])
  expect(requests).toEqual([3, 1])
})

test('who asks beside what is refused has an answer all the same', async () => {
  const { searches } = await engine()
  const answers = await Promise.allSettled([asked(searches, 'a'), asked(searches, 'wrong')])
  expect(answers).toEqual([
    { status: 'fulfilled', value: ['a'] },
    { status: 'rejected', reason: expect.any(EngineError) },
  ])
})
