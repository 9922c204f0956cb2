import { decodeLossily } from '../bytes/decode.ts'
import { headersInUtf8, quotedBytes } from './mail-headers.ts'

/** Parts in parts; deeper ones are left as they are. */
const MAX_DEEP = 20

const CHARSET = /charset\s*=\s*(?:"([^"\r\n]*)"|([^\s;"]+))/i
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]*)"|([^\s;"]+))/i

/**
 * A mail whose headers and texts are all UTF-8, whatever they were in or said to be in: letters decide, as in any file.
 * What else it holds, and how it is put together, stays as it is.
 *
 * @returns the mail, and what was not right with its charsets, a line each
 */
export async function mailInUtf8(bytes: Buffer): Promise<{ bytes: Buffer; notes: string[] }> {
  const notes: string[] = []
  const mail = bytes.toString('latin1')
  const charset = charsetOf(mail)
  const text = await partInUtf8(mail, charset, notes, 0)
  return { bytes: Buffer.from(text, 'latin1'), notes: [...new Set(notes)] }
}

/** The charset that a header or, failing that, the first part states. */
function charsetOf(text: string): string | undefined {
  const [, quoted, bare] = CHARSET.exec(text) ?? []
  return quoted ?? bare
}

async function partInUtf8(
  part: string,
  outer: string | undefined,
  notes: string[],
  depth: number,
): Promise<string> {
  const { head, body } = split(part)
  const type = headerOf(head, 'content-type') ?? 'text/plain'
  const headers = await headersInUtf8(head, charsetOf(type) ?? outer)
  notes.push(...headers.notes)
  const [, quoted, bare] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? bare
  const rest = (inner: string) => partInUtf8(inner, outer, notes, depth + 1)
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < MAX_DEEP)
    return raw(headers.text) + (await eachPart(body, boundary, rest))
  if (/^message\/rfc822/i.test(type) && depth < MAX_DEEP && !isPacked(head))
    return raw(headers.text) + (await rest(body))
  if (!/^text\//i.test(type) || /^\s*attachment/i.test(headerOf(head, 'content-disposition') ?? ''))
    return raw(headers.text) + body
  const decoded = await decodeLossily(bytesOf(head, body), charsetOf(type) ?? outer)
  notes.push(...decoded.notes)
  return raw(saidUtf8(headers.text, type)) + raw(decoded.text)
}

/** Headers up to and with the empty line below them. */
function split(part: string): { head: string; body: string } {
  const empty = /^\r?\n|\r?\n\r?\n/.exec(part)
  if (empty === null) return { head: part, body: '' }
  const end = empty.index + empty[0].length
  return { head: part.slice(0, end), body: part.slice(end) }
}

/** The value of a header on one line, or undefined. */
function headerOf(head: string, name: string): string | undefined {
  const header = new RegExp(`^${name}[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)
  return header?.[1]?.replace(/\r?\n/g, ' ').trim()
}

function isPacked(head: string): boolean {
  return /^(?:base64|quoted-printable)/i.test(headerOf(head, 'content-transfer-encoding') ?? '')
}

function bytesOf(head: string, body: string): Buffer {
  const encoding = headerOf(head, 'content-transfer-encoding') ?? ''
  if (/^base64/i.test(encoding)) return Buffer.from(body, 'base64')
  return /^quoted-printable/i.test(encoding) ? quotedBytes(body) : Buffer.from(body, 'latin1')
}

/** The parts between the lines of a boundary, each made anew; what stands around them stays. */
async function eachPart(
  body: string,
  boundary: string,
  renew: (part: string) => Promise<string>,
): Promise<string> {
  const pieces: string[] = []
  let inside = false
  let start = 0
  const mark = `--${boundary}`
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const line = body.indexOf('\n', at)
    const end = line < 0 ? body.length : line + 1
    const part = body.slice(start, at)
    pieces.push(inside ? `${(await renew(part)).replace(/\r?\n?$/, '\r\n')}` : part, body.slice(at, end))
    inside = !body.startsWith('--', at + mark.length)
    start = end
  }
  pieces.push(inside ? await renew(body.slice(start)) : body.slice(start))
  return pieces.join('')
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
