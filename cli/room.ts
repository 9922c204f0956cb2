import { freeBytes } from '../engine/disk.ts'
import { StorageError } from '../engine/errors.ts'
import type { Config } from '../server/config.ts'
import { CommandError } from './errors.ts'

const MEGABYTE = 1024 * 1024
/** What must stay free while an archive is made beside another, in bytes, or the engine could not even remove it again. */
const RESERVE = 512 * MEGABYTE
/** A small archive needs less: this share of what it needs in all. */
const RESERVE_SHARE = 0.25

/**
 * See that there is room for another archive on the disk of the data directory.
 *
 * @param needed in bytes
 * @param isForced go on where there seems to be too little
 * @returns to be called now and then meanwhile; throws StorageError when the disk is getting full
 * @throws CommandError where there is too little
 */
export async function requireRoom(
  { engine, dataDirectory }: Config,
  needed: number,
  isForced: boolean,
): Promise<() => Promise<void>> {
  if (engine.kind === 'external') {
    console.error(
      `The disk of the engine cannot be seen from here; about ${sizeText(needed)} should be free on it.`,
    )
    return async () => {}
  }
  const free = await freeBytes(dataDirectory)
  if (free !== undefined && free < needed && !isForced) {
    const hint =
      'Make room, or try all the same with --force: the archive stays as it is until the new one is complete.'
    throw new CommandError(
      `About ${sizeText(needed)} must be free on the disk of ${dataDirectory}, and ${sizeText(free)} are. ${hint}`,
    )
  }
  return () => requireReserve(dataDirectory, Math.min(RESERVE, needed * RESERVE_SHARE))
}

async function requireReserve(folder: string, reserve: number): Promise<void> {
  const free = await freeBytes(folder)
  if (free !== undefined && free < reserve)
    throw new StorageError(
      `The disk of ${folder} is nearly full (${sizeText(free)} free). The archive is as it was; make room and run the command again.`,
    )
}

/** `1.4 GB`, `12 MB`. */
export function sizeText(bytes: number): string {
  const megabytes = Math.ceil(bytes / MEGABYTE)
  return megabytes < 1024 ? `${megabytes} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}
