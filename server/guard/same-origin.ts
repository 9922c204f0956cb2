import type { Request } from 'express'
import type { Config } from '../config.ts'
import { RefusalError } from '../errors.ts'

/**
 * Refuses what changes something and was not sent by a page of ours. Our pages with such forms ask browsers to say where
 * they come from (`Referrer-Policy`), so who says nothing is another. CORS_ORIGINS counts for nothing here.
 *
 * @throws RefusalError
 */
export function requireSameOrigin(request: Request, { publicUrl }: Config): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin = '' } = request.headers
  const site = request.get('Sec-Fetch-Site') ?? 'same-origin'
  const isOurs = isAt(request, origin) || (publicUrl !== undefined && origin === publicUrl)
  if (!isOurs || site !== 'same-origin')
    throw new RefusalError('wrong_origin', 'This was not sent by a page of this archive')
}

/** Whether an origin is that at which a request came in. */
export function isAt({ headers }: Request, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === headers.host
}
