import type { Request, Response } from 'express'
import { isOfOtherLetters } from '../../analysis/document-script.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Lifetime } from '../../flow/lifetime.ts'
import type { Fragment } from '../../search/answers.ts'
import { relatedTo } from '../../search/related/related.ts'
import { sharedNames } from '../../search/related/shared.ts'
import { documentViewOf, markedDocument, type TextPart } from '../../search/show/document-view.ts'
import { inLatin } from '../../search/show/in-latin.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import { besidePage, type Side } from '../../web/pages/beside-page.ts'
import { documentPage, RELATED_PLACE } from '../../web/pages/document-page.ts'
import { searchAddress } from '../../web/parts/addresses.ts'
import { relatedView } from '../../web/parts/related.ts'
import type { Site } from '../../web/parts/site.ts'
import { findDocument, findPart } from '../endpoints/document.ts'
import type { LogError } from '../errors.ts'
import { servicesFor } from '../guard/reader.ts'
import { requestIdOf } from '../observe/request-id.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage, readersCalendar, readersLetters } from './interface-language.ts'
import { originOf } from './origin.ts'
import { scannedPages } from './scanned-pages.ts'
import { safeRequest } from './search-pages.ts'

/** `GET /documents/:id`: the page of a document, or of two beside each other. */
export function documentRoute(services: Services, log: LogError, site: Site) {
  const { config } = services
  const origin = originOf(config.publicUrl)
  return async (request: Request, response: Response, lifetime: Lifetime): Promise<void> => {
    const { archive } = servicesFor(services, request)
    const engine = archive.engine().within(lifetime)
    const language = interfaceLanguage(request, response)
    const calendar = readersCalendar(request, response, language)
    const stored = await findDocument(engine, String(request.params['id']))
    const { beside } = request.query
    if (typeof beside === 'string') {
      const other = await findDocument(engine, beside)
      const parts = await Promise.all([stored, other].map((one) => findPart(engine, one, 1)))
      const sides = await sidesOf(engine, [stored, other], parts)
      response.type('html').send(besidePage({ sides, language, calendar, site }))
      return
    }
    const related = relatedTo(engine, stored, archive.lexicon).catch((error: unknown) => {
      log(error, requestIdOf(response))
      return { sameStory: [], similar: [] }
    })
    const document = documentViewOf(
      stored,
      await reprintsOf(engine, stored),
      await findPart(engine, stored, partAsked(request)),
    )
    const search = safeRequest(request)
    const back = search === undefined ? undefined : searchAddress(search)
    const query = search?.query ?? ''
    const fragments = await markedDocument(engine, document, query)
    const latin =
      readersLetters(request, response) === 'latin' && isOfOtherLetters(document.script, document.text)
        ? await fragmentsInLatin(engine, fragments)
        : undefined
    const hasOriginals = config.originals
    const scans = hasOriginals
      ? await scannedPages(engine, stored, document, query, config.dataDirectory)
      : []
    const shown = { document, fragments, latin, query, back, language, calendar, hasOriginals, scans }
    const view = { ...shown, origin: origin(request), site }
    const [start = '', end = ''] = documentPage(view).split(RELATED_PLACE)
    // The text is read while what is related is still looked for.
    response.type('html').write(start + RELATED_PLACE)
    response.flush()
    response.end(`${relatedView(await related, language, calendar, document.id)}${end}`)
  }
}

async function fragmentsInLatin(
  engine: Engine,
  { title, text }: { title: Fragment[]; text: Fragment[] },
): Promise<{ title: Fragment[]; text: Fragment[] }> {
  const [latinTitle = [], latinText = []] = await inLatin(engine, [title, text])
  return { title: latinTitle, text: latinText }
}

/** Which part of a long text is to be shown: the first, unless the address names another. */
function partAsked({ query: { part } }: Request): number {
  return typeof part === 'string' && /^[1-9]\d{0,5}$/.test(part) ? Number(part) : 1
}

/** Two documents with the names that both have marked, each as it writes them. */
async function sidesOf(
  engine: Engine,
  [one, other]: readonly [ArchiveDocument, ArchiveDocument],
  [part, otherPart]: readonly TextPart[],
): Promise<[Side, Side]> {
  const [names, otherNames] = await sharedNames(engine, one, other)
  const side = async (
    stored: ArchiveDocument,
    shared: readonly string[],
    text: TextPart | undefined,
  ): Promise<Side> => {
    const document = documentViewOf(stored, [], text)
    const fragments = await markedDocument(engine, document, shared.map(asWords).join(' '))
    return { document, fragments }
  }
  return [await side(one, names, part), await side(other, otherNames, otherPart)]
}

/** A name as a query: one of several words is looked for as a whole, a single word in all its forms. */
function asWords(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name
}
