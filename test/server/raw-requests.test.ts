/** Bytes that no client library sends: to the server as they are, over a socket. */

import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SEEDS } from '../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../live/server.ts'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS])
})
afterAll(() => served?.close())

/** Everything that comes back until the server closes the connection, which the last request has to ask for. */
async function answered(...pieces: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(served.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
  // Who closes with something unread resets the connection; what was answered before is here all the same.
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined)
  for (const piece of pieces) socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)
  await closed
  return Buffer.concat(chunks).toString('latin1')
}

const statusesIn = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status))

const END = 'Host: localhost\r\nConnection: close\r\n\r\n'
const AUTH = `Authorization: Bearer ${KEY}\r\n`
const body = (path: string, type: string, content: Buffer) => [
  `POST ${path} HTTP/1.1\r\n${AUTH}Content-Type: ${type}\r\nContent-Length: ${content.length}\r\n${END}`,
  content,
]
const INVALID = Buffer.from([0x22, 0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x22])
const inText = Buffer.concat([Buffer.from('{"id":"raw","text":'), INVALID, Buffer.from('}')])
const inQuery = Buffer.concat([Buffer.from('{"q":'), INVALID, Buffer.from('}')])
const deep = (depth: number) => Buffer.from(`{"q":${'['.repeat(depth)}${']'.repeat(depth)}}`)
const JSON_TYPE = 'application/json'
const SEARCH = '/indexes/axtar/search'

describe('one answer, and no fault', () => {
  test.each<[string, (string | Buffer)[], number[]]>([
    [
      'bytes that are no text in an address',
      [`GET /api/search?q=\xff\xfe\xc3\x28 HTTP/1.1\r\n${END}`],
      [200, 400],
    ],
    ['the same in a path', [`GET /api/documents/\xff\xc0\x80 HTTP/1.1\r\n${END}`], [400, 404]],
    [
      'the same in a header',
      [`GET /api/stats HTTP/1.1\r\nX-Request-Id: \xff\xfe\r\nCookie: ui=\xff\r\n${END}`],
      [200],
    ],
    ['escapes of them', [`GET /api/search?q=%FF%C3%28%ED%A0%80 HTTP/1.1\r\n${END}`], [200, 400]],
    ['the same in a record', body('/api/documents', JSON_TYPE, inText), [400, 422]],
    ['the same in a line', body('/api/documents', 'application/x-ndjson', inText), [400, 422]],
    ['the same in a search of Meilisearch', body(SEARCH, JSON_TYPE, inQuery), [200, 400]],
    ['100,000 lists in each other', body(SEARCH, JSON_TYPE, deep(100_000)), [400]],
    ['the same in a record', body('/api/documents', JSON_TYPE, deep(100_000)), [400, 422]],
    ['the same in a line', body('/api/documents', 'application/x-ndjson', deep(100_000)), [400, 422]],
    ['a number beyond all', body(SEARCH, JSON_TYPE, Buffer.from(`{"limit":${'9'.repeat(50_000)}}`)), [400]],
    ['one with an exponent', body(SEARCH, JSON_TYPE, Buffer.from('{"offset":1e400,"limit":-1e-400}')), [400]],
    ['one in an address', [`GET /api/search?page=${'9'.repeat(5_000)} HTTP/1.1\r\n${END}`], [400]],
    ['one as an id', body('/api/documents', JSON_TYPE, Buffer.from('{"id":1e400,"text":"a"}')), [202, 422]],
    ['a method of no use', [`TRACE /api/search HTTP/1.1\r\n${END}`], [404]],
    ['everything of a server', [`OPTIONS * HTTP/1.1\r\n${END}`], [200, 204, 404]],
    ['a whole address', [`GET http://elsewhere/api/stats HTTP/1.1\r\n${END}`], [200, 404]],
    ['an address that is none', [`GET api/stats HTTP/1.1\r\n${END}`], [400, 404]],
    ['a tunnel', [`CONNECT a:443 HTTP/1.1\r\n${END}`], []],
    [
      'another protocol',
      [
        `GET /api/stats HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\nHost: localhost\r\n\r\n`,
      ],
      [200],
    ],
    ['no host', ['GET /api/stats HTTP/1.1\r\nConnection: close\r\n\r\n'], [400]],
    ['something to expect', [`GET /api/stats HTTP/1.1\r\nExpect: the-unexpected\r\n${END}`], [417]],
    ['two lengths', [`POST ${SEARCH} HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n${END}{}`], [400]],
    [
      'a length and chunks',
      [`POST ${SEARCH} HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`],
      [400],
    ],
    [
      'a chunk without a size',
      [`POST ${SEARCH} HTTP/1.1\r\nContent-Type: ${JSON_TYPE}\r\nTransfer-Encoding: chunked\r\n${END}zz\r\n`],
      [400],
    ],
    ['a header of 100 kB', [`GET /api/stats HTTP/1.1\r\nX-Long: ${'a'.repeat(100_000)}\r\n${END}`], [431]],
    ['a header with a line end', [`GET /api/stats HTTP/1.1\r\nX-A: a\rb\r\n${END}`], [400]],
    ['no HTTP', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'], [400]],
    ['a query without end', [`GET /api/search?q=${'%D9%81'.repeat(2_000)} HTTP/1.1\r\n${END}`], [400]],
    ['a thousand parameters', [`GET /api/search?${'q=a&'.repeat(2_000)} HTTP/1.1\r\n${END}`], [200, 400]],
  ])('%s', async (_name, pieces, expected) => {
    const text = await answered(...pieces)
    const statuses = statusesIn(text)
    if (expected.length === 0) expect(statuses).toEqual([])
    else {
      expect(statuses).toHaveLength(1)
      expect(expected, text.slice(0, 500)).toContain(statuses[0])
    }
    expect(text).not.toMatch(/node_modules|\.ts:\d| {4}at /)
    expect(served.logged.filter(({ msg }) => msg !== 'request')).toEqual([])
  })
})

test('requests in one go are answered in their order', async () => {
  const ids = Array.from({ length: 50 }, (_, at) => `pipe-${at}`)
  const paths = ['/api/search?q=Lavrov', '/api/stats', '/health', '/', '/api/nothing', '/api/search?page=0']
  const requests = ids.map(
    (id, at) =>
      `GET ${paths[at % paths.length]} HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: ${id}\r\n${at === 49 ? 'Connection: close\r\n' : ''}\r\n`,
  )
  const text = await answered(requests.join(''))
  expect([...text.matchAll(/^X-Request-Id: (\S+)/gim)].map(([, id]) => id)).toEqual(ids)
  expect(statusesIn(text)).toEqual(ids.map((_, at) => [200, 200, 200, 200, 404, 400][at % paths.length]))
})

test('the server goes on', async () => {
  expect((await fetch(`${served.url}/api/search?q=Lavrov`)).status).toBe(200)
})

test('what is no part of the pages under /assets is answered with a page that may run nothing', async () => {
  const answer = await fetch(`${served.url}/assets/%3Cscript%3E`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})
