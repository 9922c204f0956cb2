import type { Request } from 'express'
import { MEGABYTE, megabytes } from '../indexer/read/bytes/limits.ts'
import { linesOf } from '../indexer/read/bytes/lines.ts'
import { parseJson } from '../indexer/read/formats/parse-json.ts'
import { readOr, readRecord } from '../indexer/read/formats/record.ts'
import { ReadError, type SourceText } from '../indexer/source-text.ts'
import { RefusalError } from './errors.ts'

/** A body of JSON, or a line of NDJSON, is held in memory as a whole; in bytes. */
export const MAX_RECORD = 10 * MEGABYTE

/** Records of one request: what became of each is held in memory until it is answered. */
const MAX_RECORDS = 100_000

/** A client that sends nothing for so long while it is waited for is given up, in milliseconds. */
const MAX_SILENCE = 30_000

/** Stands for a path where documents without an id get one: `document-` and a hash of title and text. */
const NAME = 'document'

export const RECORD_TYPES = { json: 'application/json', lines: 'application/x-ndjson' } as const

/**
 * The records in the body of a request, as they come in; what is no record is yielded as an error in its place.
 *
 * @param limit of the body, in bytes
 * @throws RefusalError when the body as a whole cannot be read
 */
export async function* recordsOf(request: Request, limit: number): AsyncGenerator<SourceText | ReadError> {
  const read = readerFor(request)
  let count = 0
  for await (const record of read(request, limit)) {
    if (++count > MAX_RECORDS)
      throw tooLarge(`A request may have ${MAX_RECORDS} records; send the rest in another`)
    yield record
  }
  if (count === 0) throw new RefusalError('invalid_request', 'There is no record in the body')
}

function readerFor(request: Request) {
  const [type = '', ...parameters] = (request.get('Content-Type') ?? '').toLowerCase().split(/\s*;\s*/)
  const isUtf8 = parameters.every((parameter) => !/^charset=(?!"?utf-?8"?$)/.test(parameter))
  const isPlain = /^(identity)?$/.test(request.get('Content-Encoding') ?? '')
  if (isUtf8 && isPlain && type === RECORD_TYPES.json) return jsonRecords
  if (isUtf8 && isPlain && type === RECORD_TYPES.lines) return lineRecords
  const expected = Object.values(RECORD_TYPES).join(' or ')
  throw new RefusalError('unsupported_type', `Send ${expected}, in UTF-8 and not compressed`)
}

async function* jsonRecords(request: Request, limit: number): AsyncGenerator<SourceText | ReadError> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(request, Math.min(limit, MAX_RECORD))) chunks.push(chunk)
  const value = wholeJson(Buffer.concat(chunks))
  const records = Array.isArray(value) ? value : [value]
  for (const [index, record] of records.entries()) yield readOr(() => readRecord(record, NAME, index + 1))
}

function wholeJson(bytes: Buffer): unknown {
  try {
    return parseJson(decode(bytes, undefined), NAME, undefined)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw new RefusalError('invalid_request', `The body ${error.message}`)
  }
}

async function* lineRecords(request: Request, limit: number): AsyncGenerator<SourceText | ReadError> {
  // Bytes as characters, so that a line that is no UTF-8 spoils only itself.
  const asCharacters = (chunk: Buffer | undefined) => chunk?.toString('latin1') ?? ''
  let number = 0
  for await (const line of linesOf({ open: () => chunksOf(request, limit) }, asCharacters, MAX_RECORD)) {
    number++
    if (line === undefined) yield new ReadError(NAME, number, `is longer than ${megabytes(MAX_RECORD)}`)
    else if (line.trim() !== '') yield readOr(() => readLine(Buffer.from(line, 'latin1'), number))
  }
}

function readLine(line: Buffer, number: number): SourceText {
  return readRecord(parseJson(decode(line, number), NAME, number), NAME, number)
}

/** @throws ReadError */
function decode(bytes: Buffer, record: number | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new ReadError(NAME, record, 'is not UTF-8', { cause: error })
  }
}

/** The bytes of a body as they come; nothing is read before it is asked for. */
async function* chunksOf(request: Request, limit: number): AsyncGenerator<Buffer> {
  const advice = `The body is larger than ${megabytes(limit)}; send it in parts, or records as ${RECORD_TYPES.lines}`
  if (Number(request.get('Content-Length') ?? 0) > limit) throw tooLarge(advice)
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  let size = 0
  try {
    for (;;) {
      const { value, done } = await inTime(chunks.next())
      if (done === true) return
      size += value.length
      if (size > limit) throw tooLarge(advice)
      yield value
    }
  } finally {
    // What is left is read and thrown away; otherwise the client, still sending, would not see the answer.
    void chunks.return?.().then(() => request.resume())
  }
}

/** @throws RefusalError when nothing comes, or the client goes away */
async function inTime<T>(next: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RefusalError('timeout', 'The body did not come in time', { isLast: true })),
      MAX_SILENCE,
    )
  })
  try {
    return await Promise.race([next, silence])
  } catch (error) {
    if (error instanceof RefusalError) throw error
    throw new RefusalError('aborted', 'The body broke off')
  } finally {
    clearTimeout(timer)
  }
}

function tooLarge(message: string): RefusalError {
  return new RefusalError('too_large', message)
}
