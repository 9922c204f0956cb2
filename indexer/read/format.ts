import { extname } from 'node:path'
import { ReadError } from '../source-text.ts'
import type { Input } from './bytes/input.ts'
import { unreadFormat } from './bytes/magic.ts'
import { openZip, type Zip } from './containers/zip-directory.ts'
import { type Content, contentOf } from './content.ts'
import { FORMATS, type Format } from './registry.ts'

type Named = [name: string, format: Format]

const ROWS: readonly Named[] = Object.entries(FORMATS)
const BY_ENDING = new Map(ROWS.flatMap((row) => row[1].endings.map((ending) => [ending, row])))

/** Whether a file in a folder or an archive is one to read, by its name: `haber.txt`, `haber.json.gz`. */
export function isReadable(name: string): boolean {
  const packed = name.toLowerCase().replace(/\.gz$/, '')
  return BY_ENDING.has(extname(packed)) && !/(?:^|\/)readme\.\w+$/.test(packed)
}

/** A format, and the archive that was opened to tell it. */
export type FoundFormat = { format: Format; zip: Zip | undefined }

/**
 * The format of a file. Content that proves one wins over the ending (HTML in a `.txt`); a file with an unknown ending
 * is plain text if it is text at all.
 *
 * @throws ReadError when it is empty, of a kind that is not read, or not what its name says
 */
export async function formatOf(input: Input): Promise<FoundFormat> {
  const { head, path, name } = input
  if (head.length === 0) throw new ReadError(path, undefined, 'is empty')
  let zip: Zip | undefined
  const promised = BY_ENDING.get(extname(name).toLowerCase())
  const content = await contentOf(input, promised?.[0], async () => {
    zip = await openZip(input)
    return zip
  })
  return {
    format: provenFormat(content, promised?.[1]) ?? promisedFormat(input, content, promised?.[1]),
    zip,
  }
}

function provenFormat(content: Content, promised: Format | undefined): Format | undefined {
  if (promised?.isBelieved === true && content.text !== undefined) return promised
  return ROWS.find(([, { isProven }]) => isProven?.(content))?.[1]
}

/** The format of a content that proves none. */
function promisedFormat(
  { path, name, head }: Input,
  { text }: Content,
  promised: Format | undefined,
): Format {
  const unread = unreadFormat(head)
  if (unread !== undefined) throw new ReadError(path, undefined, `is ${unread}`)
  if (promised?.isAlwaysProven === true) {
    const ending = extname(name).slice(1).toUpperCase()
    const reason = `is no ${ending} file, as its name says: it is damaged or something else`
    throw new ReadError(path, undefined, reason)
  }
  if (text === undefined) throw new ReadError(path, undefined, 'is not a text file')
  return promised ?? (FORMATS['text'] as Format)
}
