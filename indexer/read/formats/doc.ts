import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { LibraryError, startReaderThread } from '../bytes/reader-thread.ts'

/** The parts of a Word file of before 2007; headers and footers repeat on every page and are left out. */
const PROGRAM = `(WordExtractor) => async (bytes) => {
  const document = await new WordExtractor().extract(bytes)
  // As written: by default the library makes plain quotes of typographic ones.
  const options = { filterUnicode: false, includeHeadersAndFooters: false }
  return [
    document.getBody(options),
    document.getTextboxes(options),
    document.getFootnotes(options),
    document.getEndnotes(options),
    document.getAnnotations(options),
  ]
}`

const readParts = startReaderThread<string[]>('word-extractor', PROGRAM)

/** Read a Word file of before 2007: its text, boxes, notes and comments. */
export async function* readDoc(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const bytes = await readWhole(input, 'save it as DOCX')
  const parts = await readParts(bytes, path).catch((error: unknown) => {
    throw error instanceof LibraryError ? asReadError(error, bytes, path) : error
  })
  const text = parts
    .map(cleanPart)
    .filter((part) => part !== '')
    .join('\n\n')
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: {} }
}

/** Paragraphs with an empty line between them, cells of tables apart, and nothing of Word's own marks. */
function cleanPart(part: string): string {
  return part
    .replace(/\r\n?/g, '\n')
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Word 6 and 95 wrote other marks at the beginning of the text than later ones. Source: [MS-DOC] 2.5.2, wIdent and nFib */
function asReadError({ message }: LibraryError, bytes: Buffer, path: string): ReadError {
  if (/invalid magic number: a5dc/i.test(message))
    return new ReadError(path, undefined, 'is a Word file of before 1997; save it as DOCX')
  const isCut = bytes.length % 512 !== 0
  const reason = message.replace(/\s+/g, ' ').slice(0, 100)
  return new ReadError(
    path,
    undefined,
    isCut ? `is cut off or damaged (${reason})` : `is a damaged Word file (${reason})`,
  )
}
