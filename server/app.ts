import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { apiRoutes } from './api.ts'
import type { Archive } from './archive.ts'
import { apiErrors } from './errors.ts'
import { feedRoutes } from './feeds.ts'
import { healthRoute } from './health.ts'
import { meilisearchRoutes } from './meilisearch.ts'
import { originOf } from './origin.ts'
import { pageRoutes } from './pages.ts'

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
 * The web application: pages, search API, health. It doesn't listen.
 *
 * @param index the name under which clients of Meilisearch know the archive
 * @param log called with every error that is not the client's fault
 * @param publicUrl where readers reach it, `https://archive.example.org`; by default as each request says
 */
export function createApp(
  archive: Archive,
  index: string,
  log: (error: unknown) => void,
  publicUrl?: string,
): Express {
  const app = express()
  app.disable('x-powered-by')
  // `?language=az&language=fa` is a list, and nothing in an address makes objects.
  app.set('query parser', 'simple')
  // Plain HTTP is how it runs on a machine of one's own; a proxy that adds TLS adds its own HSTS.
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false }))
  app.use(compression())
  app.get('/health', healthRoute(archive))
  app.use('/assets', assets())
  app.use('/api', apiRoutes(archive), apiErrors(log))
  app.use(meilisearchRoutes(archive, index, log))
  app.use(feedRoutes(archive, originOf(publicUrl)), apiErrors(log))
  app.use(pageRoutes(archive, log, originOf(publicUrl)))
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

/** The folder of the program, whether it runs as written or as compiled to `dist/`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
