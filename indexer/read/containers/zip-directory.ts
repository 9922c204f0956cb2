import { ReadError } from '../../source-text.ts'
import { statPath } from '../bytes/disk-names.ts'
import { fileStream, type Input, readWhole } from '../bytes/input.ts'
import { MAX_MEMBERS } from '../bytes/limits.ts'
import { nameFrom, utf8Of, ZIP_ENCODINGS } from '../bytes/name-encoding.ts'
import type { Zip, ZipMember } from '../bytes/zip.ts'

/** Sizes and marks of the records of a ZIP file. Source: PKWARE APPNOTE.TXT 4.3. */
const END = { mark: Buffer.from('PK\x05\x06'), size: 22, maxComment: 0xffff }
const END_64 = { mark: 0x06064b50, size: 56, locatorMark: 0x07064b50, locatorSize: 20 }
const ENTRY = { mark: 0x02014b50, size: 46 }
const MAX_DIRECTORY = MAX_MEMBERS * 400
const ENCRYPTED = 0x1
const UTF8_NAME = 0x800
const ZIP64_FIELD = 0x0001
const UNICODE_NAME_FIELD = 0x7075

/**
 * Open a ZIP archive by the directory at its end, so that its members can be streamed and a large archive is never
 * held in memory. fflate would need it whole, or has to believe the headers in between, which may lack sizes.
 *
 * @throws ReadError when it is cut off, damaged or has too many members
 */
export async function openZip(input: Input): Promise<Zip> {
  const { size, bytes } = await randomAccess(input)
  const read = async (start: number, end: number) => {
    const chunks: Buffer[] = []
    for await (const chunk of bytes(start, end)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const directory = await findDirectory(size, read, input.path)
  const block = await read(directory.start, directory.start + directory.size)
  const members = readEntries(block, directory, input.path)
  checkOverlap(members, size, input.path)
  return { path: input.path, members: new Map(members.map((member) => [member.name, member])), bytes }
}

/** The archive that an input is: the one that was opened to tell its format. @throws as `openZip` */
export async function zipOf(input: Input): Promise<Zip> {
  return input.zip ?? openZip(input)
}

async function randomAccess(input: Input) {
  if (input.file !== undefined) {
    const { file } = input
    const { size } = await statPath(file)
    return { size, bytes: (start: number, end: number) => fileStream(file, start, end) }
  }
  const whole = await readWhole(input, 'unpack the archive around it first')
  return {
    size: whole.length,
    bytes: async function* (start: number, end: number) {
      yield whole.subarray(start, end)
    },
  }
}

type Directory = { start: number; size: number; count: number; shift: number }
type Read = (start: number, end: number) => Promise<Buffer>

async function findDirectory(size: number, read: Read, path: string): Promise<Directory> {
  const tailStart = Math.max(0, size - END.size - END.maxComment)
  const tail = await read(tailStart, size)
  const at = endIn(tail)
  if (at === undefined)
    throw new ReadError(
      path,
      undefined,
      'is cut off or damaged: the directory at the end of the ZIP file is missing',
    )
  const end = (await readEnd64(tailStart + at, read)) ?? {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
    end: tailStart + at,
  }
  // Bytes in front of the archive (a self-extracting one) shift everything.
  const shift = end.end - end.size - end.start
  if (shift < 0 || end.size > MAX_DIRECTORY || end.count > MAX_MEMBERS)
    throw new ReadError(
      path,
      undefined,
      shift < 0 ? 'is cut off or damaged: its ZIP directory is not where it should be' : tooMany(),
    )
  return { start: end.start + shift, size: end.size, count: end.count, shift }
}

/** Where the end record begins: its mark may also stand in the comment behind it, but not with a length that fits. */
function endIn(tail: Buffer): number | undefined {
  for (
    let at = tail.lastIndexOf(END.mark);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(END.mark, at - 1)
  ) {
    const comment = at + END.size
    if (comment <= tail.length && comment + tail.readUInt16LE(comment - 2) <= tail.length) return at
  }
  return undefined
}

/** Why an archive with too many members is refused. */
export const tooMany = (): string => `has more than ${MAX_MEMBERS} members; unpack it and index the folder`

async function readEnd64(endAt: number, read: Read) {
  const locator = await read(Math.max(0, endAt - END_64.locatorSize), endAt)
  if (locator.length < END_64.locatorSize || locator.readUInt32LE(0) !== END_64.locatorMark) return undefined
  const at = Number(locator.readBigUInt64LE(8))
  const record = await read(at, at + END_64.size)
  if (record.length < END_64.size || record.readUInt32LE(0) !== END_64.mark) return undefined
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
    end: at,
  }
}

function readEntries(block: Buffer, { count, shift }: Directory, path: string): ZipMember[] {
  const members: ZipMember[] = []
  for (let at = 0; members.length < count; ) {
    if (at + ENTRY.size > block.length || block.readUInt32LE(at) !== ENTRY.mark)
      throw new ReadError(path, undefined, 'is damaged: its ZIP directory ends too early')
    const nameEnd = at + ENTRY.size + block.readUInt16LE(at + 28)
    const extraEnd = nameEnd + block.readUInt16LE(at + 30)
    members.push(readEntry(block.subarray(at, nameEnd), block.subarray(nameEnd, extraEnd), shift))
    at = extraEnd + block.readUInt16LE(at + 32)
  }
  return members
}

function readEntry(entry: Buffer, extra: Buffer, shift: number): ZipMember {
  const flags = entry.readUInt16LE(8)
  const fields = extraFields(extra)
  const [size, packedSize, offset] = longSizes(
    [entry.readUInt32LE(24), entry.readUInt32LE(20), entry.readUInt32LE(42)],
    fields.get(ZIP64_FIELD),
  )
  return {
    name: nameOf(entry.subarray(ENTRY.size), (flags & UTF8_NAME) !== 0, fields.get(UNICODE_NAME_FIELD)),
    size,
    packedSize,
    offset: offset + shift,
    method: entry.readUInt16LE(10),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    checksum: entry.readUInt32LE(16),
  }
}

function extraFields(extra: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    fields.set(extra.readUInt16LE(at), extra.subarray(at + 4, end))
    at = end
  }
  return fields
}

