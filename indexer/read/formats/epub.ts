import { posix } from 'node:path'
import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_WHOLE, megabytes } from '../bytes/limits.ts'
import type { Zip } from '../bytes/zip.ts'
import { zipOf } from '../containers/zip-directory.ts'
import { htmlText } from './html-text.ts'
import { parseMarkup } from './markup.ts'
import { elementTexts, propertyFacts, readPart } from './office.ts'
import { joinedPages } from './pages.ts'
import { statedDate } from './stated-date.ts'

/** Read an e-book as one document, its chapters in their order. Source: EPUB 3.3, 4 and 5. */
export async function* readEpub(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const zip = await zipOf(input)
  const packagePath = packagePathOf((await readPart(zip, 'META-INF/container.xml', input)) ?? '', path)
  const opf = packagePath === undefined ? undefined : await readPart(zip, packagePath, input)
  if (packagePath === undefined || opf === undefined)
    throw new ReadError(path, undefined, 'is damaged: the package file of the e-book is missing')
  const chapters = chaptersOf(opf, posix.dirname(packagePath), path)
  await checkEncryption(zip, chapters, input)
  const texts: string[] = []
  let length = 0
  for (const chapter of chapters) {
    const xhtml = await readPart(zip, chapter, input)
    if (xhtml !== undefined) texts.push(htmlText(xhtml, path, { isXml: true }))
    length += texts.at(-1)?.length ?? 0
    if (length > MAX_WHOLE)
      throw new ReadError(path, undefined, `has more than ${megabytes(MAX_WHOLE)} of text`)
  }
  const { text, pages } = joinedPages(texts)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, pages, given: epubFacts(opf, path) }
}

function packagePathOf(container: string, path: string): string | undefined {
  let found: string | undefined
  parseMarkup(container, true, path, {
    open: (name, attributes) => {
      if (name === 'rootfile') found ??= attributes['full-path']
    },
  })
  return found
}

/** The files of the chapters in reading order, as names of members. */
function chaptersOf(opf: string, folder: string, path: string): string[] {
  const files = new Map<string, string>()
  const order: string[] = []
  parseMarkup(opf, true, path, {
    open: (name, { id, href, idref }) => {
      if (name.endsWith('item') && id !== undefined && href !== undefined) files.set(id, href)
      else if (name.endsWith('itemref') && idref !== undefined) order.push(idref)
    },
  })
  return order.flatMap((id) => {
    const href = files.get(id)
    return href === undefined ? [] : [posix.join(folder, unescaped(href.replace(/#.*$/, '')))]
  })
}

/** Shops lock the chapters; fonts are often locked in free books too, and don't matter. */
async function checkEncryption(zip: Zip, chapters: string[], input: Input): Promise<void> {
  const locked = (await readPart(zip, 'META-INF/encryption.xml', input)) ?? ''
  const names: string[] = []
  parseMarkup(locked, true, input.path, {
    open: (name, { URI }) => {
      if (name.endsWith('CipherReference') && URI !== undefined) names.push(unescaped(URI))
    },
  })
  if (names.some((name) => chapters.includes(name)))
    throw new ReadError(input.path, undefined, 'is encrypted (a copy-protected e-book)')
}

function epubFacts(opf: string, path: string) {
  const facts = elementTexts(opf, path)
  const first = (name: string) => facts.get(`dc:${name}`)?.[0]
  return propertyFacts({
    title: first('title'),
    author: first('creator'),
    date: statedDate(first('date')),
    source: first('publisher'),
    language: first('language'),
  })
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
