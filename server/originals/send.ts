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

/** The same with bytes in memory. Of several parts at once the whole is sent, which every client takes. */
export function sendBytes(request: Request, response: Response, bytes: Buffer): void {
  response.set('Accept-Ranges', 'bytes')
  const ranges = request.range(bytes.length, { combine: true })
  if (ranges === -1) {
    response.status(416).set('Content-Range', `bytes */${bytes.length}`).end()
    return
  }
  const [range, ...others] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
  if (range === undefined || others.length > 0) {
    response.set('Content-Length', String(bytes.length)).end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  const { start, end } = range
  response
    .status(206)
    .set({
      'Content-Range': `bytes ${start}-${end}/${bytes.length}`,
      'Content-Length': String(end - start + 1),
    })
    .end(request.method === 'HEAD' ? undefined : bytes.subarray(start, end + 1))
}
