import type { Request } from 'express'

/** Where the archive answers, as whole addresses begin: `https://archive.example.org`. */
export type OriginOf = (request: Request) => string

/**
 * The origin by the setting, or by each request.
 *
 * @param publicUrl the setting PUBLIC_URL; behind a proxy that adds TLS a request does not know it
 */
export function originOf(publicUrl: string | undefined): OriginOf {
  if (publicUrl !== undefined) return () => publicUrl
  return (request) => {
    const address = `${request.protocol}://${request.headers.host ?? ''}`
    return URL.canParse(address) ? new URL(address).origin : 'http://localhost'
  }
}
