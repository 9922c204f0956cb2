import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { packageFolder } from '../version.ts'

/** What pages load beside their markup. */
export type Assets = {
  /** The address under which they lie. It changes whenever one of them does, so that browsers may keep them for good. */
  base: string
  routes: Router
}

const HOUR = { index: false, maxAge: '1h' }
const FOR_GOOD = { index: false, maxAge: '365d', immutable: true }

/** Style, scripts, icon and fonts, from `web/`. @param logo the file of the archive's own logo, if it has one */
export function openAssets(logo: string | undefined): Assets {
  const web = join(packageFolder(), 'web')
  const style = styleOf(join(web, 'style'))
  const files = join(web, 'public')
  const base = `/assets/${versionOf(files, style)}`
  const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn/package.json'))
  const routes = Router()
  for (const [path, options] of [
    [base, FOR_GOOD],
    ['/assets', HOUR],
  ] as const) {
    routes
      .get(`${path}/style.css`, styleRoute(style, options.maxAge === '1h' ? 3_600 : 31_536_000))
      .use(`${path}/fonts/whole`, express.static(join(fonts, 'files'), options))
      .use(path, express.static(files, options))
  }
  if (logo !== undefined) routes.get('/logo', (_request, response) => response.sendFile(logo, { maxAge: '1h' }))
  return { base, routes }
}

/** The layers of the style in one file: those of one page are loaded at once. Comments are for those who read the source. */
function styleOf(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\n\s+/g, '\n')
}

function versionOf(files: string, style: string): string {
  const hash = createHash('sha256').update(style)
  const entries = readdirSync(files, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((found) => found.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex').slice(0, 12)
}

function styleRoute(style: string, seconds: number): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', `public, max-age=${seconds}${seconds > 3_600 ? ', immutable' : ''}`)
    response.type('css').send(style)
  }
}
