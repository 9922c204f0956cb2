import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine } from '../../engine/engine.ts'
import type { Meaning } from '../../engine/vectors.ts'
import { createApp } from '../../server/app.ts'
import type { Config } from '../../server/config.ts'
import { limitConnections, SERVER_LIMITS } from '../../server/guard/connections.ts'
import { type Services, servicesOf } from '../../server/services.ts'
import { CommandError } from '../errors.ts'
import { GROWTH, keepHeapSmall } from '../heap-growth.ts'
import { OUTDATED, summaryText } from '../terminal/report.ts'
import { openEngine, prepareToServe } from './open-engine.ts'
import { putSamples } from './samples.ts'

/** How long requests may take to end when the program stops, in milliseconds. */
const GRACE = 8_000
const SWEEP = 50

/** `axtar serve`: the page and the API, until SIGINT or SIGTERM. Answers 503 until the engine is ready. */
export async function serve(config: Config): Promise<void> {
  const services = servicesOf(config)
  const server = await listen(services)
  const opening = openEngine(config, (problem) =>
    services.log.warn({ problem: problem.message }, 'the embedder fails'),
  )
  stopOnSignal(server, opening)
  const { engine } = await opening
  const { documents, isOutdated } = await prepareToServe(engine, config.engine)
  services.archive.open(engine)
  console.log(`Axtar is at ${addressOf(server, config)}`)
  if (isOutdated) console.error(OUTDATED)
  if (documents === 0) await fillEmpty(engine)
  // Whoever searches first need not wait for it.
  services.archive.lexicon()
  // What has been read until now stays; to collect more often meanwhile would only make the start longer.
  keepHeapSmall(GROWTH.serving)
  if (engine.meaning !== undefined) keepComplete(engine.meaning, services)
}

/** How often the vectors are made that are missing, in milliseconds: the embedder may have been away. */
const COMPLETED = 10 * 60_000

/** As long as the program serves. */
function keepComplete({ complete }: Meaning, { log }: Services): void {
  const report = (problem: unknown) =>
    log.error({ err: problem }, 'the vectors that are missing were not made')
  const round = () =>
    void complete()
      .catch(report)
      .finally(() => setTimeout(round, COMPLETED).unref())
  round()
}

async function fillEmpty(engine: Engine): Promise<void> {
  const summary = await putSamples(engine)
  if (summary === undefined) return
  console.log(`The archive was empty, so the sample documents were put in: ${summaryText(summary)}`)
}

/** @throws CommandError when the port is taken or not allowed */
function listen(services: Services): Promise<Server> {
  const { port, host, maxConnections } = services.config
  const server = createServer(SERVER_LIMITS, createApp(services))
  limitConnections(server, maxConnections)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CommandError(listenProblem(error, host, port))),
    )
    server.listen(port, host, () => resolve(server))
  })
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use; choose another with --port or PORT`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user; choose one above 1023`
  return `Cannot listen on ${host}:${port} (${error.code ?? error.message})`
}

function addressOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`
}

/** Stop cleanly: no new requests, the running ones end, then the engine; a second signal ends at once. */
function stopOnSignal(server: Server, opening: ReturnType<typeof openEngine>): void {
  const stop = async () => {
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
    const closed = new Promise((resolve) => server.close(resolve))
    // Connections that are idle only after their last answer would keep the server for seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
    await closed
    clearInterval(sweep)
    await opening.then(
      ({ stop }) => stop(),
      () => undefined,
    )
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      void stop()
    })
  }
}
