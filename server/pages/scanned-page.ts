import { readFile } from 'node:fs/promises'
import { type Response, Router } from 'express'
import { startSerial } from '../../flow/serial.ts'
import { startSerialByKey } from '../../flow/serial-by-key.ts'
import { startOcr } from '../../indexer/ocr/ocr-thread.ts'
import { wasmLanguages } from '../../indexer/ocr/tesseract-wasm.ts'
import { lru } from '../../search/lru.ts'
import { NotFoundError } from '../errors.ts'
import { allow } from '../guard/access.ts'
import { clientOf, clientPlaces } from '../guard/limits.ts'
import { isGone } from '../guard/search-places.ts'
import type { Services } from '../services.ts'
import { readersOriginal } from './original.ts'

/** What a page may take to be drawn, in milliseconds, and the pictures that are kept, in bytes. */
const DRAW_TIME = 20_000
const KEPT = 16 * 1024 * 1024
/** Pages that wait to be drawn, and those of one client: a browser asks for a handful at once, a proxy for more. */
const WAITING = { overall: 96, each: 24 }

/** `GET /documents/ID/pages/N`: a page of a scan as a picture, for whoever may see the file. */
export function scannedPageRoute(services: Services): Router {
  const drawer = startOcr({ kind: 'wasm', languages: wasmLanguages() }, DRAW_TIME)
  const inTurn = takingTurns()
  const drawn = lru<Buffer>(KEPT, (_, png) => png.length)
  const places = clientPlaces(WAITING.overall, WAITING.each)
  return Router().get(
    '/documents/:id/pages/:page',
    allow(services, 'search', 'people'),
    places.limited(async (request, response) => {
      const { document, open } = await readersOriginal(services, request)
      const page = Number(request.params['page'])
      const { scan } = document
      if (scan?.pages.includes(page) !== true)
        throw new NotFoundError('The document has no such scanned page')
      const key = `${scan.hash} ${page}`
      await inTurn(clientOf(request), async () => {
        if (isGone(response)) return
        // Only now: it may be in memory from here on, and many wait.
        const original = await open()
        if (drawn.get(key) !== undefined) return
        const bytes =
          'bytes' in original ? original.bytes : await readFile(original.odd?.path ?? original.file)
        const png = await drawer.draw(bytes, page).catch(() => undefined)
        if (png !== undefined) drawn.set(key, png)
      })
      if (isGone(response)) return
      const png = drawn.get(key)
      if (png === undefined) throw new NotFoundError('The page cannot be drawn')
      send(response, png)
    }),
  )
}

/** One after another; of clients who wait each has its turn, so that the many pages of one do not stand before the first of another. */
export function takingTurns(): <T>(client: string, action: () => Promise<T>) => Promise<T> {
  const [oneByOne, ofClients] = [startSerial(), startSerialByKey()]
  return (client, action) => ofClients.run(client, () => oneByOne(action))
}

function send(response: Response, png: Buffer): void {
  response
    .set({ 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=3600, no-transform' })
    .send(png)
}
