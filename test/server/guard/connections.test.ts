import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { limitConnections, SERVER_LIMITS } from '../../../server/guard/connections.ts'

/** Times are a hundredth: 100 ms of silence while a body comes, 300 ms while an answer is read. */
const SCALE = 0.01

let server: Server
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  server.close()
})

async function serve(
  listener: Parameters<typeof createServer>[1],
  most = 1_000,
  scale = SCALE,
): Promise<number> {
  server = createServer(SERVER_LIMITS, listener)
  limitConnections(server, most, scale)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A client that sends something and then what it is told to; resolves to what it got when the connection is over. */
function client(port: number, start: string): { socket: Socket; over: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let got = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    got += text
  })
  socket.on('error', () => {})
  socket.write(start)
  // A connection that is refused may end with an error, too.
  return { socket, over: new Promise((resolve) => socket.once('close', () => resolve(got))) }
}

const readAll: Parameters<typeof createServer>[1] = async (request, response) => {
  for await (const _ of request);
  response.end('read')
}

test('a body that stops in its midst is given up with 408', async () => {
  const port = await serve(readAll)
  const { over } = client(
    port,
    'POST /multi-search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{',
  )
  expect(await over).toMatch(/^HTTP\/1\.1 408 /)
})

test('a body that comes byte by byte has a time in all', async () => {
  const port = await serve(readAll)
  const { socket, over } = client(
    port,
    'POST /indexes/x/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n',
  )
  const drip = setInterval(() => socket.write(' '), 20)
  expect(await over).toMatch(/^HTTP\/1\.1 408 /)
  clearInterval(drip)
})

test('a body that nobody reads holds no connection after the answer', async () => {
  const port = await serve((_request, response) => void response.end('answered'))
  const { over } = client(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n')
  expect(await over).toContain('answered')
})

test('a client that reads nothing of a long answer is given up', async () => {
  let isClosed = false
  const port = await serve((_request, response) => {
    response.once('close', () => {
      isClosed = true
    })
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more)
    }
    more()
  })
  const { socket } = client(port, 'GET /api/export HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'readable').catch(() => {})
  socket.pause()
  while (!isClosed) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(isClosed).toBe(true)
})

test('who is waited for is no slow client: our own work has its time', async () => {
  const port = await serve(async (request, response) => {
    for await (const _ of request);
    await new Promise((resolve) => setTimeout(resolve, 350))
    response.end('done')
  })
  const { over, socket } = client(
    port,
    'POST /multi-search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{',
  )
  expect(await over).toContain('done')
  expect(socket.destroyed).toBe(true)
})

test('more connections than may be are closed, and the others are answered', async () => {
  const port = await serve(readAll, 2, 1)
  const held = [client(port, 'GET / HTTP/1.1\r\n'), client(port, 'GET / HTTP/1.1\r\n')]
  await Promise.all(held.map(({ socket }) => once(socket, 'connect')))
  const { over } = client(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  expect(await over).toBe('')
  held[0]?.socket.write('Host: localhost\r\nConnection: close\r\n\r\n')
  expect(await held[0]?.over).toContain('read')
})

test('headers that do not come are given up within what is configured, and a second', async () => {
  expect(SERVER_LIMITS).toMatchObject({ headersTimeout: 10_000, connectionsCheckingInterval: 1_000 })
  server = createServer({ ...SERVER_LIMITS, headersTimeout: 300, connectionsCheckingInterval: 50 }, readAll)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { over } = client((server.address() as AddressInfo).port, 'GET / HTTP/1.1\r\nHost: loc')
  expect(await over).toMatch(/^HTTP\/1\.1 408 /)
})
