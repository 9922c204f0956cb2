import { CODE_PAGE_857, decode857 } from './code-page-857.ts'
import { mendWindows1252 } from './windows-1252.ts'

/** A function that decodes the chunks of a stream one after the other; undecodable bytes become U+FFFD. */
export function chunkDecoder(encoding: string): (chunk: Uint8Array | undefined) => string {
  if (encoding === CODE_PAGE_857) return (chunk) => (chunk === undefined ? '' : decode857(chunk))
  const decoder = new TextDecoder(encoding)
  const mend = decoder.encoding === 'windows-1252' ? mendWindows1252 : (text: string) => text
  return (chunk) => mend(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }))
}
