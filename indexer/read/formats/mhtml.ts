import { decodeWords } from 'postal-mime'
import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { pageOf } from './html.ts'
import { mailInUtf8 } from './mail-parts.ts'
import { headerOf, type MimePart, piecesOf, splitPart, typeOf } from './mime.ts'
import { factsOfSavedPage } from './saved-page.ts'
import { statedDate } from './stated-date.ts'

/** Parts in parts: a page, and another form of it. */
const MAX_DEEP = 5

/**
 * Read a page that a browser or Word saved as a single file (MHTML): its article, where it came from, and when it was saved.
 * Source: RFC 2557.
 */
export async function* readMhtml(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { whole, page, notes } = await pageInMhtml(await readWhole(input, 'save it as text'))
  if (page === undefined) throw new ReadError(path, undefined, 'has no page in it')
  const { text, given } = pageOf(page.body, path)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  const address = headerOf(whole, 'snapshot-content-location') ?? headerOf(page, 'content-location')
  const title = given.title ?? decodeWords(headerOf(whole, 'subject') ?? '').trim()
  const created = statedDate(headerOf(whole, 'date'))
  const facts = { ...factsOfSavedPage(given, address), title: title || undefined, created }
  yield { path, record: undefined, text, given: facts, notes }
}

/** The page in a file, with its headers and those of the file; undefined where there is none. */
export async function pageInMhtml(
  file: Buffer,
): Promise<{ whole: MimePart; page: MimePart | undefined; notes: string[] }> {
  const { bytes, notes } = await mailInUtf8(file)
  const whole = splitPart(bytes.toString())
  return { whole, page: pagePart(whole, 0), notes }
}

/** The first part that is HTML; others are its frames. */
function pagePart(part: MimePart, depth: number): MimePart | undefined {
  if (/^(?:text\/html|application\/xhtml)/i.test(typeOf(part))) return part
  if (depth >= MAX_DEEP) return undefined
  for (const { text, isPart } of piecesOf(part) ?? []) {
    const found = isPart ? pagePart(splitPart(text), depth + 1) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
