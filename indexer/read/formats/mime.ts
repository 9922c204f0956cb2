/** How a mail is put together (RFC 2045, 2046); it is read a character for each byte, or decoded already. */

import { quotedBytes } from './mail-headers.ts'

/** Headers up to and with the empty line below them, and what follows. */
export type MimePart = { head: string; body: string }

/** A piece of the body of a multipart: one of its parts, or a boundary and what else stands between them. */
export type MimePiece = { text: string; isPart: boolean }

const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]*)"|([^\s;"]+))/i

export function splitPart(part: string): MimePart {
  const empty = /^\r?\n|\r?\n\r?\n/.exec(part)
  if (empty === null) return { head: part, body: '' }
  const end = empty.index + empty[0].length
  return { head: part.slice(0, end), body: part.slice(end) }
}

/** The value of a header on one line, or undefined. @param name in lower case */
export function headerOf({ head }: Pick<MimePart, 'head'>, name: string): string | undefined {
  const header = new RegExp(`^${name}[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)
  return header?.[1]?.replace(/\r?\n/g, ' ').trim() || undefined
}

/** The type of a part with its parameters; what states none is plain text. */
export function typeOf(part: MimePart): string {
  return headerOf(part, 'content-type') ?? 'text/plain'
}

/** The pieces of a multipart, in their order, with nothing lost; undefined for another part. */
export function piecesOf(part: MimePart): MimePiece[] | undefined {
  const type = typeOf(part)
  const [, quoted, bare] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? bare
  if (!/^multipart\//i.test(type) || boundary === undefined) return undefined
  const { body } = part
  const pieces: MimePiece[] = []
  const mark = `--${boundary}`
  let isPart = false
  let start = 0
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const line = body.indexOf('\n', at)
    const end = line < 0 ? body.length : line + 1
    pieces.push({ text: body.slice(start, at), isPart }, { text: body.slice(at, end), isPart: false })
    isPart = !body.startsWith('--', at + mark.length)
    start = end
  }
  return [...pieces, { text: body.slice(start), isPart }]
}

/** Whether a body is written in another way than it is meant: base64, quoted-printable. */
export function isPacked(part: MimePart): boolean {
  return /^(?:base64|quoted-printable)/i.test(headerOf(part, 'content-transfer-encoding') ?? '')
}

/** The bytes of a body, a character for each of which was read. */
export function bytesOf(part: MimePart): Buffer {
  const encoding = headerOf(part, 'content-transfer-encoding') ?? ''
  if (/^base64/i.test(encoding)) return Buffer.from(part.body, 'base64')
  return /^quoted-printable/i.test(encoding) ? quotedBytes(part.body) : Buffer.from(part.body, 'latin1')
}
