import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { ERRORS } from '../../errors/codes.ts'

/** How long a client may take, in milliseconds; `silence` is without a byte while it is its turn. */
type Times = {
  body: { silence: number; total: number }
  answer: { silence: number; total: number }
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** A request whose body is small, and answered from memory or by one search. */
const USUAL: Times = {
  body: { silence: 10 * SECOND, total: 30 * SECOND },
  answer: { silence: 30 * SECOND, total: 60 * SECOND },
}

/** What brings documents may take long, and answer only when they are searchable; records.ts tells who is silent meanwhile. */
const CHANGES: Times = {
  body: { silence: 45 * SECOND, total: 30 * MINUTE },
  answer: { silence: 30 * SECOND, total: 60 * MINUTE },
}

/** A file of a whole archive, or one that a document was read from. */
const FILE: Times = { ...USUAL, answer: { silence: 30 * SECOND, total: 6 * 60 * MINUTE } }

/**
 * For `createServer`. Node itself ends a connection whose headers are not there in time, if it looks often enough; a body is
 * looked after by `limitConnections`.
 */
export const SERVER_LIMITS = {
  headersTimeout: 10 * SECOND,
  requestTimeout: CHANGES.body.total,
  connectionsCheckingInterval: SECOND,
}

const FILES = /^\/(?:api\/export|admin\/backups\/|admin\/files\/|documents\/[^/?]+\/original)/

/** How often connections are looked at. */
const SWEEP = SECOND

/** A connection with its last request; `since` is when a byte went one way or the other, `begun` when the request came. */
type Connection = {
  request?: IncomingMessage
  response?: ServerResponse
  bytes: number
  since: number
  begun: number
}

/**
 * End connections whose clients send or read too slowly, and refuse those that are too many: each takes memory, and a few
 * hundred of them could keep everybody else out.
 *
 * @param most connections at once
 * @param scale of all times, for tests
 */
export function limitConnections(server: Server, most: number, scale = 1): void {
  const connections = new Map<Socket, Connection>()
  server.maxConnections = most
  server.on('connection', (socket) => {
    connections.set(socket, { bytes: 0, since: Date.now(), begun: Date.now() })
    socket.once('close', () => connections.delete(socket))
  })
  server.on('request', (request, response) => {
    const now = Date.now()
    connections.set(request.socket, { request, response, bytes: 0, since: now, begun: now })
  })
  const sweep = () => {
    for (const [socket, connection] of connections) look(socket, connection, scale)
  }
  const timer = setInterval(sweep, Math.max(20, SWEEP * scale)).unref()
  server.once('close', () => clearInterval(timer))
}

function look(socket: Socket, connection: Connection, scale: number): void {
  const { request, response } = connection
  if (request === undefined || response === undefined) return
  const bytes = socket.bytesRead + socket.bytesWritten - socket.writableLength
  if (bytes !== connection.bytes) Object.assign(connection, { bytes, since: Date.now() })
  const { body, answer } = timesOf(request)
  const silent = Date.now() - connection.since
  const total = Date.now() - connection.begun
  const isOver = (times: Times['body']) => silent > times.silence * scale || total > times.total * scale
  // What came and was not read yet is our own delay.
  const isSending = !request.complete && request.readableLength === 0
  const isReading = response.writableLength > 0 || socket.writableLength > 0
  if (isSending && isOver(body)) refuse(socket, response)
  else if ((isReading && isOver(answer)) || (!response.writableFinished && total > answer.total * scale))
    socket.destroy()
}

function timesOf({ method = '', url = '' }: IncomingMessage): Times {
  if (method !== 'GET' && /^\/(?:api\/documents|admin\/upload)/.test(url)) return CHANGES
  return FILES.test(url) ? FILE : USUAL
}

/** Say that the body did not come in time, where nothing else was said; then nothing more is read. */
function refuse(socket: Socket, response: ServerResponse): void {
  if (!response.headersSent) {
    const message = 'The body did not come in time'
    response.writeHead(408, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
    const error = { code: 'timeout', message, hint: ERRORS.timeout.hint }
    response.end(JSON.stringify({ message, code: 'timeout', error }))
  }
  socket.destroySoon()
}
