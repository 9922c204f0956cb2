/** Requests to a cluster, without one: what a node does that does not answer. */

import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { callCluster } from '../../../engine/opensearch/call.ts'
import { TooSlowError, withLifetime } from '../../../flow/lifetime.ts'

/** A node that does as it is told. @returns its address */
async function nodeThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each<[string, RequestListener]>([
  ['says nothing', () => {}],
  [
    'stops in the middle of its answer',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"hits":')
    },
  ],
])('a node that %s is left at the deadline, and nothing else ends', async (_what, answers) => {
  const call = await callCluster({ nodes: [await nodeThat(answers)] })
  const uncaught: unknown[] = []
  const note = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', note)
  onTestFinished(() => {
    process.off('uncaughtException', note)
  })
  const asked = withLifetime(
    200,
    () => false,
    (lifetime) => call.within(lifetime)({ method: 'GET', path: '/' }),
  )
  await expect(asked).rejects.toThrow(TooSlowError)
  // What the client does with a request that it gives up, it does in the next turns.
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(uncaught).toEqual([])
})

test('a node that keeps a search waiting until its deadline is left alone for a while', async () => {
  const seen = { silent: 0, talking: 0 }
  const silent = await nodeThat(() => {
    seen.silent++
  })
  const talking = await nodeThat((_, response) => {
    seen.talking++
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  const call = await callCluster({ nodes: [silent, talking] })
  const ask = () =>
    withLifetime(
      1_200,
      () => false,
      (lifetime) => call.within(lifetime)({ method: 'GET', path: '/' }),
    ).catch((error) => error)
  const answers = []
  for (let at = 0; at < 8; at++) answers.push(await ask())
  expect(answers.filter((answer) => answer instanceof TooSlowError)).toHaveLength(1)
  expect(seen).toEqual({ silent: 1, talking: 7 })
})
