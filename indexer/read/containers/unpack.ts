import { pipeline, Readable, type Transform } from 'node:stream'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import { ReadError } from '../../source-text.ts'
import type { Spent } from '../bytes/input.ts'
import { MAX_RATIO, MAX_UNPACKED, MAX_WHOLE, megabytes, RATIO_COUNTS_FROM } from '../bytes/limits.ts'
import type { Zip, ZipMember } from '../bytes/zip.ts'

/** A member's own header, which its bytes follow: its mark and its size without name and extra field. */
const HEADER = { mark: 0x04034b50, size: 30 }
const STORED = 0
const DEFLATED = 8

/** The bytes of a `.gz`, as a stream. It throws ReadErrors only: cut off, damaged, a bomb. */
export async function* gunzip(
  path: string,
  packed: AsyncIterable<Buffer>,
  spent: Spent,
): AsyncGenerator<Buffer> {
  const count = { packed: 0 }
  yield* guarded(path, unzipped(counted(packed, count), createGunzip()), count, spent)
}

/** The bytes of a member of an archive, as a stream, with its checksum proven at the end. */
export async function* unzip(
  zip: Zip,
  member: ZipMember,
  path: string,
  spent: Spent,
): AsyncGenerator<Buffer> {
  if (member.isEncrypted) throw new ReadError(path, undefined, 'is encrypted')
  if (member.method !== STORED && member.method !== DEFLATED)
    throw new ReadError(path, undefined, `is packed in a way that is not read (ZIP method ${member.method})`)
  const count = { packed: 0 }
  const packed = counted(await packedBytes(zip, member, path), count)
  const bytes = member.method === STORED ? packed : unzipped(packed, createInflateRaw())
  let checksum = 0
  for await (const chunk of guarded(path, bytes, count, spent)) {
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (checksum !== member.checksum) throw new ReadError(path, undefined, 'is damaged (its checksum is wrong)')
}

/** A whole member. @throws ReadError as `unzip`, and when it is too large */
export async function unzipWhole(zip: Zip, member: ZipMember, path: string, spent: Spent): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unzip(zip, member, path, spent)) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_WHOLE)
      throw new ReadError(
        path,
        undefined,
        `has a part that is larger than ${megabytes(MAX_WHOLE)}: ${member.name}`,
      )
  }
  return Buffer.concat(chunks)
}

async function packedBytes(zip: Zip, member: ZipMember, path: string): Promise<AsyncIterable<Buffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of zip.bytes(member.offset, member.offset + HEADER.size)) chunks.push(chunk)
  const header = Buffer.concat(chunks)
  if (header.length < HEADER.size || header.readUInt32LE(0) !== HEADER.mark)
    throw new ReadError(path, undefined, 'is damaged (the ZIP file has something else in its place)')
  const start = member.offset + HEADER.size + header.readUInt16LE(26) + header.readUInt16LE(28)
  return zip.bytes(start, start + member.packedSize)
}

async function* counted(bytes: AsyncIterable<Buffer>, count: { packed: number }): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    count.packed += chunk.length
    yield chunk
  }
}

/** An error of the packed bytes comes out of the unpacked ones, and stopping early closes both. */
function unzipped(packed: AsyncIterable<Buffer>, inflate: Transform): AsyncIterable<Buffer> {
  return pipeline(Readable.from(packed, { objectMode: false }), inflate, () => {})
}

/** Stop at bombs, and say in words what zlib says in codes. */
async function* guarded(
  path: string,
  bytes: AsyncIterable<Buffer>,
  count: { packed: number },
  spent: Spent,
): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      spent.bytes += chunk.length
      if (size > RATIO_COUNTS_FROM && size > count.packed * MAX_RATIO)
        throw new ReadError(
          path,
          undefined,
          `is a ZIP bomb: it unpacks to more than ${MAX_RATIO} times its size`,
        )
      if (spent.bytes > MAX_UNPACKED)
        throw new ReadError(path, undefined, `unpacks to more than ${megabytes(MAX_UNPACKED)} in all`)
      yield chunk
    }
  } catch (error) {
    throw error instanceof ReadError
      ? error
      : new ReadError(path, undefined, damage(error as NodeJS.ErrnoException), { cause: error })
  }
}

function damage(error: NodeJS.ErrnoException): string {
  if (error.code === 'Z_BUF_ERROR') return 'is cut off (the packed data ends too early)'
  return `is damaged (${error.message})`
}
