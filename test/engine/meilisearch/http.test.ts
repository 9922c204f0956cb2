import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as listen, type Socket } from 'node:net'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { httpClient, MeilisearchRefusal } from '../../../engine/meilisearch/http.ts'

let server: Server
afterEach(() => server?.close())

/** A server that answers each request by its path. */
async function serve(): Promise<string> {
  server = createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (chunk) => body.push(chunk))
    request.on('end', () => {
      const { method, headers, url } = request
      const said = { method, body: Buffer.concat(body).toString(), mine: headers['x-mine'] }
      if (url === '/empty') response.writeHead(204).end()
      else if (url === '/page') response.writeHead(502).end('<h1>Bad gateway</h1>')
      else if (url === '/no')
        response.writeHead(404).end('{"message":"Index not found","code":"index_not_found"}')
      else if (url === '/cut')
        response.writeHead(200, { 'content-length': 100 }).write('{"half', () => response.destroy())
      else if (url !== '/never') response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('asks with method, headers and body, and gives what is answered', async () => {
  const address = await serve()
  const ask = httpClient()
  const body = '{"q":"ə زاخارووا"}'
  const headers = new Headers({ 'X-Mine': 'yes' })
  expect(await ask(`${address}/`, { method: 'POST', headers, body })).toEqual({
    method: 'POST',
    body,
    mine: 'yes',
  })
  expect(await ask(new URL(`${address}/`))).toEqual({ method: 'GET', body: '' })
  expect(await ask(`${address}/empty`)).toBeUndefined()
})

test.each([
  ['/no', 404, 'Index not found', 'index_not_found'],
  ['/page', 502, 'status 502', undefined],
])('%s is refused with status %i', async (path, status, message, code) => {
  const error = await httpClient()((await serve()) + path).catch((reason) => reason)
  expect(error).toBeInstanceOf(MeilisearchRefusal)
  expect(error).toMatchObject({ status, message, code })
})

test('an answer that breaks off, a request that is given up, and a server that is away are errors', async () => {
  const address = await serve()
  const ask = httpClient()
  await expect(ask(`${address}/cut`)).rejects.toThrow()
  await expect(ask(`${address}/never`, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
  await new Promise((resolve) => server.close(resolve).closeAllConnections())
  await expect(ask(`${address}/`)).rejects.toThrow()
})

/** A server that does as told with each request it gets, one after the other; requests are small and come whole. */
async function serveInTurn(
  ...turns: ((socket: Socket) => void)[]
): Promise<{ address: string; seen: () => number }> {
  let seen = 0
  const raw = listen((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => turns[seen++]?.(socket))
  })
  onTestFinished(() => void raw.close())
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`, seen: () => seen }
}

const say = (status: string, body: string) => (socket: Socket) =>
  void socket.write(`HTTP/1.1 ${status}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
const NOT_READ = say('408 Request Timeout', '')

test('a request that the engine has not read is sent again', async () => {
  const { address, seen } = await serveInTurn(NOT_READ, NOT_READ, say('200 OK', '"read"'))
  expect(await httpClient()(address, { method: 'POST', body: '{}' })).toBe('read')
  expect(seen()).toBe(3)
})

test('but not for ever', async () => {
  const { address, seen } = await serveInTurn(NOT_READ, NOT_READ, NOT_READ, say('200 OK', '"read"'))
  await expect(httpClient()(address)).rejects.toMatchObject({ status: 408 })
  expect(seen()).toBe(3)
})

test('a connection that was kept and is closed by the other side is made anew; a new one that breaks is an error', async () => {
  const close = (socket: Socket) => void socket.resetAndDestroy()
  const { address, seen } = await serveInTurn(say('200 OK', '1'), close, say('200 OK', '2'))
  const ask = httpClient()
  expect([await ask(address), await ask(address)]).toEqual([1, 2])
  expect(seen()).toBe(3)
  await expect(httpClient()((await serveInTurn(close)).address)).rejects.toThrow()
})
