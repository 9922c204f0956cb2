/** Messages as programs keep them, made by code: of Outlook, of Apple Mail, and pages that Chrome saves as mail. */

import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

/** Kinds of entries in a compound file, and of properties in a message. Source: MS-CFB 2.6, MS-OXCDATA 2.11.1. */
const [STREAM, ROOT] = [2, 5]
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

/** A message as Outlook saves it. @param numbers properties of four bytes, by tag */
export function msg(properties: Property[], numbers: Record<number, number> = {}): Uint8Array {
  const table = Buffer.alloc(32 + 16 * Object.keys(numbers).length)
  Object.entries(numbers).forEach(([tag, value], index) => {
    table.writeUInt32LE(Number(tag), 32 + 16 * index)
    table.writeUInt32LE(6, 36 + 16 * index)
    table.writeUInt32LE(value, 40 + 16 * index)
  })
  const streams: [string, Uint8Array][] = [
    ['__properties_version1.0', table],
    ...properties.map(([id, kind, value]): [string, Uint8Array] => [`__substg1.0_${id}${kind}`, value]),
  ]
  const entries = streams.map(([name, bytes]) => ({
    name,
    type: STREAM,
    length: bytes.length,
    // The writer takes the whole buffer below a view.
    binaryProvider: () => Uint8Array.from(bytes),
  }))
  return burn([
    { name: 'Root Entry', type: ROOT, length: 0, children: entries.map((_, index) => index + 1) },
    ...entries,
  ])
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
