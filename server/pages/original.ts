import { once } from 'node:events'
import { type Request, type Response, Router } from 'express'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { fileStates } from '../../indexer/file-state.ts'
import { encodingOf } from '../../indexer/read/bytes/encoding.ts'
import { fileInput } from '../../indexer/read/bytes/input.ts'
import { HEAD_SIZE } from '../../indexer/read/bytes/limits.ts'
import { findDocument } from '../endpoints/document.ts'
import { NotFoundError, RefusalError } from '../errors.ts'
import { allow } from '../guard/access.ts'
import { clientPlaces } from '../guard/limits.ts'
import { servicesFor } from '../guard/reader.ts'
import { findOriginal, type Original } from '../originals/find-original.ts'
import { contentDisposition, mediaType } from '../originals/media-type.ts'
import { sendBytes, sendFile, sendOddFile } from '../originals/send.ts'
import type { Services } from '../services.ts'

/** Members of archives are in memory, up to 64 MB each, until they are read: so many at once, and for one client. */
const MEMBERS = { overall: 16, each: 4 }

/** `GET /documents/ID/original`: the file that a document was read from, for whoever may search. */
export function originalRoute(services: Services): Router {
  const members = clientPlaces(MEMBERS.overall, MEMBERS.each)
  const give = async (request: Request, response: Response) => {
    const { open } = await readersOriginal(services, request)
    await giveOriginal(await open(), request, response)
  }
  const giveMember = members.limited(async (request, response) => {
    const isRead = once(response, 'close')
    await give(request, response)
    await isRead
  })
  return Router().get(
    '/documents/:id/original',
    allow(services, 'search', 'people'),
    async (request, response, next) => {
      const engine = servicesFor(services, request).archive.engine()
      const { places } = await findDocument(engine, String(request.params['id']))
      await (places.some(isInArchive) ? giveMember(request, response, next) : give(request, response))
    },
  )
}

const isInArchive = (place: string): boolean => place.includes('!/')

/**
 * A document that a reader asks for by its id, and what opens its file: a member of an archive is in memory from then on. It throws
 * NotFoundError where the document came from none, and RefusalError where the file is gone.
 *
 * @throws NotFoundError where there is none for this reader
 */
export async function readersOriginal(
  services: Services,
  request: Request,
): Promise<{ document: ArchiveDocument; open: () => Promise<Original> }> {
  const { archive, config } = services
  if (!config.originals) throw new NotFoundError('This archive gives no files')
  const engine = servicesFor(services, request).archive.engine()
  const document = await findDocument(engine, String(request.params['id']))
  const isOpen = document.path !== null && (await holdsNothingElse(document.files, engine, archive.engine()))
  const open = async () => {
    const original = isOpen ? await findOriginal(document, (keys) => fileStates(engine, keys)) : 'never'
    if (original === 'never') throw new NotFoundError('The document was read from no file')
    if (original === 'gone')
      throw new RefusalError('gone', 'The file is no longer where the document was read')
    return original
  }
  return { document, open }
}

/** Whether a reader may see all documents of some files: one of records may hold some of another collection. */
async function holdsNothingElse(files: readonly string[], seen: Engine, whole: Engine): Promise<boolean> {
  if (seen === whole) return true
  const counts = [seen, whole].map((engine) => engine.page({ files }, ['id'], 0, 1))
  const [mine, all] = await Promise.all(counts)
  return mine?.total === all?.total
}

/**
 * Nothing in it runs or loads, wherever it is opened. A browser shows a PDF in a sandbox of its own, and Chrome shows an empty page
 * where that is to start in another; over plain HTTP it does not say what it asks for. What is called a PDF is never taken for a page.
 */
const NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Answer with a file: only what a browser shows harmlessly is shown, everything else is handed over. */
export async function giveOriginal(original: Original, request: Request, response: Response): Promise<void> {
  const { type, isShown } = mediaType(original.name)
  const charset = type.startsWith('text/') ? `; charset=${await charsetOf(original)}` : ''
  response.set({
    'Content-Type': type + charset,
    'Content-Disposition': contentDisposition(original.name, isShown),
    'Content-Security-Policy': type === 'application/pdf' ? NOTHING : `${NOTHING}; sandbox`,
    'X-Content-Type-Options': 'nosniff',
    // A compressed part would be no part of the file.
    'Cache-Control': 'private, no-cache, no-transform',
  })
  if ('file' in original && original.odd !== undefined) await sendOddFile(request, response, original.odd)
  else if ('file' in original) await sendFile(response, original.file)
  else sendBytes(request, response, original.bytes)
}

async function charsetOf(original: Original): Promise<string> {
  const head =
    'bytes' in original ? original.bytes.subarray(0, HEAD_SIZE) : (await fileInput(original.file)).head
  return (await encodingOf(head, false)).name
}
