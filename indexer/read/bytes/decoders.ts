import { CODE_PAGE_857, decode857 } from './code-page-857.ts'
import { decodeMacFarsi, MAC_FARSI } from './mac-farsi.ts'
import { MAC_TURKISH, toMacTurkish } from './mac-turkish.ts'
import { mendWindows1252 } from './windows-1252.ts'

/** A function that decodes the chunks of a stream one after the other; undecodable bytes become U+FFFD. */
export function chunkDecoder(encoding: string): (chunk: Uint8Array | undefined) => string {
  if (encoding === CODE_PAGE_857) return (chunk) => (chunk === undefined ? '' : decode857(chunk))
  if (encoding === MAC_FARSI) return (chunk) => (chunk === undefined ? '' : decodeMacFarsi(chunk))
  const decoder = new TextDecoder(encoding === MAC_TURKISH ? 'macintosh' : encoding)
  const mend = mendOf(encoding === MAC_TURKISH ? MAC_TURKISH : decoder.encoding)
  return (chunk) => mend(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }))
}

function mendOf(encoding: string): (text: string) => string {
  if (encoding === MAC_TURKISH) return toMacTurkish
  return encoding === 'windows-1252' ? mendWindows1252 : (text) => text
}
