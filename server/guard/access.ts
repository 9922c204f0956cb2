import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { RefusalError } from '../errors.ts'
import type { Keys } from './keys.ts'
import { allows, type Scope } from './scopes.ts'

/** How a browser is asked for a key: it opens a form of its own, and the key is the password. */
export const FOR_PEOPLE = 'Basic realm="Axtar", charset="UTF-8"'
const FOR_PROGRAMS = 'Bearer realm="Axtar"'

/** Lets requests through that may do something. Others are answered with 401 where a key is missing, or 403. */
export function allow(
  { keys, config }: { keys: Keys; config: Config },
  scope: Scope,
  visitors: 'people' | 'programs' = 'programs',
): RequestHandler {
  const isOpen = scope === 'search' && config.searchAccess === 'open'
  const challenge = visitors === 'people' ? FOR_PEOPLE : FOR_PROGRAMS
  return (request, _response, next) => {
    if (isOpen) return next()
    const scopes = scopesOf(request, keys)
    if (scopes === undefined) {
      const problem =
        keyOf(request) === undefined ? 'This needs a key' : 'This key is not known; it takes one'
      const message = `${problem} with the scope ${scope}, as \`Authorization: Bearer KEY\``
      throw new RefusalError('key_needed', message, { challenge })
    }
    if (!allows(scopes, scope))
      throw new RefusalError('not_allowed', `This key does not have the scope ${scope}`)
    next()
  }
}

/** What the key of a request may do; undefined where it has none that is known. */
export function scopesOf(request: Request, keys: Keys): readonly Scope[] | undefined {
  const key = keyOf(request)
  return key === undefined ? undefined : keys.scopesOf(key)
}

/** The key that came with a request: as a bearer token, in `X-API-Key`, or as the password that a browser asked for. */
export function keyOf(request: Request): string | undefined {
  const { scheme, value } = authorizationOf(request)
  return scheme === 'basic' ? passwordOf(value) : programKeyOf(request)
}

/** The key that a program sent: as a bearer token, or in `X-API-Key`. */
export function programKeyOf(request: Request): string | undefined {
  const { scheme, value } = authorizationOf(request)
  return scheme === 'bearer' ? value.trim() : request.get('X-API-Key')
}

function authorizationOf(request: Request): { scheme: string; value: string } {
  const [, scheme = '', value = ''] = /^(\w+) +(.+)$/.exec(request.get('Authorization') ?? '') ?? []
  return { scheme: scheme.toLowerCase(), value }
}

function passwordOf(value: string): string {
  const pair = Buffer.from(value, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}
