import { decodeLossily } from '../bytes/decode.ts'
import { fromUtf7, isUtf7 } from '../bytes/utf-7.ts'
import { headersInUtf8 } from './mail-headers.ts'
import { bytesOf, headerOf, isPacked, type MimePart, piecesOf, splitPart, typeOf } from './mime.ts'

/** Parts in parts; deeper ones are left as they are. */
const MAX_DEEP = 20

const CHARSET = /charset\s*=\s*(?:"([^"\r\n]*)"|([^\s;"]+))/i

/**
 * A mail whose headers and texts are all UTF-8, whatever they were in or said to be in: letters decide, as in any file.
 * What else it holds, and how it is put together, stays as it is.
 *
 * @returns the mail, and what was not right with its charsets, a line each
 */
export async function mailInUtf8(bytes: Buffer): Promise<{ bytes: Buffer; notes: string[] }> {
  const notes: string[] = []
  const mail = bytes.toString('latin1')
  const text = await partInUtf8(mail, charsetOf(mail), notes, 0)
  return { bytes: Buffer.from(text, 'latin1'), notes: [...new Set(notes)] }
}

/** The charset that a header states, or the first part of a mail. */
function charsetOf(text: string): string | undefined {
  const [, quoted, bare] = CHARSET.exec(text) ?? []
  return quoted ?? bare
}

/** @param outer the charset of the mail around the part */
async function partInUtf8(
  text: string,
  outer: string | undefined,
  notes: string[],
  depth: number,
): Promise<string> {
  const part = splitPart(text)
  const type = typeOf(part)
  const charset = charsetOf(type) ?? outer
  const headers = await headersInUtf8(part.head, charset)
  notes.push(...headers.notes)
  const inner = (one: string) => partInUtf8(one, outer, notes, depth + 1)
  const pieces = depth < MAX_DEEP ? piecesOf(part) : undefined
  if (pieces !== undefined) {
    const renewed: string[] = []
    for (const piece of pieces) renewed.push(piece.isPart ? ended(await inner(piece.text)) : piece.text)
    return raw(headers.text) + renewed.join('')
  }
  if (/^message\/rfc822/i.test(type) && depth < MAX_DEEP && !isPacked(part))
    return raw(headers.text) + (await inner(part.body))
  if (!isText(part, type)) return raw(headers.text) + part.body
  const bytes = bytesOf(part)
  const decoded = isUtf7(charset)
    ? { text: fromUtf7(bytes.toString('latin1')), notes: [] }
    : await decodeLossily(bytes, charset)
  notes.push(...decoded.notes)
  return raw(saidUtf8(headers.text, type) + decoded.text)
}

function isText(part: MimePart, type: string): boolean {
  return /^text\//i.test(type) && !/^attachment/i.test(headerOf(part, 'content-disposition') ?? '')
}

/** With the line end that the next boundary needs. */
function ended(part: string): string {
  return part.endsWith('\n') ? part : `${part}\r\n`
}

/** Headers that say what the text is in now. */
function saidUtf8(headers: string, type: string): string {
  const plain = `${type.replace(CHARSET, '').replace(/;\s*(?=;|$)/g, '')}; charset=utf-8`
  const others = headers
    .replace(/^content-(?:type|transfer-encoding)[ \t]*:.*(?:\r?\n[ \t].*)*\r?\n/gim, '')
    .trimEnd()
  return `${others === '' ? '' : `${others}\r\n`}Content-Type: ${plain}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`
}

/** Text as a character for each byte of it in UTF-8. */
function raw(text: string): string {
  return Buffer.from(text).toString('latin1')
}
