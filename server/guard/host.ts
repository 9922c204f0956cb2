import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { RefusalError } from '../errors.ts'

/** Names by which a machine knows itself. */
const LOOPBACK = /^(?:localhost|(?:[\w-]+\.)+localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/

/** The name that stands for any. */
const ANY = '*'

/**
 * Refuses requests for a host that is none of ours, with 421. A web page can make its own name lead to 127.0.0.1 (DNS
 * rebinding) and would then read an archive there as its own; its name still stands in `Host`.
 *
 * Ours are the loopback names, the host of PUBLIC_URL, the address that is listened on, those of ALLOWED_HOSTS, and the address
 * that the connection came to: nobody can make a name of that.
 */
export function checkHost({ publicUrl, allowedHosts, host: listened }: Config): RequestHandler {
  const named = publicUrl === undefined ? [] : [new URL(publicUrl).hostname]
  const ours = new Set([...named, ...allowedHosts, nameOfAddress(listened)])
  return (request, _response, next) => {
    const host = hostOf(request.headers.host)
    const isOurs =
      ours.has(ANY) ||
      LOOPBACK.test(host) ||
      ours.has(host) ||
      host === nameOfAddress(localAddressOf(request))
    if (isOurs) return next()
    const message =
      'This server is not known by that name; whoever runs it can list the name in ALLOWED_HOSTS'
    throw new RefusalError('wrong_host', message)
  }
}

/**
 * Refuses requests that change something and come from a page of another origin, with 403. Browsers send keys only where a page
 * of ours has them; this holds even so.
 */
export function checkOrigin({ corsOrigins, publicUrl }: Config): RequestHandler {
  return (request, _response, next) => {
    const origin = request.headers.origin
    if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return next()
    const isListed = corsOrigins.includes(origin) || corsOrigins.includes(ANY) || origin === publicUrl
    if (isListed || (URL.canParse(origin) && new URL(origin).host === request.headers.host)) return next()
    const message = 'Pages of this origin may not change the archive; CORS_ORIGINS lists those that may'
    throw new RefusalError('wrong_origin', message)
  }
}

/** The name in a `Host` header, without its port: `Archive.example:3000` → `archive.example`; '' for what is none. */
function hostOf(header: string | undefined): string {
  const [, name = ''] = /^(\[[\d:a-f.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header ?? '') ?? []
  return name.toLowerCase().replace(/\.$/, '')
}

function localAddressOf({ socket }: Request): string {
  return (socket.localAddress ?? '').replace(/^::ffff:(?=\d)/, '')
}

function nameOfAddress(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address
}
