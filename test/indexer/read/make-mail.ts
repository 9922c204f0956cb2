/** Messages as programs keep them, made by code: of Outlook, of Apple Mail, and pages that Chrome saves as mail. */

import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

/** Kinds of entries in a compound file, and of properties in a message. Source: MS-CFB 2.6, MS-OXCDATA 2.11.1. */
const [STORAGE, STREAM, ROOT] = [1, 2, 5]
export const [TEXT, BYTES, LETTERS] = ['001F', '0102', '001E'] as const
export const [SUBJECT, SENDER, HEADERS, BODY, HTML, RTF] = [
  '0037',
  '0C1A',
  '007D',
  '1000',
  '1013',
  '1009',
] as const

export type Property = [id: string, kind: string, value: Uint8Array]

type Entry = {
  name: string
  type: number
  length: number
  children?: number[]
  binaryProvider?: () => Uint8Array
}

/** A message as Outlook saves it. @param numbers properties of four bytes, or of eight as a bigint, by tag @param attachments by name */
export function msg(
  properties: Property[],
  numbers: Record<number, number | bigint> = {},
  attachments: Record<string, Uint8Array> = {},
): Uint8Array {
  const table = Buffer.alloc(32 + 16 * Object.keys(numbers).length)
  Object.entries(numbers).forEach(([tag, value], index) => {
    table.writeUInt32LE(Number(tag), 32 + 16 * index)
    table.writeUInt32LE(6, 36 + 16 * index)
    if (typeof value === 'bigint') table.writeBigUInt64LE(value, 40 + 16 * index)
    else table.writeUInt32LE(value, 40 + 16 * index)
  })
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0 }]
  const put = (parent: number, entry: Entry) => {
    const at = entries.push(entry) - 1
    const above = entries[parent]
    if (above !== undefined) above.children = [...(above.children ?? []), at]
    return at
  }
  put(0, stream('__properties_version1.0', table))
  for (const [id, kind, value] of properties) put(0, stream(`__substg1.0_${id}${kind}`, value))
  for (const [index, [name, bytes]] of Object.entries(attachments).entries()) {
    const storage = { name: `__attach_version1.0_#0000000${index}`, type: STORAGE, length: 0 }
    const at = put(0, storage)
    put(at, stream('__properties_version1.0', Buffer.alloc(8)))
    put(at, stream(`__substg1.0_3707${TEXT}`, unicode(name)))
    put(at, stream(`__substg1.0_3701${BYTES}`, bytes))
  }
  return burn(entries)
}

function stream(name: string, bytes: Uint8Array): Entry {
  // The writer takes the whole buffer below a view.
  return { name, type: STREAM, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) }
}

export const unicode = (text: string) => Buffer.from(text, 'utf16le')

/** As `=D9=86` with soft line ends, the way browsers write pages. */
export const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('')
    .replace(/.{72}/g, '$&=\r\n')

/** What Chrome saves. */
export function blink(html: string, more = ''): string {
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.xeber.az/siyaset/12.html\r\nSubject: =?utf-8?Q?=C5=9E=C9=99h=C9=99r?=\r\nDate: Tue, 21 Aug 2018 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://www.xeber.az/siyaset/12.html\r\n\r\n${quoted(Buffer.from(html))}\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.xeber.az/a.png\r\n\r\niVBORw0KGgo=\r\n${more}------MultipartBoundary--x------\r\n`
}

/** A mail as Apple Mail keeps it. */
export function emlx(mail: string): string {
  return `${Buffer.byteLength(mail)}    \n${mail}<?xml version="1.0"?>\n<plist><dict/></plist>\n`
}
