import type { Request, Response } from 'express'
import { EngineUnavailableError } from '../../engine/errors.ts'
import type { Endpoint } from '../endpoint.ts'
import { maySearch } from '../guard/reader.ts'
import { soon } from '../guard/with-timeout.ts'
import { type Health, HealthAnswer } from '../schemas/health.ts'
import type { Services } from '../services.ts'

const READY = {
  method: 'get',
  summary: 'Whether searches are answered',
  answers: {
    200: { description: 'They are', schema: HealthAnswer },
    503: { description: 'Not now; `Retry-After` says when to ask again', schema: HealthAnswer },
  },
  examples: [{ title: 'For a load balancer' }],
  handle: async (services: Services, request: Request, response: Response) =>
    healthOf(services, request, response),
} as const satisfies Partial<Endpoint>

/** How the server is, for machines that watch it. Never refused, never counted. */
export const HEALTH_ENDPOINTS: readonly Endpoint[] = [
  { ...READY, path: '/health', id: 'health' },
  { ...READY, path: '/health/ready', id: 'ready' },
  {
    method: 'get',
    path: '/health/live',
    id: 'live',
    summary: 'Whether the program runs; it may still be starting',
    answers: { 200: { description: 'It does', schema: HealthAnswer } },
    examples: [{ title: 'For whoever restarts it' }],
    handle: (_services, _request, response): Health => {
      response.set('Cache-Control', 'no-store')
      return { status: 'ok' }
    },
  },
]

async function healthOf(services: Services, request: Request, response: Response): Promise<Health> {
  const { archive, hasSpace } = services
  response.set('Cache-Control', 'no-store')
  try {
    const { documents, isIndexing } = await soon(archive.engine().stats())
    const status = (await hasSpace()) ? ('ok' as const) : ('disk-full' as const)
    // How many there are is told to those who may search them.
    return maySearch(services, request) ? { status, documents, isIndexing } : { status }
  } catch (error) {
    const retryAfter = error instanceof EngineUnavailableError ? error.retryAfter : 2
    response.status(503).set('Retry-After', String(retryAfter))
    return { status: archive.isOpen() ? 'unavailable' : 'starting' }
  }
}
