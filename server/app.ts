import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { apiRoutes } from './api.ts'
import { docsRoute } from './docs.ts'
import { apiErrors, type LogError } from './errors.ts'
import { healthRoute } from './health.ts'
import { openApiRoute } from './openapi.ts'
import { pageErrors, pageRoutes } from './pages.ts'
import { requestId } from './request-id.ts'
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
const MACHINE_PATHS = ['/api', '/health', '/openapi.json']

/**
 * The web application: pages, API, documentation, health. It doesn't listen.
 *
 * @param log called with every error that is not the client's fault
 */
export function createApp(services: Services, log: LogError): Express {
  const app = express()
  app.disable('x-powered-by')
  // `?language=az&language=fa` is a list, and nothing in an address makes objects.
  app.set('query parser', 'simple')
  app.use(requestId)
  // Plain HTTP is how it runs on a machine of one's own; a proxy that adds TLS adds its own HSTS.
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false }))
  app.use(compression())
  app.get('/health', healthRoute(services.archive))
  app.use('/assets', assets())
  app.get('/openapi.json', openApiRoute())
  app.get('/docs', docsRoute())
  app.use(apiRoutes(services))
  app.use(pageRoutes(services.archive))
  app.use(MACHINE_PATHS, apiErrors(log))
  app.use(pageErrors(log))
  return app
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
