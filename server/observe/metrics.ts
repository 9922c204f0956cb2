import type { RequestHandler } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Engine } from '../../engine/engine.ts'
import type { Lifetime } from '../../flow/lifetime.ts'
import type { Archive } from '../archive.ts'
import type { Config } from '../config.ts'
import { NotFoundError } from '../errors.ts'
import { scopesOf } from '../guard/access.ts'
import type { Keys } from '../guard/keys.ts'
import { allows } from '../guard/scopes.ts'
import { soon } from '../guard/with-timeout.ts'
import { routeOf } from './log.ts'

/** In seconds: from a cached answer to a search that nobody waits for. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type Metrics = ReturnType<typeof openMetrics>

/** What the server counts about itself, for Prometheus. */
export function openMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const meters = metersIn(registry)
  const { requests, engine, pushed, refused, inProgress } = meters
  return {
    /** Counts every request. */
    requests: ((request, response, next) => {
      const stop = requests.startTimer({ method: request.method })
      inProgress.inc()
      response.once('close', () => {
        inProgress.dec()
        stop({ route: routeOf(request), status: response.statusCode })
      })
      next()
    }) satisfies RequestHandler,
    pushed,
    refused,
    /** The same engine, with its answers timed. */
    measured: (unmeasured: Engine): Engine => measured(unmeasured, engine),
    /** All of it in the format of Prometheus. */
    text: async (archive: Archive): Promise<string> => {
      await refresh(meters, archive)
      return registry.metrics()
    },
    type: registry.contentType,
  }
}

/** What is counted and measured, in a register. */
function metersIn(registry: Registry) {
  const registers = [registry]
  const requests = new Histogram({
    name: 'axtar_http_request_duration_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const engine = new Histogram({
    name: 'axtar_engine_duration_seconds',
    help: 'Time the engine took for an answer, by what was asked',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  })
  const pushed = new Counter({
    name: 'axtar_pushed_documents_total',
    help: 'Documents pushed by clients, by what became of them',
    labelNames: ['status'],
    registers,
  })
  const refused = new Counter({
    name: 'axtar_refused_requests_total',
    help: 'Requests refused at once because too many searches ran and waited',
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  return {
    requests,
    engine,
    pushed,
    refused,
    inProgress: gauge('axtar_requests_in_progress', 'Requests that are being answered'),
    up: gauge('axtar_engine_up', '1 if the engine answers'),
    documents: gauge('axtar_documents', 'Documents in the index'),
    bytes: gauge('axtar_document_store_bytes', 'Size of the documents in the store of the engine'),
    indexing: gauge('axtar_indexing', '1 while the engine takes documents into the index'),
    waiting: gauge('axtar_waiting_documents', 'Pushed documents that are not searchable yet'),
  }
}

/** What is measured when somebody asks. */
async function refresh(
  { up, documents, bytes, indexing, waiting }: ReturnType<typeof metersIn>,
  archive: Archive,
): Promise<void> {
  try {
    const stats = await soon(archive.engine().stats())
    up.set(1)
    documents.set(stats.documents)
    bytes.set(stats.bytes)
    indexing.set(stats.isIndexing ? 1 : 0)
    waiting.set(archive.intake().waiting())
  } catch {
    up.set(0)
  }
}

/** What the route answers from, and who may ask. */
type Scraped = { archive: Archive; metrics: Metrics; keys: Keys; config: Config }

/** `GET /metrics`, as the setting METRICS allows: to all, or to programs on this machine and to the key of an administrator. */
export function metricsRoute({ archive, metrics, keys, config }: Scraped): RequestHandler {
  return async (request, response) => {
    const isAdmin = () => allows(scopesOf(request, keys) ?? [], 'admin')
    const isAllowed =
      config.metrics === 'open' || (config.metrics === 'local' && (isLocal(request) || isAdmin()))
    if (!isAllowed) throw new NotFoundError('There is nothing at GET /metrics')
    response.type(metrics.type).send(await metrics.text(archive))
  }
}

/** What a proxy on this machine passes on comes from elsewhere; it says so in a header. */
function isLocal(request: Parameters<RequestHandler>[0]): boolean {
  const isDirect = request.get('X-Forwarded-For') === undefined && request.get('Forwarded') === undefined
  return isDirect && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '')
}

function measured(engine: Engine, histogram: Histogram<'operation'>): Engine {
  const timed = (operation: string, run: (...given: unknown[]) => Promise<unknown>) => {
    return async (...given: unknown[]) => {
      const stop = histogram.startTimer({ operation })
      try {
        return await run(...given)
      } finally {
        stop()
      }
    }
  }
  const allTimed = (asked: object) =>
    Object.fromEntries(
      Object.entries(asked).map(([name, run]) => [name, typeof run === 'function' ? timed(name, run) : run]),
    )
  // What is only asked by commands, and not while an archive is served, is left as it is.
  const { ledger, next, within, vocabulary, ...asked } = engine
  const limited = (lifetime: Lifetime) => measured(within(lifetime), histogram)
  return { ...allTimed(asked), vocabulary: allTimed(vocabulary), ledger, next, within: limited } as Engine
}
