/** Takes down what our search asks the engine: a server that stands between the two. */

import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RunningEngine } from './archives.ts'
import type { Call } from './process.ts'

export type Recorder = {
  /** Where the engine is to be asked. */
  url: string
  /** What was asked since the last time, in steps: calls of one step were on their way at the same time. */
  take: () => Call[][]
  stop: () => void
}

/** Start a recorder on a free port. */
export async function startRecorder(engine: Pick<RunningEngine, 'url'>): Promise<Recorder> {
  let steps: Call[][] = []
  let underWay = 0
  const server = createServer(async (asked, response) => {
    const body = (await asked.toArray()).join('')
    const call = { path: asked.url ?? '/', ...(body === '' ? {} : { body }) }
    if (underWay++ === 0) steps.push([call])
    else steps.at(-1)?.push(call)
    passOn(engine.url, asked, body, response, () => underWay--)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = steps
      steps = []
      return taken
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function passOn(
  url: string,
  { method = 'GET', url: path = '/', headers }: IncomingMessage,
  body: string,
  response: ServerResponse,
  onAnswered: () => void,
): void {
  const sent = request(`${url}${path}`, { method, headers }, (answer) => {
    onAnswered()
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  sent.once('error', (error) => response.destroy(error)).end(body)
}
