/** What the embedded engine keeps on disk, all of it below `<data>/engine`. */

import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DataDirectoryError } from '../errors.ts'

/** Paths below the data directory, absolute and without symbolic links, so that all programs spell them the same. */
export type EngineFiles = {
  root: string
  lock: string
  record: string
  key: string
  log: string
  database: string
  /** How large the files of the database were (damage.ts). */
  sizes: string
  dumps: string
  snapshots: string
  temporary: string
  noCertificates: string
  noCertificateFile: string
}

/** Where the engine listens and who runs it, for the programs that share it. */
export type EngineRecord = { url: string; pid: number; owner: number; startedAt: string }

const LOG_LIMIT = 5 * 1024 * 1024

const REASONS: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file may not become that large',
  EIO: 'the disk cannot be written: it is full, or damaged',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'there is a file in its place',
  EISDIR: 'it is a folder',
  ERR_FS_EISDIR: 'there is a folder in place of a file',
  ENOENT: 'it does not exist',
}

/**
 * Make the directories where they are missing, for nobody but this user, and say where things are.
 * @throws DataDirectoryError naming path and reason
 */
export function openDataDirectory(dataDirectory: string): EngineFiles {
  return onDisk(dataDirectory, () => {
    makeFolders(resolve(dataDirectory, 'engine'))
    const files = filesIn(join(realpathSync(dataDirectory), 'engine'))
    makeFolders(files.noCertificates)
    return files
  })
}

/**
 * One after the other: Node's own `recursive` says of a disk that is read-only that the folder does not exist, and never ends in
 * a file system that makes no folders, as `/proc`.
 */
function makeFolders(path: string): void {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another program may have been faster.
    if (!existsSync(path)) throw error
  }
}

/** Do something in the data directory. @throws DataDirectoryError naming path and reason if it fails */
export function onDisk<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw diskError(path, error)
  }
}

/** What went wrong with a file, in words: `ENOSPC` → `Cannot use the data directory data: the disk is full`. */
export function diskError(path: string, cause: unknown): DataDirectoryError {
  return new DataDirectoryError(`Cannot use the data directory ${path}: ${diskReason(cause)}`, { cause })
}

/** The reason alone: `the disk is full`; what is not known to us in the words of the system. */
export function diskReason(cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return REASONS[code] ?? message
}

/** For the owner, before the engine starts: the small files it needs, a short log, nothing left of the last run. */
export function prepareFiles(files: EngineFiles): void {
  onDisk(files.root, () => {
    rmSync(files.record, { force: true })
    rmSync(files.temporary, { recursive: true, force: true })
    mkdirSync(files.temporary, { mode: 0o700 })
    writeFileSync(files.noCertificateFile, '')
    if (sizeOf(files.log) > LOG_LIMIT) renameSync(files.log, `${files.log}.1`)
    if (readKey(files) === '') replaceFile(files.key, randomBytes(32).toString('hex'))
    chmodSync(files.key, 0o600)
  })
}

/** The engine's master key, or '' if there is none yet. */
export function readKey(files: EngineFiles): string {
  const key = readText(files.key).trim()
  return /^[0-9a-f]{64}$/.test(key) ? key : ''
}

/** Tell the other programs where the engine is. */
export function writeRecord(files: EngineFiles, record: EngineRecord): void {
  onDisk(files.root, () => replaceFile(files.record, JSON.stringify(record)))
}

/** Take that back. Never throws: the record of an engine that is gone misleads nobody. */
export function removeRecord(files: EngineFiles): void {
  try {
    rmSync(files.record, { force: true })
  } catch {}
}

/** What the owner wrote last, or nothing. It may be of an owner that is gone. */
export function readRecord(files: EngineFiles): EngineRecord | undefined {
  try {
    return (JSON.parse(readText(files.record)) as EngineRecord | null) ?? undefined
  } catch {
    return undefined
  }
}

/** What was written to the log since it had `from` bytes, without colours. */
export function readLog(files: EngineFiles, from: number): string {
  const text = readText(files.log, 'latin1').slice(from)
  // biome-ignore lint/complexity/useRegexLiterals: the escape character
  return Buffer.from(text, 'latin1').toString().replace(new RegExp('\\x1b\\[[0-9;]*m', 'g'), '')
}

/** The size of a file in bytes, 0 if there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Write a file that only this user can read, in one step: whoever reads it finds the old text or the new one. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(draft, path)
}

function filesIn(root: string): EngineFiles {
  return {
    root,
    lock: join(root, 'lock'),
    record: join(root, 'engine.json'),
    key: join(root, 'master-key'),
    log: join(root, 'engine.log'),
    database: join(root, 'data.ms'),
    sizes: join(root, 'sizes.json'),
    dumps: join(root, 'dumps'),
    snapshots: join(root, 'snapshots'),
    temporary: join(root, 'temporary'),
    noCertificates: join(root, 'no-certificates'),
    noCertificateFile: join(root, 'no-certificates.pem'),
  }
}

function readText(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  try {
    return readFileSync(path, encoding)
  } catch {
    return ''
  }
}
