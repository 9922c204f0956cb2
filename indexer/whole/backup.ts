/**
 * A backup: JSON lines, compressed by gzip. The first line says what it is and what was removed by hand, then comes a document a line, as it is stored
 * without the fields that are made by the analysis; the last line has their count and a SHA-256 of all lines above.
 */

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { chunksOf } from '../../flow/chunks.ts'
import { allRemovals } from '../decide/removals.ts'
import { megabytes } from '../read/bytes/limits.ts'
import { startKeySet } from '../scan/key-set.ts'
import { BackupError } from './backup-error.ts'
import {
  type BackupHeader,
  documentOf,
  FORMAT,
  headerOf,
  LONGEST_LINE,
  parseLine,
  VERSION,
} from './backup-line.ts'
import { takeManifest } from './manifest.ts'
import type { KnownDocument } from './renew.ts'

type BackupEnd = { documents: number; sha256: string }

/** Vectors are kept, too: another program made them, which may want to be paid. */
const WRITTEN = [...STORED_FIELDS, 'embedding'] as const
const PAGE = 500
const LINE_END = 0x0a

/**
 * Write an archive down, as it is when this begins. What is removed meanwhile is left out, what is added is not in it.
 *
 * @param about version of the program, and of the archive
 * @param onProgress called with how many documents are written, of how many
 * @returns the text of a backup, uncompressed, in pieces of many lines
 */
export async function* backupText(
  engine: Engine,
  about: Pick<BackupHeader, 'axtar' | 'index'>,
  onProgress: (done: number, total: number) => void = () => {},
): AsyncGenerator<string> {
  const keys = await listKeys(engine)
  const sha256 = createHash('sha256')
  const hashed = (lines: string) => {
    sha256.update(lines)
    return lines
  }
  const created = new Date().toISOString()
  const removed = await allRemovals(engine)
  const counted = { created, documents: keys.length, removed }
  yield hashed(lineOf({ format: FORMAT, version: VERSION, ...about, ...counted } satisfies BackupHeader))
  let documents = 0
  for (const some of chunksOf(keys, PAGE)) {
    const page = await retryWhileAway(() => engine.fetch(some, WRITTEN))
    yield hashed(page.map(lineOf).join(''))
    documents += page.length
    onProgress(documents, keys.length)
  }
  yield lineOf({ documents, sha256: sha256.digest('hex') } satisfies BackupEnd)
}

/** Listings during which nothing happened are complete; an archive that is written to all the time is listed so often. */
const MOST_LISTINGS = 5

async function listKeys(engine: Engine): Promise<string[]> {
  for (let listing = 1; ; listing++) {
    const before = await retryWhileAway(() => engine.revision())
    const manifest = await takeManifest(engine)
    const after = await retryWhileAway(() => engine.revision())
    if (before === after || listing === MOST_LISTINGS) return [...manifest.keys()]
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`
}

/**
 * Read a backup. The checksum is compared when the last document has been read: what comes out before is to be thrown away if
 * this ends with an error.
 *
 * @param longestLine in bytes: what is longer is not held in memory
 * @throws BackupError where it is none, or damaged, or of another version; what the stream throws
 */
export async function readBackup(
  input: Readable,
  longestLine = LONGEST_LINE,
): Promise<{ header: BackupHeader; documents: AsyncGenerator<KnownDocument> }> {
  const lines = linesOf(input, longestLine)
  const first = await lines.next()
  const header = headerOf(first.done === true ? undefined : first.value)
  const sha256 = createHash('sha256').update(`${first.value}\n`)
  const documents = async function* () {
    let count = 0
    const keys = startKeySet()
    for await (const line of lines) {
      const value = parseLine(line)
      if (typeof value === 'object' && value !== null && 'sha256' in value) {
        const end = value as BackupEnd
        if (end.documents !== count || end.sha256 !== sha256.digest('hex') || !(await lines.next()).done)
          throw new BackupError('is damaged: its checksum is wrong')
        return
      }
      count++
      sha256.update(`${line}\n`)
      const document = documentOf(value, count + 1)
      if (keys.has(document.key)) throw new BackupError(`is damaged: line ${count + 1} has a document again`)
      keys.add(document.key)
      yield document
    }
    throw new BackupError('is not complete: its end is missing')
  }
  return { header, documents: documents() }
}

/** The lines of what is packed. By bytes: a line may be larger than a piece, and a character may lie in two. */
async function* linesOf(input: Readable, longest: number): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of unpack(input)) {
    let start = 0
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      length = 0
      start = end + 1
    }
    parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > longest)
      throw new BackupError(`is no backup of Axtar, or damaged: a line is longer than ${megabytes(longest)}`)
  }
  const rest = Buffer.concat(parts).toString()
  if (rest !== '') yield rest
}

async function* unpack(input: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  input.once('error', (error) => gunzip.destroy(error))
  try {
    yield* input.pipe(gunzip) as AsyncIterable<Buffer>
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new BackupError('is not complete: its end is missing', { cause: error })
    if (code.startsWith('Z_')) throw new BackupError('is no backup of Axtar, or damaged', { cause: error })
    throw error
  } finally {
    input.destroy()
  }
}
