import { timingSafeEqual } from 'node:crypto'
import { type FileKey, hashOf, keyFile } from './key-file.ts'
import type { Scope } from './scopes.ts'

/** A key as it is kept: never itself, only its hash (SHA-256, hex; a key is 256 random bits, so no salt is needed). */
export type StoredKey = {
  hash: string
  scopes: readonly Scope[]
  collections?: readonly string[] | undefined
}

/** The keys that a running server knows. */
export type Keys = {
  /** Whether there is one at all. */
  isAny: () => boolean
  /** What a key may do; undefined for one that is not known. */
  scopesOf: (key: string) => readonly Scope[] | undefined
  /** The same of a key by its hash. */
  scopesOfHash: (hash: string) => readonly Scope[] | undefined
  /** The slugs of the collections that it is limited to; undefined: it sees all. */
  collectionsOf: (key: string) => readonly string[] | undefined
}

/**
 * The keys of the settings and of the key file, which is read anew when it has changed.
 *
 * @param report told of a key file that cannot be read; its keys are then unknown
 */
export function keysOf(
  given: readonly { key: string; scopes: readonly Scope[]; collections?: readonly string[] | undefined }[],
  dataDirectory: string,
  report: (problem: unknown) => void,
): Keys {
  const fixed = given.map(
    ({ key, scopes, collections }): StoredKey => ({ hash: hashOf(key), scopes, collections }),
  )
  const file = keyFile(dataDirectory)
  const fromFile = (): readonly FileKey[] => {
    try {
      return file.keys()
    } catch (error) {
      report(error)
      return []
    }
  }
  const byHash = (hash: string) => find(hash, [...fixed, ...fromFile()])
  const known = (key: string) => byHash(hashOf(key))
  return {
    isAny: () => fixed.length > 0 || fromFile().length > 0,
    scopesOf: (key) => known(key)?.scopes,
    scopesOfHash: (hash) => byHash(hash)?.scopes,
    collectionsOf: (key) => known(key)?.collections,
  }
}

/** Every key is compared to its end, so that the time taken tells nothing. */
function find(hash: string, keys: readonly StoredKey[]): StoredKey | undefined {
  const asked = Buffer.from(hash, 'hex')
  return keys.filter((stored) => timingSafeEqual(asked, Buffer.from(stored.hash, 'hex')))[0]
}
