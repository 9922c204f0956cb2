import { slugOf } from '../../analysis/slug.ts'
import type { Config } from '../../server/config.ts'
import { keyFile } from '../../server/guard/key-file.ts'
import { parseScopes, SCOPES } from '../../server/guard/scopes.ts'
import { CommandError } from '../errors.ts'

export type AddKeyOptions = { scope: string; name?: string; collection?: string[] }

/** `axtar keys add`: make a key and show it, this once. A running server knows it at once. */
export function addKeyCommand(
  { dataDirectory }: Config,
  { scope, name = nameFor(scope), collection }: AddKeyOptions,
): void {
  const scopes = parseScopes(scope)
  if (scopes === undefined) {
    throw new CommandError(`--scope: expected ${SCOPES.join(', ')} or several with +, got ${scope}`)
  }
  const collections = collection?.map(slugOf).filter((slug) => slug !== '')
  if (collections !== undefined && (scope !== 'search' || collections.length === 0))
    throw new CommandError(
      '--collection: limits what a key with the scope search sees; others see everything',
    )
  const key = keyFile(dataDirectory).add(name, scopes, collections)
  if (key === undefined) throw new CommandError(`There is a key named ${name} already; choose another --name`)
  console.log(key)
  console.error(
    `This is the key ${name}. Keep it now: only its hash is stored, and it cannot be shown again.`,
  )
}

/** `axtar keys list`: names, scopes and days of the keys. */
export function listKeysCommand({ dataDirectory }: Config): void {
  for (const { name, scopes, collections = [], created } of keyFile(dataDirectory).keys()) {
    const limit = collections.length === 0 ? [] : [`only ${collections.join(', ')}`]
    console.log([name, scopes.join('+'), created.slice(0, 10), ...limit].join('\t'))
  }
}

/** `axtar keys revoke NAME`: a running server refuses the key from now on. */
export function revokeKeyCommand({ dataDirectory }: Config, name: string): void {
  if (!keyFile(dataDirectory).revoke(name)) throw new CommandError(`There is no key named ${name}`)
}

function nameFor(scope: string): string {
  return `${scope}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`
}
