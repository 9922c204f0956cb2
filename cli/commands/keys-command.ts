import type { Config } from '../../server/config.ts'
import { keyFile } from '../../server/guard/key-file.ts'
import { parseScopes, SCOPES } from '../../server/guard/scopes.ts'
import { CommandError } from '../errors.ts'

export type AddKeyOptions = { scope: string; name?: string }

/** `axtar keys add`: make a key and show it, this once. A running server knows it at once. */
export function addKeyCommand(
  { dataDirectory }: Config,
  { scope, name = nameFor(scope) }: AddKeyOptions,
): void {
  const scopes = parseScopes(scope)
  if (scopes === undefined) {
    throw new CommandError(`--scope: expected ${SCOPES.join(', ')} or several with +, got ${scope}`)
  }
  const key = keyFile(dataDirectory).add(name, scopes)
  if (key === undefined) throw new CommandError(`There is a key named ${name} already; choose another --name`)
  console.log(key)
  console.error(
    `This is the key ${name}. Keep it now: only its hash is stored, and it cannot be shown again.`,
  )
}

/** `axtar keys list`: names, scopes and days of the keys. */
export function listKeysCommand({ dataDirectory }: Config): void {
  for (const { name, scopes, created } of keyFile(dataDirectory).keys()) {
    console.log([name, scopes.join('+'), created.slice(0, 10)].join('\t'))
  }
}

/** `axtar keys revoke NAME`: a running server refuses the key from now on. */
export function revokeKeyCommand({ dataDirectory }: Config, name: string): void {
  if (!keyFile(dataDirectory).revoke(name)) throw new CommandError(`There is no key named ${name}`)
}

function nameFor(scope: string): string {
  return `${scope}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`
}
