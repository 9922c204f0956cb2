/** A disk that can be filled, and made room on again. */

import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** `leave` is how many bytes stay free; nothing is left where the disk is full already. */
export type SmallDisk = { fill: (leave: number) => Promise<void>; free: () => Promise<void> }

const MEGABYTE = 2 ** 20
/** Smaller pieces at the end, until nothing more is taken. */
const PIECES = [MEGABYTE, 4096, 1]

/** @param folder on a disk of its own, since all of it is taken */
export function smallDisk(folder: string): SmallDisk {
  const file = join(folder, 'others')
  return {
    fill: async (leave) => {
      const { bavail, bsize } = await statfs(folder)
      const handle = await open(file, 'a')
      try {
        await take(bavail * bsize - leave, (piece) => handle.write(Buffer.alloc(piece)))
      } finally {
        await handle.close()
      }
    },
    free: () => rm(file, { force: true }),
  }
}

async function take(bytes: number, write: (piece: number) => Promise<unknown>): Promise<void> {
  let left = bytes
  for (const piece of PIECES)
    while (left >= piece) {
      const isWritten = await write(piece).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOSPC') return false
          throw error
        },
      )
      if (!isWritten) break
      left -= piece
    }
}
