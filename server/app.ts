import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import { apiRoutes } from './api.ts'
import { endpointRoutes } from './endpoint.ts'
import { HEALTH_ENDPOINTS } from './endpoints/health.ts'
import { apiErrors, brokenAnswers, type LogError } from './errors.ts'
import { cors } from './guard/cors.ts'
import { checkHost, checkOrigin } from './guard/host.ts'
import { refuseBusy } from './guard/overload.ts'
import { MEILISEARCH_PATHS, meilisearchErrors } from './meilisearch-api/errors.ts'
import { requestLog } from './observe/log.ts'
import { metricsRoute } from './observe/metrics.ts'
import { requestId } from './observe/request-id.ts'
import { openApiRoute } from './openapi.ts'
import { docsRoute } from './pages/docs.ts'
import { feedRoutes } from './pages/feeds.ts'
import { originalRoute } from './pages/original.ts'
import { pageErrors, pageRoutes } from './pages/pages.ts'
import type { Services } from './services.ts'
import { packageFolder } from './version.ts'

/** What a page may load and do: nothing that does not come from here. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

/** Addresses for programs: their errors are JSON, all others are pages. */
const MACHINE_PATHS = ['/api', '/health', '/metrics', '/openapi.json', '/feed.atom', '/opensearch.xml']

/** What is refused at once when too many search: it is all that a flood is made of. */
const SEARCHES =
  /^(?:GET \/(?:api\/|documents\/|feed\.atom|indexes\/|\?|$)|POST \/(?:indexes\/|multi-search))/

/** The web application: pages, API, documentation, health and metrics. It doesn't listen. */
export function createApp(services: Services): RequestListener {
  const { config, log, metrics, guards } = services
  const logError: LogError = (error, id) => log.error({ err: error, requestId: id }, 'request failed')
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  // `?language=az&language=fa` is a list, and nothing in an address makes objects.
  app.set('query parser', 'simple')
  app.use(requestId, requestLog(log, config.logQueries), metrics.requests)
  // Plain HTTP is how it runs on a machine of one's own; a proxy that adds TLS adds its own HSTS.
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false }))
  app.use(checkHost(config))
  // What watches the server is answered however many others ask.
  app.use(endpointRoutes(HEALTH_ENDPOINTS, services))
  app.get('/metrics', metricsRoute(services))
  app.use(compression())
  app.use('/assets', assets())
  app.use(['/api', '/openapi.json', ...MEILISEARCH_PATHS], cors(config.corsOrigins))
  app.use('/api', checkOrigin(config))
  app.use(guards.clients.handler)
  app.get('/openapi.json', openApiRoute())
  app.get('/docs', docsRoute())
  app.use(apiRoutes(services))
  app.use(feedRoutes(services))
  app.use(originalRoute(services))
  app.use(pageRoutes(services, logError))
  app.use(brokenAnswers(logError))
  app.use(MEILISEARCH_PATHS, meilisearchErrors(logError))
  app.use(MACHINE_PATHS, apiErrors(logError))
  app.use(pageErrors(logError))
  return (request, response) => {
    if (!guards.searches.isFull() || !SEARCHES.test(`${request.method} ${request.url}`))
      return app(request, response)
    metrics.refused.inc()
    refuseBusy(request, response)
  }
}

/** Style, script, icon and font. */
function assets() {
  const options = { index: false, maxAge: '1h' }
  const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn/package.json'))
  return express
    .Router()
    .use('/fonts', express.static(join(fonts, 'files'), { ...options, maxAge: '365d', immutable: true }))
    .use(express.static(join(packageFolder(), 'web', 'public'), options))
}
