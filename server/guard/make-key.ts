import { slugOf } from '../../analysis/slug.ts'
import { keyFile } from './key-file.ts'
import { parseScopes, SCOPES } from './scopes.ts'

/** What a key is to be: scopes as `write+search`, and the names of the collections that it is limited to. */
export type KeyWish = {
  scope: string
  name?: string | undefined
  collections?: readonly string[] | undefined
}

/** Why a key cannot be made; `of` is what is wrong. */
export type KeyProblem = { of: 'scope' | 'collections' | 'name'; problem: string }

/**
 * Make a key: it is shown once and kept as a hash. A running server knows it at once.
 *
 * @throws DataDirectoryError where the file of keys cannot be read or written
 */
export function makeKey(
  dataDirectory: string,
  { scope, name = nameFor(scope), collections }: KeyWish,
): { key: string; name: string } | KeyProblem {
  const scopes = parseScopes(scope)
  if (scopes === undefined)
    return { of: 'scope', problem: `expected ${SCOPES.join(', ')} or several with +, got ${scope}` }
  const slugs = collections?.map(slugOf).filter((slug) => slug !== '')
  if (slugs !== undefined && (scope !== 'search' || slugs.length === 0)) {
    const problem = 'limits what a key with the scope search sees; others see everything'
    return { of: 'collections', problem }
  }
  const key = keyFile(dataDirectory).add(name, scopes, slugs)
  if (key === undefined)
    return { of: 'name', problem: `There is a key named ${name} already; choose another --name` }
  return { key, name }
}

function nameFor(scope: string): string {
  return `${scope}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`
}