/** Numbers of 4 GB and more stand in an extra field, in this order, and only those that need it. */
function longSizes(short: [number, number, number], field: Buffer | undefined): [number, number, number] {
  let at = 0
  const long = (value: number): number => {
    if (value !== 0xffffffff || field === undefined || at + 8 > field.length) return value
    at += 8
    return Number(field.readBigUInt64LE(at - 8))
  }
  return [long(short[0]), long(short[1]), long(short[2])]
}

/** The folders of a path may have been named on different machines. */
function nameOfParts(bytes: Buffer): string {
  const parts: string[] = []
  for (let start = 0; start <= bytes.length; ) {
    const slash = bytes.subarray(start).findIndex((byte) => byte === 0x2f || byte === 0x5c)
    const end = slash < 0 ? bytes.length : start + slash
    parts.push(nameFrom(bytes.subarray(start, end), ZIP_ENCODINGS))
    start = end + 1
  }
  return parts.join('/')
}

/** A name in UTF-8, whether the archive says so or not (macOS does not); otherwise in an old code page of Windows or DOS. */
function nameOf(bytes: Buffer, isUtf8: boolean, unicodeField: Buffer | undefined): string {
  const raw = unicodeField !== undefined && unicodeField.length > 5 ? unicodeField.subarray(5) : bytes
  const name = isUtf8 ? new TextDecoder('utf-8').decode(raw) : (utf8Of(raw) ?? nameOfParts(bytes))
  return name.replaceAll('\\', '/').replace(/[\x00-\x1F\x7F]/g, '?')
}

/** Members that share their bytes are the trick of the most violent ZIP bombs. */
function checkOverlap(members: ZipMember[], size: number, path: string): void {
  const packed = members.reduce((sum, member) => sum + member.packedSize, 0)
  if (packed > size)
    throw new ReadError(path, undefined, 'is damaged or a ZIP bomb: its members are larger than itself')
}
