import { ReadError, type SourceText } from '../source-text.ts'
import { fileInput, type Input, type Reader } from './bytes/input.ts'
import { type Format, formatOf } from './format.ts'
import { readJson } from './formats/json.ts'
import { readJsonLines } from './formats/json-lines.ts'
import { readText } from './formats/text.ts'

/** The reader of each format. Those with a large library are loaded when the first such file comes. */
const READERS: Record<Format, () => Promise<Reader>> = {
  text: async () => readText,
  markdown: async () => (await import('./formats/markdown.ts')).readMarkdown,
  json: async () => readJson,
  'json-lines': async () => readJsonLines,
  csv: async () => (await import('./formats/csv.ts')).readCsv,
  html: async () => (await import('./formats/html.ts')).readHtml,
  feed: async () => (await import('./formats/feed.ts')).readFeed,
  mail: async () => (await import('./formats/mail.ts')).readMail,
  mbox: async () => (await import('./formats/mbox.ts')).readMbox,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
  zip: async () => (await import('./containers/zip.ts')).readZip,
  gzip: async () => (await import('./containers/gzip.ts')).readGzip,
}

/**
 * Read the documents of a file, whatever its format. What can't be read comes as a ReadError in its place; the
 * generator itself never throws, so that the rest goes on.
 *
 * @param onBytes called with how many bytes of it were read, again and again
 */
export async function* read(
  path: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<SourceText | ReadError> {
  try {
    yield* readInput(await fileInput(path, onBytes))
  } catch (error) {
    yield asReadError(error, path)
  }
}

async function* readInput(input: Input): AsyncGenerator<SourceText | ReadError> {
  try {
    const reader = await READERS[await formatOf(input)]()
    yield* reader(input, readInput)
  } catch (error) {
    yield asReadError(error, input.path)
  }
}

/** Libraries throw what they like; people get one line, and the stack stays in `cause`. */
function asReadError(error: unknown, path: string): ReadError {
  if (error instanceof ReadError) return error
  const message = error instanceof Error ? error.message : String(error)
  const reason = message.replace(/\s+/g, ' ').trim().slice(0, 200)
  return new ReadError(path, undefined, `cannot be read (${reason})`, { cause: error })
}
