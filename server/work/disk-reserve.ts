import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freeBytes } from '../../engine/embedded/free-space.ts'
import { StorageError } from '../../engine/errors.ts'
import type { ReplaceOptions } from '../../indexer/whole/replace.ts'
import type { Config } from '../config.ts'
import { WorkError } from './work-error.ts'

const MEGABYTE = 1024 * 1024
/** What must stay free while an archive is made beside another, in bytes, or the engine could not even remove it again. */
const RESERVE = 512 * MEGABYTE
/** A small archive needs less: this share of what it needs in all. */
const RESERVE_SHARE = 0.25

/** Held back on the disk: with it the engine can remove what filled the rest. To remove an index it must write, too. */
const BALLAST = 16 * MEGABYTE

/** Looks after the disk while an archive is made. */
export type Room = {
  /** Throws StorageError when the disk is getting full. */
  check: () => Promise<void>
  /** Give back what is held back. */
  giveBack: () => Promise<void>
}

/**
 * See that there is room for another archive on the disk of the data directory, and make it.
 *
 * @param needed in bytes
 * @param isForced go on where there seems to be too little
 * @param warn told where nobody can tell
 * @throws WorkError where there is too little
 */
export async function withDiskReserve<T>(
  { engine: { kind }, dataDirectory }: Config,
  needed: number,
  isForced: boolean,
  warn: (text: string) => void,
  make: (room: Room) => Promise<T>,
): Promise<T> {
  if (kind !== 'embedded') {
    warn(`The disk of the engine cannot be seen from here; about ${sizeText(needed)} should be free on it.`)
    return make({ check: async () => {}, giveBack: async () => {} })
  }
  await requireFree(dataDirectory, needed, isForced)
  const ballast = join(dataDirectory, 'engine', 'ballast')
  const giveBack = () => rm(ballast, { force: true })
  try {
    await writeFile(ballast, Buffer.alloc(BALLAST))
    const reserve = Math.min(RESERVE, needed * RESERVE_SHARE)
    return await make({ check: () => requireReserve(dataDirectory, reserve), giveBack })
  } finally {
    await giveBack()
  }
}

async function requireFree(folder: string, needed: number, isForced: boolean): Promise<void> {
  const free = await freeBytes(folder)
  if (free === undefined || free >= needed || isForced) return
  const hint =
    'Make room, or try all the same with --force: the archive stays as it is until the new one is complete.'
  throw new WorkError(
    `About ${sizeText(needed)} must be free on the disk of ${folder}, and ${sizeText(free)} are. ${hint}`,
  )
}

async function requireReserve(folder: string, reserve: number): Promise<void> {
  const free = await freeBytes(folder)
  if (free !== undefined && free < reserve)
    throw new StorageError(
      `The disk of ${folder} is nearly full (${sizeText(free)} free). The archive is as it was; make room and run the command again.`,
    )
}

/** Make an archive, tell how far it is, and look after the disk. */
export function withProgress<T>(
  { check, giveBack }: Room,
  tell: (done: number, total: number) => void,
  make: (options: ReplaceOptions) => Promise<T>,
): Promise<T> {
  const onProgress = (done: number, total: number) => {
    tell(done, total)
    return check()
  }
  return make({ onProgress, onFailure: giveBack })
}

/** `1.4 GB`, `12 MB`. */
export function sizeText(bytes: number): string {
  const megabytes = Math.ceil(bytes / MEGABYTE)
  return megabytes < 1024 ? `${megabytes} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}
