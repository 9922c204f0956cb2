import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { ScanStore } from '../../recognised/store.ts'
import { ReadError, type SourceText } from '../../source-text.ts'
import { oddPath, statPath } from './disk-names.ts'
import { HEAD_SIZE, MAX_WHOLE, megabytes } from './limits.ts'
import type { Zip } from './zip.ts'

/** What a reader reads: a file, a member of an archive, or what is packed in a `.gz`. */
export type Input = {
  /** Where it is, for documents and messages: `/folder/news.txt`, `/folder/archive.zip!/news.txt`. */
  path: string
  /** The name that tells its format: the last part of the path, without `.gz`. */
  name: string
  /** Its bytes from the start, each time anew. */
  open: () => AsyncIterable<Buffer>
  /** The first 64 KB, and whether that is all. */
  head: Buffer
  isWhole: boolean
  /** The file itself, where it is not packed: only that can be read from the middle. */
  file: string | undefined
  /** The ZIP archive that it is, where it was opened to tell its format. */
  zip?: Zip | undefined
  /** How many archives are around it. */
  depth: number
  /** What all archives around it have unpacked so far. */
  spent: Spent
  /** What was recognised on scans; undefined where scans are not looked at. */
  scans?: ScanStore | undefined
}

/** Shared by an archive and all archives in it. */
export type Spent = { members: number; bytes: number }

/** Reads the documents of one format. It may throw a ReadError for the file as a whole. */
export type Reader = (
  input: Input,
  readInput: (inner: Input) => AsyncGenerator<SourceText | ReadError>,
) => AsyncGenerator<SourceText | ReadError>

/** A file as input. @throws ReadError when it can't be opened */
export async function fileInput(path: string, onBytes?: (bytes: number) => void): Promise<Input> {
  const stats = await statPath(path).catch((error) => {
    throw new ReadError(path, undefined, unreadable(error), { cause: error })
  })
  if (!stats.isFile())
    throw new ReadError(path, undefined, stats.isDirectory() ? 'is a folder' : 'is not a regular file')
  const stream = () => counted(fileStream(path, 0, Infinity, stats.size), onBytes)
  const top = await peek(stream)
  const open = () => (top.isWhole ? once(top.head) : stream())
  const outside = { depth: 0, spent: { members: 0, bytes: 0 } }
  return { path, name: basename(path), open, ...top, file: path, ...outside }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes
}

/** Bytes read at once, of a file that has so many. */
const MOST_AT_ONCE = 256 * 1024
const FEWEST_AT_ONCE = 1024

/**
 * The bytes of a file from `start` up to and without `end`. The stream throws ReadErrors only.
 *
 * @param size how many bytes to expect, so that a small file takes a small buffer
 */
export async function* fileStream(
  path: string,
  start = 0,
  end = Infinity,
  size = end - start,
): AsyncGenerator<Buffer> {
  if (end <= start) return
  const highWaterMark = Math.min(MOST_AT_ONCE, Math.max(FEWEST_AT_ONCE, size))
  const stream = (from: string | Buffer): AsyncIterable<Buffer> =>
    createReadStream(from, { start, end: end - 1, highWaterMark })
  try {
    yield* stream(path)
  } catch (error) {
    // It may be there under a name that no string can hold; nothing of it was given yet.
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const odd = isMissing ? await oddPath(path) : undefined
    if (odd !== undefined) return yield* stream(odd)
    throw new ReadError(path, undefined, unreadable(error as NodeJS.ErrnoException), { cause: error })
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    yield chunk
    bytes += chunk.length
    onBytes?.(bytes)
  }
}

/** The first 64 KB of a stream, and whether that is all of it. */
export async function peek(open: () => AsyncIterable<Buffer>): Promise<Pick<Input, 'head' | 'isWhole'>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of open()) {
    chunks.push(chunk)
    size += chunk.length
    if (size > HEAD_SIZE) break
  }
  return { head: Buffer.concat(chunks).subarray(0, HEAD_SIZE), isWhole: size <= HEAD_SIZE }
}

/**
 * All bytes of an input.
 *
 * @param advice what to do with a file that is too large
 * @throws ReadError when it is larger than 64 MB
 */
export async function readWhole(input: Input, advice: string): Promise<Buffer> {
  if (input.isWhole) return input.head
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input.open()) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_WHOLE)
      throw new ReadError(input.path, undefined, `is larger than ${megabytes(MAX_WHOLE)}: ${advice}`)
  }
  return Buffer.concat(chunks)
}

/** Why the system would not read a file, in words. */
export function unreadable(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'may not be read (permission denied)'
  if (error.code === 'ENOENT') return 'does not exist'
  if (error.code === 'ELOOP') return 'is a link that leads to itself'
  return `cannot be read (${error.code ?? error.message})`
}
