import type { Config } from '../../server/config.ts'
import { keyFile } from '../../server/guard/key-file.ts'
import { makeKey } from '../../server/guard/make-key.ts'
import { CommandError } from '../errors.ts'

export type AddKeyOptions = { scope: string; name?: string; collection?: string[] }

/** What is wrong with an option begins with its name. */
const OPTIONS = { scope: '--scope: ', collections: '--collection: ', name: '' }

/** `axtar keys add`: make a key and show it, this once. A running server knows it at once. */
export function addKeyCommand(
  { dataDirectory }: Config,
  { scope, name, collection: collections }: AddKeyOptions,
): void {
  const made = makeKey(dataDirectory, { scope, name, collections })
  if ('problem' in made) throw new CommandError(OPTIONS[made.of] + made.problem)
  console.log(made.key)
  console.error(
    `This is the key ${made.name}. Keep it now: only its hash is stored, and it cannot be shown again.`,
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
