import { extname } from 'node:path'
import { ReadError, SkippedError } from '../source-text.ts'
import type { Input } from './bytes/input.ts'
import { unreadFormat } from './bytes/magic.ts'
import type { Zip } from './bytes/zip.ts'
import { openZip } from './containers/zip-directory.ts'
import { type Content, contentOf } from './content.ts'
import { isCode, skippedByEnding } from './other-files.ts'
import { FORMATS, type Format } from './registry.ts'
import { xmlRootOf } from './signs.ts'

type Named = [name: string, format: Format]

const ROWS: readonly Named[] = Object.entries(FORMATS)
const BY_ENDING = new Map(ROWS.flatMap((row) => row[1].endings.map((ending) => [ending, row])))

/** Whether a name promises a format: `haber.txt`, `haber.json.gz`. */
export function isPromising(name: string): boolean {
  return BY_ENDING.has(extname(name.toLowerCase().replace(/\.gz$/, '')))
}

/** A format, and the archive that was opened to tell it. */
export type FoundFormat = { format: Format; zip: Zip | undefined }

/**
 * The format of a file. Content that proves one wins over the ending (HTML in a `.txt`); a file with an unknown ending
 * is plain text if it is text at all.
 *
 * @throws ReadError when it is empty, of a kind that must be converted, or not what its name says; a SkippedError when it
 *   is of a kind that holds no text
 */
export async function formatOf(input: Input): Promise<FoundFormat> {
  const { head, path, name } = input
  const [promise, promised] = BY_ENDING.get(extname(name).toLowerCase()) ?? []
  if (head.length === 0)
    throw promised === undefined
      ? new SkippedError(path, 'empty file', 'is empty')
      : new ReadError(path, undefined, 'is empty')
  let zip: Zip | undefined
  const content = await contentOf(input, promise, async () => {
    zip = await openZip(input)
    return zip
  })
  return { format: provenFormat(content, promised, name) ?? promisedFormat(input, content, promised), zip }
}

function provenFormat(content: Content, promised: Format | undefined, name: string): Format | undefined {
  if (promised?.isBelieved === true && content.text !== undefined) return promised
  const [proven, format] = ROWS.find(([, { isProven }]) => isProven?.(content)) ?? []
  // Settings and source maps are JSON, but no records.
  return proven?.startsWith('json') && isCode(name) ? undefined : format
}

/** The format of a content that proves none. */
function promisedFormat(input: Input, content: Content, promised: Format | undefined): Format {
  const { path, name, head } = input
  const { text } = content
  const unread = unreadFormat(path, head, content)
  if (unread !== undefined) throw unread
  if (promised?.isAlwaysProven === true) throw notAsPromised(path, name)
  if (promised === undefined) throwIfOther(path, name, text)
  if (text === undefined) throw new ReadError(path, undefined, 'is not a text file')
  return promised ?? (FORMATS['text'] as Format)
}

function notAsPromised(path: string, name: string): ReadError {
  const ending = extname(name).slice(1).toUpperCase()
  const reason = `is no ${ending} file, as its name says: it is damaged or something else`
  return new ReadError(path, undefined, reason)
}

/** What is of no format that is read. @throws SkippedError */
function throwIfOther(path: string, name: string, text: string | undefined): void {
  const root = text === undefined ? undefined : xmlRootOf(text)
  if (root === 'svg') throw new SkippedError(path, 'picture', 'is an SVG image')
  const other = skippedByEnding(path, name)
  if (other !== undefined) throw other
  if (text === undefined)
    throw new SkippedError(path, `${extname(name) || 'nameless'} file`, 'is not a text file')
  if (root !== undefined)
    throw new SkippedError(path, 'XML', `is XML with the root element <${root}>, which is not read`)
}
