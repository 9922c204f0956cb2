/** Requests to a cluster, without one: what a node does that does not answer. */

import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { EngineUnavailableError } from '../../../engine/errors.ts'
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

/** What a node says of a search whose shards are on a node that it has lost. */
const LOST = {
  type: 'search_phase_execution_exception',
  reason: 'Partial shards failure',
  root_cause: [{ type: 'node_not_connected_exception', reason: '[n1][10.0.0.1:9300] Node not connected' }],
}

test.each<[string, string, number, object]>([
  ['a search', '/a/_search', 500, { error: LOST, status: 500 }],
  ['several searches', '/_msearch', 200, { responses: [{ status: 200 }, { error: LOST, status: 500 }] }],
])('a node that has lost the others is asked no more: %s', async (_what, path, status, refusal) => {
  const asked = { lonely: 0, other: 0 }
  const json = { 'content-type': 'application/json' }
  const lonely = await nodeThat((_, response) => {
    asked.lonely++
    response.writeHead(status, json).end(JSON.stringify(refusal))
  })
  const other = await nodeThat((_, response) => {
    asked.other++
    response.writeHead(200, json).end('{"responses":[]}')
  })
  const call = await callCluster({ nodes: [lonely, other] })
  for (let at = 0; at < 6; at++)
    expect(await call({ method: 'POST', path, body: {} })).toEqual({ responses: [] })
  expect(asked).toEqual({ lonely: 1, other: 6 })
})

test('where all nodes have lost others a search is refused, and what changes something is sent once', async () => {
  let asked = 0
  const lonely = await nodeThat((_, response) => {
    asked++
    response
      .writeHead(500, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: LOST, status: 500 }))
  })
  const call = await callCluster({ nodes: [lonely] })
  await expect(call({ method: 'POST', path: '/a/_search' })).rejects.toThrow(/Node not connected/)
  expect(asked).toBe(2)
  await expect(call({ method: 'POST', path: '/_bulk', lines: '{}\n' })).rejects.toThrow(
    EngineUnavailableError,
  )
  expect(asked).toBe(3)
})
