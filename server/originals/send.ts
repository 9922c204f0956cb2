import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'

/** Answer with a file on disk, whole or the part that was asked for. */
export function sendFile(response: Response, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { dotfiles: 'allow', cacheControl: false, acceptRanges: true } as const
    response.sendFile(file, options, (error) => {
      // A reader who goes away has had enough.
      if (error === undefined || response.headersSent) resolve()
      else reject(error)
    })
  })
}

/** The same with bytes in memory. */
export function sendBytes(request: Request, response: Response, bytes: Buffer): void {
  const part = partOf(request, response, bytes.length)
  if (part !== undefined) response.end(bytes.subarray(part.start, part.end + 1))
}

/** The same with a file whose path no string can hold. */
export async function sendOddFile(
  request: Request,
  response: Response,
  { path, size }: { path: Buffer; size: number },
): Promise<void> {
  const part = partOf(request, response, size)
  if (part === undefined) return
  const stream = size === 0 ? Readable.from([]) : createReadStream(path, part)
  // A reader who goes away has had enough.
  await pipeline(stream, response).catch(() => response.destroy())
}

/** Answer with the head of what was asked for, and tell which bytes follow. Of several parts at once the whole is sent, which every client takes. */
function partOf(
  request: Request,
  response: Response,
  size: number,
): { start: number; end: number } | undefined {
  response.set('Accept-Ranges', 'bytes')
  const ranges = request.range(size, { combine: true })
  if (ranges === -1) {
    response.status(416).set('Content-Range', `bytes */${size}`).end()
    return undefined
  }
  const [range, ...others] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
  const isPart = range !== undefined && others.length === 0
  const { start, end } = isPart ? range : { start: 0, end: size - 1 }
  if (isPart) response.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`)
  response.set('Content-Length', String(end - start + 1))
  if (request.method !== 'HEAD') return { start, end }
  response.end()
  return undefined
}
