/** The items of settings that are lists: read, or undefined where they cannot be. */

import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import * as z from 'zod'
import { slugOf } from '../analysis/slug.ts'
import { parseScopes, type Scope } from './guard/scopes.ts'

/** A key of the settings; `collections` are the slugs of those that it is limited to. */
export type ConfigKey = { key: string; scopes: Scope[]; collections?: string[] }

/** `axtar-0123456789abcdef:write+search`, or `…:search@letters+photos` for some collections only. */
export function readKey(item: string): ConfigKey | undefined {
  const [, key = '', names = '', limit] = /^([\w.~+/=-]{16,}):([a-z+]+)(?:@([^@]+))?$/.exec(item) ?? []
  const scopes = parseScopes(names)
  if (key === '' || scopes === undefined) return undefined
  if (limit === undefined) return { key, scopes }
  const collections = limit.split('+').map(slugOf)
  const isLimit = names === 'search' && !collections.includes('')
  return isLimit ? { key, scopes, collections } : undefined
}

/** An absolute path. */
export function readFolder(item: string): string | undefined {
  return isAbsolute(item) ? resolve(item) : undefined
}

/** The slug of a collection. */
export function readCollection(item: string): string | undefined {
  return slugOf(item) || undefined
}

/** A name, or an address, in brackets for IPv6, without a port; `*` for any. */
export function readHost(item: string): string | undefined {
  return /^(?:\*|[\w.-]+|\[[\d:a-f.]+\])$/i.test(item) ? item.toLowerCase() : undefined
}

/** `https://news.example`, or `*`. */
export function readOrigin(item: string): string | undefined {
  return item === '*' || (URL.canParse(item) && new URL(item).origin === item) ? item : undefined
}

/** An address, a subnet, or one of the names that Express knows. */
export function readProxy(item: string): string | undefined {
  const [address = '', bits = '0'] = item.split('/')
  const isNamed = /^(loopback|linklocal|uniquelocal)$/.test(item)
  return isNamed || (isIP(address) > 0 && /^\d{1,3}$/.test(bits)) ? item : undefined
}

/** A whole number, from a least one on. */
export const wholeNumber = (from: number) =>
  z.coerce
    .number({ error: `expected a whole number from ${from}` })
    .int()
    .min(from)

/** A list with commas; every item is read, and one that cannot be is a problem of the whole. */
export const list = <T>(read: (item: string) => T | undefined, expected: string) =>
  z.string().transform((text, context) => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean)
    const values = items.map(read).filter((value) => value !== undefined)
    if (values.length < items.length) context.addIssue({ code: 'custom', message: `expected ${expected}` })
    return values
  })
