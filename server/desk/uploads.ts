import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Request } from 'express'
import { startSerial } from '../../flow/serial.ts'
import { uploadsFolder } from '../../indexer/scan/bounds.ts'
import { RefusalError } from '../errors.ts'

/** Files of one request, and names that are tried for one of them. */
const MOST_FILES = 500
const MOST_NAMES = 1_000
/** Longest name of a file, in bytes: file systems take 255, and what is added needs room. */
const LONGEST_NAME = 200
const DAY = 24 * 60 * 60 * 1_000

/** A file that was put in; `isThere`: the very same lies there already. */
export type Uploaded = { name: string; path: string; isThere: boolean }

export type UploadRules = {
  dataDirectory: string
  /** Of one file, in bytes. */
  limit: number
  /** Called with the fields that came before the first file. @throws to refuse it all */
  check: (fields: ReadonlyMap<string, string>) => Promise<void>
}

type Part = { stream: NodeJS.ReadableStream & { truncated?: boolean }; name: string }

/**
 * Keep the files of a form in the data directory, below the folder that its field `folder` names, each as it came. A file
 * never takes the place of another: one of the same name with other bytes gets another name.
 *
 * @returns those that came, in their order
 * @throws RefusalError where one is too large, or what came is no such form
 */
export async function takeUploads(request: Request, rules: UploadRules): Promise<Uploaded[]> {
  const form = formOf(request, rules.limit)
  const fields = new Map<string, string>()
  const uploaded: Uploaded[] = []
  const inOrder = startSerial()
  const refused = new AbortController()
  await new Promise<void>((resolve, reject) => {
    const give = (problem: unknown) => {
      refused.abort(problem)
      // What is left is read and thrown away; otherwise the browser, still sending, would not see the answer.
      request.unpipe(form).resume()
      reject(problem)
    }
    const take = async (part: Part) => {
      await rules.check(fields)
      uploaded.push(await keep(part, fields.get('folder') ?? '', { ...rules, signal: refused.signal }))
    }
    form.on('field', (name, value) => fields.set(name, value))
    form.on('file', (_field, stream, name) => {
      // Of a form that breaks off the file in its midst fails, too, before it is its turn: what nobody hears ends the program.
      stream.on('error', give)
      // A form without a chosen file has one without a name.
      if (name === undefined || name === '') stream.resume()
      else void inOrder(() => take({ stream, name }).catch(give))
    })
    form.once('filesLimit', () =>
      give(tooLarge(`A form may have ${MOST_FILES} files; send the rest in another`)),
    )
    form.on('error', (cause: unknown) => give(broken(cause)))
    form.once('finish', () => void inOrder(async () => resolve()))
    request.once('close', () => request.complete || give(broken(undefined)))
    request.pipe(form)
  })
  if (uploaded.length === 0) await rules.check(fields)
  return uploaded
}

function broken(cause: unknown): RefusalError {
  return new RefusalError('invalid_request', 'The form broke off, or cannot be read', {}, { cause })
}

function formOf(request: Request, limit: number) {
  const type = request.get('Content-Type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    throw new RefusalError('unsupported_type', 'Send a form with files, multipart/form-data')
  try {
    const limits = { files: MOST_FILES, fileSize: limit + 1, fields: 20, fieldSize: 10_000, parts: 1_000 }
    return new Busboy({ headers: { ...request.headers, 'content-type': type }, limits })
  } catch (error) {
    throw broken(error)
  }
}

async function keep(
  { stream, name }: Part,
  folder: string,
  { dataDirectory, limit, signal }: UploadRules & { signal: AbortSignal },
): Promise<Uploaded> {
  const uploads = uploadsFolder(dataDirectory)
  const place = folder.trim() === '' ? uploads : join(uploads, safeName(folder.replace(/[/\\]/g, '-')))
  await makeFolder(place)
  await makeFolder(incomingFolder(dataDirectory))
  const draft = join(incomingFolder(dataDirectory), randomUUID())
  try {
    const hash = createHash('sha256')
    let size = 0
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer | string>) {
        for await (const chunk of chunks) {
          size += chunk.length
          // The rest of what is too large is read to its end, or the form would stand still.
          if (size > limit) continue
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      // What does not come to its end would be waited for as long as the program runs.
      { signal },
    )
    if (size > limit) throw tooLarge(`${safeName(name)} is larger than MAX_UPLOAD_BYTES allows`)
    // What broke off ends here like a file that came whole.
    signal.throwIfAborted()
    return await settle(draft, place, safeName(name), { size, hash: hash.digest('hex') })
  } finally {
    await rm(draft, { force: true })
  }
}

/** @throws RefusalError where a file has its name */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    throw new RefusalError('name_taken', `A file is called ${basename(path)}; give the folder another name`)
  }
}

/** Where files are while they come: a hidden folder, which no run looks into. */
function incomingFolder(dataDirectory: string): string {
  return join(uploadsFolder(dataDirectory), '.incoming')
}

/** Remove what of a file came before the program was killed, a day later: another program may be at it. */
export async function removeBrokenUploads(dataDirectory: string): Promise<void> {
  const folder = incomingFolder(dataDirectory)
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name))
    if (Date.now() - mtimeMs > DAY) await rm(join(folder, name), { force: true })
  }
}

/** Give a file its name, or the next that is free: making a link fails where there is something, whoever was faster. */
async function settle(
  draft: string,
  place: string,
  name: string,
  own: { size: number; hash: string },
): Promise<Uploaded> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const path = join(place, numbered(name, number))
    try {
      await link(draft, path)
      return { name, path, isThere: false }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (await isSame(path, own)) return { name, path, isThere: true }
    }
  }
  throw new RefusalError('name_taken', `Too many files are called ${name}; give it another name`)
}

async function isSame(path: string, { size, hash }: { size: number; hash: string }): Promise<boolean> {
  const stats = await stat(path)
  if (!stats.isFile() || stats.size !== size) return false
  const other = createHash('sha256')
  for await (const chunk of createReadStream(path)) other.update(chunk as Buffer)
  return other.digest('hex') === hash
}

/** `scan.pdf` → `scan-2.pdf`. */
function numbered(name: string, number: number): string {
  if (number === 1) return name
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)}-${number}${ending}`
}

/**
 * What a file or folder is called on the disk: one name, not hidden, without what leads elsewhere or cannot be seen.
 *
 * @example safeName('../../etc/passwd') // 'passwd'
 */
export function safeName(given: string): string {
  const name = given.split(/[/\\]/).at(-1) ?? ''
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/^[.\s]+|\s+$/gu, '')
  const ending = extname(clean).slice(0, 20)
  let stem = clean.slice(0, clean.length - ending.length)
  while (Buffer.byteLength(stem + ending) > LONGEST_NAME) stem = [...stem].slice(0, -1).join('')
  return stem + ending || 'document'
}

function tooLarge(message: string): RefusalError {
  return new RefusalError('too_large', message)
}
