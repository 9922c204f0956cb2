import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import express, { type RequestHandler, Router } from 'express'
import { packageFolder } from '../../flow/package-folder.ts'
import { joinScripts } from './join-scripts.ts'

/** What pages load beside their markup. */
export type Assets = {
  /** The address under which they lie. It changes whenever one of them does, so that browsers may keep them for good. */
  base: string
  routes: Router
}

/** In seconds. */
const HOUR = 3_600
const YEAR = 31_536_000

/** Style, scripts, icon and fonts, from `web/`. @param logo the file of the archive's own logo, if it has one */
export function openAssets(logo: string | undefined): Assets {
  const web = join(packageFolder(), 'web')
  const files = join(web, 'public')
  const texts = servedTexts(web)
  const base = `/assets/${versionOf(texts, files)}`
  const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn/package.json'))
  const routes = Router().use('/assets', assetHeaders)
  for (const [path, seconds] of [
    [base, YEAR],
    ['/assets', HOUR],
  ] as const) {
    const isKept = seconds === YEAR
    const options = {
      index: false,
      maxAge: seconds * 1_000,
      immutable: isKept,
      etag: !isKept,
      lastModified: !isKept,
    }
    routes
      .get(`${path}/:name`, textRoute(texts, seconds))
      .use(`${path}/fonts/whole`, express.static(join(fonts, 'files'), options))
      .use(path, express.static(files, options))
  }
  if (logo !== undefined)
    routes.get('/logo', (_request, response) => response.sendFile(logo, { maxAge: HOUR * 1_000 }))
  return { base, routes }
}

/**
 * Style or script without the comments that have lines of their own, and without its indents: those are for who reads the
 * source, and a third of its weight.
 */
export function withoutComments(text: string): string {
  return text
    .replace(/^[^\S\n]*\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/[^\S\n]*\n/gm, '')
    .replace(/^[^\S\n]*\/\/.*\n/gm, '')
    .replace(/\n\s+/g, '\n')
}

/** Style sheets and scripts as they are served, by their names. @param web the folder that has them */
export function servedTexts(web: string): Map<string, string> {
  const files = join(web, 'public')
  const scripts = joinScripts(new Map(textsOf(files, '.js')))
  return new Map([['style.css', styleOf(join(web, 'style'))], ...textsOf(files, '.css'), ...scripts])
}

/** The layers of the style as one file: they are always loaded together. */
function styleOf(folder: string): string {
  const layers = readdirSync(folder).sort()
  return withoutComments(layers.map((name) => readFileSync(join(folder, name), 'utf8')).join(''))
}

function textsOf(folder: string, ending: string): [name: string, text: string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, withoutComments(readFileSync(join(folder, name), 'utf8'))])
}

function versionOf(texts: ReadonlyMap<string, string>, files: string): string {
  const hash = createHash('sha256')
  for (const [name, text] of texts) hash.update(name).update(text)
  const fonts = join(files, 'fonts')
  for (const file of [join(files, 'icon.svg'), ...readdirSync(fonts).map((name) => join(fonts, name))]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

/** Few headers: they are a third of what a small script weighs. What a browser keeps for good is never asked for again. */
const assetHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' })
  next()
}

/** Packed as small as can be, which is slow: what is kept for good is packed once. */
const PACKERS = { br: promisify(brotliCompress), gzip: promisify(gzip) }

function textRoute(texts: ReadonlyMap<string, string>, seconds: number): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const name = String(request.params['name'])
    const text = texts.get(name)
    if (text === undefined) return next()
    response.set('Cache-Control', `public, max-age=${seconds}${seconds === YEAR ? ', immutable' : ''}`)
    response.type(extname(name))
    if (seconds !== YEAR) return void response.send(text)
    // Of ways that a client likes equally, the one that it names first would be taken.
    const way = (['br', 'gzip'] as const).find((name) => request.acceptsEncodings(name) !== false)
    response.vary('Accept-Encoding')
    if (way === undefined) return void response.end(text)
    const key = `${way} ${name}`
    const bytes = packed.get(key) ?? PACKERS[way](text)
    packed.set(key, bytes)
    response.set('Content-Encoding', way).end(await bytes)
  }
}
