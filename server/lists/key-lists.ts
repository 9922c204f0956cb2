import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { onDisk, replaceFile } from '../../engine/embedded/data-directory.ts'
import { DataDirectoryError } from '../../engine/errors.ts'
import { RequestError } from '../../search/request-error.ts'
import { MOST_LISTED } from '../../web/parts/share.ts'

/** Lists of one key, and characters of a name and of a note. */
const MOST_LISTS = 200
const LONGEST_NAME = 200
const LONGEST_NOTE = 1_000

const KeptLists = z.array(
  z.object({ name: z.string(), note: z.string(), ids: z.array(z.string()), changed: z.string() }),
)

/** A list as it is kept; `changed` is an ISO time. */
export type KeptList = z.output<typeof KeptLists>[number]

/**
 * The lists that holders of keys keep in the archive: a file for each key in the data directory, which only its user can
 * read. A key is known by its hash.
 */
export function keyLists(dataDirectory: string) {
  const folder = join(dataDirectory, 'lists')
  const write = (hash: string, lists: readonly KeptList[]) =>
    onDisk(folder, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      replaceFile(join(folder, `${hash}.json`), `${JSON.stringify(lists, undefined, 2)}\n`)
    })
  const of = (hash: string): KeptList[] => readLists(join(folder, `${hash}.json`))
  return {
    /** The lists of a key, the last changed first. @throws DataDirectoryError */
    of,
    /** Keep a list, in the place of the one of the same name. @throws RequestError where it cannot be */
    keep: (hash: string, list: Omit<KeptList, 'changed'>): void => {
      const name = list.name.trim()
      const others = of(hash).filter((known) => known.name !== name)
      const problems = {
        ...(name === '' || name.length > LONGEST_NAME
          ? { name: `expected 1 to ${LONGEST_NAME} characters` }
          : {}),
        ...(list.note.length > LONGEST_NOTE ? { note: `expected at most ${LONGEST_NOTE} characters` } : {}),
        ...(list.ids.length > MOST_LISTED ? { id: `expected at most ${MOST_LISTED} documents` } : {}),
        ...(others.length >= MOST_LISTS ? { list: `expected at most ${MOST_LISTS} lists; remove one` } : {}),
      }
      if (Object.keys(problems).length > 0) throw new RequestError(problems)
      write(hash, [{ ...list, name, changed: new Date().toISOString() }, ...others])
    },
    remove: (hash: string, name: string): void => {
      write(
        hash,
        of(hash).filter((known) => known.name !== name),
      )
    },
  }
}

/** Forget the lists of a key that is revoked: whoever gets another one does not get its lists. */
export function forgetLists(dataDirectory: string, hash: string): void {
  rmSync(join(dataDirectory, 'lists', `${hash}.json`), { force: true })
}

function readLists(path: string): KeptList[] {
  try {
    return KeptLists.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new DataDirectoryError(`The lists in ${path} cannot be read`, { cause: error })
  }
}
