import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'
import { CUT_OFF, ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { HEAD_SIZE, MAX_ARCHIVES_DEEP, MAX_WHOLE, megabytes } from '../bytes/limits.ts'
import { statedDate } from '../formats/stated-date.ts'

type ReadInput = (inner: Input) => AsyncGenerator<SourceText | ReadError>

/** Records that hold what was captured; others tell how. Source: ISO 28500 (WARC 1.1), 5.5. */
const CAPTURES = new Set(['response', 'resource', 'conversion'])
const OPTIONS = { maxOutputLength: MAX_WHOLE }
const DECODERS: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: (bytes) => gunzipSync(bytes, OPTIONS),
  'x-gzip': (bytes) => gunzipSync(bytes, OPTIONS),
  deflate: (bytes) => inflateSync(bytes, OPTIONS),
  br: (bytes) => brotliDecompressSync(bytes, OPTIONS),
}

/**
 * Read a web archive, one document a page, with the address and the day of its capture. What a page was packed in (`.warc.gz`) is
 * unpacked before, with the limits of all archives.
 */
export async function* readWarc(input: Input, readInput: ReadInput): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  if (input.depth >= MAX_ARCHIVES_DEEP)
    throw new ReadError(path, undefined, `is more than ${MAX_ARCHIVES_DEEP} archives deep`)
  let number = 0
  let isEmpty = true
  try {
    for await (const record of new WARCParser(input.open())) {
      if (CAPTURES.has(record.warcType ?? '') || record.warcType === 'revisit') {
        number++
        for await (const source of readCapture(record, number, input, readInput)) {
          isEmpty = false
          yield source
        }
      }
      await passOver(record)
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError(path, undefined, `is damaged after ${number} captures`, { cause: error })
  }
  if (isEmpty) throw new ReadError(path, undefined, 'has no captures')
}

/** What is left of a record: where the archive ends before it does, the library would pass it over for ever. */
async function passOver(record: WARCRecord): Promise<void> {
  if (record.consumed) return
  for await (const _ of record);
}

async function* readCapture(
  record: WARCRecord,
  number: number,
  input: Input,
  readInput: ReadInput,
): AsyncGenerator<SourceText | ReadError> {
  const url = record.warcTargetURI ?? ''
  const place = `${input.path}!/${number}`
  const status = record.httpHeaders === null ? undefined : Number(record.httpHeaders.statusCode)
  if (url === '') yield new ReadError(input.path, number, 'is cut off or damaged')
  else if (record.warcType === 'revisit')
    yield new SkippedError(place, 'capture', 'is the same as an earlier capture')
  else if (!/^https?:/i.test(url)) yield new SkippedError(place, 'capture', 'is no page of the web')
  else if (status !== undefined && (status < 200 || status > 299))
    yield new SkippedError(place, 'capture', `is no page, but an answer with the status ${status}`)
  else {
    const bytes = await payloadOf(record, input, number)
    if (bytes instanceof ReadError) yield bytes
    else
      for await (const source of readInput(innerInput(bytes, place, url, input))) {
        const captured = withCapture(source, record, url, number, input.path, place)
        yield isCut(record) ? withNote(captured) : captured
      }
  }
}

/** Whether the archive ended before a record that was read to its end: the library counts down what is still to come. */
function isCut(record: WARCRecord): boolean {
  const { limit } = record._reader as { limit?: number }
  return limit !== undefined && limit > 0
}

function withNote(source: SourceText | ReadError): SourceText | ReadError {
  return source instanceof ReadError ? source : { ...source, notes: [...(source.notes ?? []), CUT_OFF] }
}

/** The bytes of a capture, unpacked as its headers say where the library did not; kept as they are where they are something else. */
async function payloadOf(record: WARCRecord, input: Input, number: number): Promise<Buffer | ReadError> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size <= MAX_WHOLE) chunks.push(chunk)
  }
  if (size > MAX_WHOLE) return new ReadError(input.path, number, `is larger than ${megabytes(MAX_WHOLE)}`)
  const packed = Buffer.concat(chunks)
  const decoder = DECODERS[record.httpHeaders?.headers.get('content-encoding')?.toLowerCase().trim() ?? '']
  try {
    const bytes = decoder?.(packed) ?? packed
    input.spent.bytes += bytes.length
    return bytes
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge
      ? new ReadError(input.path, number, `unpacks to more than ${megabytes(MAX_WHOLE)}`)
      : packed
  }
}

function innerInput(bytes: Buffer, place: string, url: string, { depth, spent }: Input): Input {
  const open = async function* () {
    if (bytes.length > 0) yield bytes
  }
  const head = bytes.subarray(0, HEAD_SIZE)
  const isWhole = bytes.length <= HEAD_SIZE
  return { path: place, name: nameOf(url), open, head, isWhole, file: undefined, depth: depth + 1, spent }
}

/** The last part of an address: `https://a.az/xeber/1.html?x=1` → `1.html`. */
function nameOf(url: string): string {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? ''
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A page is a record of the web archive; what holds several texts itself keeps their numbers and has a place of its own. */
function withCapture(
  source: SourceText | ReadError,
  record: WARCRecord,
  url: string,
  number: number,
  path: string,
  place: string,
): SourceText | ReadError {
  if (source instanceof SkippedError) return source
  if (source instanceof ReadError)
    return source.path === place && source.record === undefined
      ? new ReadError(path, number, source.message, { cause: source })
      : source
  const { given } = source
  const facts = {
    ...given,
    url: source.record === undefined ? url : (given.url ?? url),
    captured: statedDate(record.warcDate ?? undefined),
    origin: given.origin ?? ('metadata' as const),
  }
  const isPage = source.path === place && source.record === undefined
  return { ...source, ...(isPage ? { path, record: number } : {}), given: facts }
}
