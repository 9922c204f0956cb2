import type { RequestListener } from 'node:http'
import { resolve } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import { apiRoutes } from './api.ts'
import { deskRoutes } from './desk/routes.ts'
import { endpointRoutes } from './endpoint.ts'
import { HEALTH_ENDPOINTS } from './endpoints/health.ts'
import { apiErrors, brokenAnswers, type LogError } from './errors.ts'
import { cors } from './guard/cors.ts'
import { checkHost, checkOrigin } from './guard/host.ts'
import { clientAt } from './guard/limits.ts'
import { refuseBusy } from './guard/overload.ts'
import { MEILISEARCH_PATHS, meilisearchErrors } from './meilisearch-api/errors.ts'
import { requestLog } from './observe/log.ts'
import { metricsRoute } from './observe/metrics.ts'
import { requestId } from './observe/request-id.ts'
import { openApiRoute } from './openapi-route.ts'
import { openAssets } from './pages/assets.ts'
import { docsRoute } from './pages/docs.ts'
import { feedRoutes } from './pages/feeds.ts'
import { keptListRoutes } from './pages/kept-lists.ts'
import { listRoutes } from './pages/lists.ts'
import { originOf } from './pages/origin.ts'
import { originalRoute } from './pages/original.ts'
import { pageErrors, pageRoutes } from './pages/pages.ts'
import { robotsRoute } from './pages/robots.ts'
import { scannedPageRoute } from './pages/scanned-page.ts'
import type { Services } from './services.ts'

/** More than the default of 4: pages are a tenth smaller, for a fraction of a millisecond. From 10 on it takes thirty. */
const PACKING = { brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } } }

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

/**
 * Plain HTTP is how it runs on a machine of one's own; a proxy that adds TLS adds its own HSTS. What only Flash and browsers of
 * long ago ask for is weight on every answer; that no other page frames ours, the policy says.
 */
const PAGE_HEADERS = {
  contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  strictTransportSecurity: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
}

/** Style, scripts, fonts and icon have their own, shorter headers. */
const NOT_ASSETS = /^(?!\/assets\/)/

/** Addresses for programs: their errors are JSON, all others are pages. */
const MACHINE_PATHS = ['/api', '/health', '/metrics', '/openapi.json', '/feed.atom', '/opensearch.xml']

/** What is refused at once when too many search: it is all that a flood is made of. */
const SEARCHES =
  /^(?:GET \/(?:api\/|documents\/|values|list|feed\.atom|indexes\/|\?|$)|POST \/(?:indexes\/|multi-search))/

/** The web application: pages, API, documentation, health and metrics. It doesn't listen. */
export function createApp(services: Services): RequestListener {
  const { config, log, metrics, guards } = services
  const { archiveLogo } = config
  const assets = openAssets(archiveLogo === undefined ? undefined : resolve(archiveLogo))
  const site = { name: config.archiveName, logo: archiveLogo && '/logo', assets: assets.base }
  const logError: LogError = (error, id) => log.error({ err: error, requestId: id }, 'request failed')
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  // `?language=az&language=fa` is a list, and nothing in an address makes objects.
  app.set('query parser', 'simple')
  app.use(requestId, requestLog(log, config.logQueries), metrics.requests)
  app.use(NOT_ASSETS, helmet(PAGE_HEADERS))
  app.use(checkHost(config))
  // What watches the server is answered however many others ask.
  app.use(endpointRoutes(HEALTH_ENDPOINTS, services))
  app.get('/metrics', metricsRoute(services))
  app.use(compression(PACKING))
  app.use(assets.routes)
  // What is none of them is answered with a page.
  app.use('/assets', helmet(PAGE_HEADERS))
  app.get('/robots.txt', robotsRoute(config.searchAccess === 'open', originOf(config.publicUrl)))
  app.use(['/api', '/openapi.json', ...MEILISEARCH_PATHS], cors(config.corsOrigins))
  app.use('/api', checkOrigin(config))
  app.use(guards.clients.handler)
  app.get('/openapi.json', openApiRoute())
  app.get('/docs', docsRoute(site))
  app.use(apiRoutes(services))
  app.use(deskRoutes(services, logError, site))
  app.use(feedRoutes(services, site))
  app.use(originalRoute(services))
  app.use(scannedPageRoute(services))
  app.use(listRoutes(services, site))
  app.use(keptListRoutes(services, site))
  app.use(pageRoutes(services, logError, site))
  app.use(brokenAnswers(logError))
  app.use(MEILISEARCH_PATHS, meilisearchErrors(logError))
  app.use(MACHINE_PATHS, apiErrors(logError))
  app.use(pageErrors(logError, site))
  return (request, response) => {
    // Who asks through a proxy is known only to the application.
    const client = config.trustProxy.length === 0 ? clientAt(request.socket.remoteAddress) : undefined
    if (!guards.searches.isFull(client) || !SEARCHES.test(`${request.method} ${request.url}`))
      return app(request, response)
    metrics.refused.inc()
    refuseBusy(request, response)
  }
}
