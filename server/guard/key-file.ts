import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { onDisk, replaceFile } from '../../engine/embedded/data-directory.ts'
import { acquireLock, type Lock } from '../../engine/embedded/lock.ts'
import { DataDirectoryError } from '../../engine/errors.ts'
import { forgetLists } from '../lists/key-lists.ts'
import { SCOPES, type Scope } from './scopes.ts'

const FileKeys = z.array(
  z.object({
    name: z.string(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    scopes: z.array(z.enum(SCOPES)),
    /** Slugs; left out: all. */
    collections: z.array(z.string()).optional(),
    created: z.string(),
  }),
)

/** A change takes milliseconds; who holds the lock so long, in milliseconds, hangs. */
const LONGEST_WAIT = 10_000
const POLL = 5

/** A key of the file; `created` is an ISO time. */
export type FileKey = z.output<typeof FileKeys>[number]

/** The keys that `axtar keys` makes: `keys.json` in the data directory, which only its user can read. */
export function keyFile(dataDirectory: string) {
  const path = join(dataDirectory, 'keys.json')
  let known: { stamp: string; keys: readonly FileKey[] } | undefined

  const keys = (): readonly FileKey[] => {
    const stamp = stampOf(path)
    if (known?.stamp !== stamp) known = { stamp, keys: stamp === '' ? [] : readKeys(path) }
    return known.keys
  }
  const write = (changed: readonly FileKey[]) =>
    onDisk(dataDirectory, () => replaceFile(path, `${JSON.stringify(changed, undefined, 2)}\n`))
  /** One after the other, whichever program they are: of two who read the same keys the first would lose its own. */
  const alone = <T>(change: () => T): T => {
    const lock = onDisk(dataDirectory, () => {
      mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
      return lockWithin(`${path}.lock`, LONGEST_WAIT)
    })
    try {
      return change()
    } finally {
      lock.release()
    }
  }

  return {
    /** The keys as they are now. @throws DataDirectoryError when the file is no list of keys */
    keys,
    /** Make a key, which is shown once and kept as a hash. undefined where the name is taken. */
    add: (name: string, scopes: Scope[], collections?: string[]): string | undefined =>
      alone(() => {
        const old = keys()
        if (old.some((key) => key.name === name)) return undefined
        const key = `axtar_${randomBytes(32).toString('base64url')}`
        const limit = collections === undefined ? {} : { collections }
        write([...old, { name, hash: hashOf(key), scopes, ...limit, created: new Date().toISOString() }])
        return key
      }),
    /** Take a key out, and the lists of its holder. false where there is none of that name. */
    revoke: (name: string): boolean =>
      alone(() => {
        const old = keys()
        const rest = old.filter((key) => key.name !== name)
        if (rest.length < old.length) write(rest)
        for (const { hash } of old.filter((key) => key.name === name)) forgetLists(dataDirectory, hash)
        return rest.length < old.length
      }),
  }
}

/** The hash under which a key is kept. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** What changes when the file is written anew: it is always replaced by another file. '' where there is none. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeNs}`
}

function readKeys(path: string): readonly FileKey[] {
  try {
    return FileKeys.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new DataDirectoryError(`The keys in ${path} cannot be read; remove the file and make new ones`, {
      cause: error,
    })
  }
}

/** Take a lock as soon as it is free. @throws Error where it is held too long */
function lockWithin(path: string, longest: number): Lock {
  for (const end = Date.now() + longest; ; ) {
    const lock = acquireLock(path)
    if (lock !== undefined) return lock
    if (Date.now() > end) throw new Error(`another program is changing the keys for too long (${path})`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL)
  }
}
