import { ReadError, SkippedError } from '../../source-text.ts'
import type { Content } from '../content.ts'
import { OLE_START } from './ole.ts'

type Mark = {
  start: RegExp
  what: string
  /** Of files that hold no text; others have to be converted. */
  kind?: string
  /** Signs that a text may begin with, too: what has them must not look like one. */
  isWord?: true
}

const PICTURE = 'picture'
const MEDIA = 'sound or video'

/** Files that are known by their first bytes and are not read. */
const MARKS: readonly Mark[] = [
  { start: /^\xFF\xFE\x00\x00|^\x00\x00\xFE\xFF/, what: 'in UTF-32; save it as UTF-8' },
  { start: /^7z\xBC\xAF\x27\x1C/, what: 'a 7-Zip archive; unpack it first' },
  { start: /^Rar!\x1A\x07/, what: 'a RAR archive; unpack it first' },
  { start: /^BZh[1-9]1AY&SY/, what: 'a bzip2 archive; unpack it first' },
  { start: /^\xFD7zXZ\x00/, what: 'an xz archive; unpack it first' },
  { start: /^\x28\xB5\x2F\xFD/, what: 'a Zstandard archive; unpack it first' },
  { start: /^.{257}ustar/s, what: 'a tar archive; unpack it, or make it a ZIP' },
  { start: /^!BDN/, what: 'a data file of Outlook; export its messages as MSG or EML' },
  { start: /^AT&TFORM/, what: 'a DjVu scan; convert it to PDF with its text', isWord: true },
  { start: /^%!PS/, what: 'a PostScript file; convert it to PDF' },
  { start: /^\xFFWPC/, what: 'a WordPerfect file; save it as DOCX or PDF' },
  { start: /^\x89PNG\r\n/, what: 'a PNG image', kind: PICTURE },
  { start: /^\xFF\xD8\xFF/, what: 'a JPEG image', kind: PICTURE },
  { start: /^GIF8[79]a/, what: 'a GIF image', kind: PICTURE, isWord: true },
  { start: /^II\*\x00|^MM\x00\*/, what: 'a TIFF image', kind: PICTURE },
  { start: /^BM.{4}\x00{4}/s, what: 'a BMP image', kind: PICTURE, isWord: true },
  { start: /^8BPS/, what: 'a Photoshop image', kind: PICTURE, isWord: true },
  { start: /^\x00\x00[\x01\x02]\x00[\x01-\x40]\x00/, what: 'an icon', kind: PICTURE },
  { start: /^RIFF.{4}WEBP/s, what: 'a WebP image', kind: PICTURE, isWord: true },
  { start: /^.{4}ftyp(?:heic|heix|mif1|avif)/s, what: 'a HEIF or AVIF image', kind: PICTURE, isWord: true },
  { start: /^RIFF.{4}/s, what: 'a sound or video file', kind: MEDIA, isWord: true },
  { start: /^OggS\x00/, what: 'a sound or video file', kind: MEDIA },
  { start: /^fLaC\x00/, what: 'a sound file', kind: MEDIA },
  { start: /^ID3[\x02-\x04]|^\xFF[\xFB\xFA\xF3\xF2]/, what: 'a sound file', kind: MEDIA },
  { start: /^\x1A\x45\xDF\xA3/, what: 'a video file', kind: MEDIA },
  { start: /^.{4}ftyp/s, what: 'a video or sound file', kind: MEDIA, isWord: true },
  { start: /^\x30\x26\xB2\x75\x8E\x66\xCF\x11/, what: 'a sound or video file', kind: MEDIA },
  { start: /^\x00\x00\x01[\xBA\xB3]/, what: 'a video file', kind: MEDIA },
  {
    start: /^\x7FELF|^MZ.|^\xCA\xFE\xBA\xBE|^\xCF\xFA\xED\xFE/s,
    what: 'a program',
    kind: 'program',
    isWord: true,
  },
  { start: /^-----BEGIN /, what: 'a key, certificate or signature', kind: 'signature' },
  { start: /^SQLite format 3\x00/, what: 'a SQLite database', kind: 'database' },
  { start: /^.{4}Standard (?:Jet|ACE) DB/s, what: 'an Access database', kind: 'database' },
  { start: /^wOF[2F]|^OTTO\x00|^\x00\x01\x00\x00\x00/, what: 'a font', kind: 'font', isWord: true },
]

/** The stream of a password-protected DOCX, which is no ZIP archive any more: `EncryptedPackage` in UTF-16. */
const ENCRYPTED_OFFICE = Buffer.from('EncryptedPackage', 'utf16le')
const START_SIZE = 512

/**
 * What a file is that can't be read at all, by its first bytes; undefined where they say nothing.
 */
export function unreadFormat(
  path: string,
  head: Buffer,
  { text, streams = [] }: Content,
): ReadError | undefined {
  const start = head.toString('latin1', 0, START_SIZE)
  if (start.startsWith(OLE_START)) return new ReadError(path, undefined, `is ${oleFormat(head, streams)}`)
  const mark = MARKS.find((row) => (text === undefined || row.isWord !== true) && row.start.test(start))
  if (mark === undefined) return undefined
  const reason = `is ${mark.what}`
  return mark.kind === undefined
    ? new ReadError(path, undefined, reason)
    : new SkippedError(path, mark.kind, reason)
}

/** The compound files that have no reader. */
function oleFormat(head: Buffer, streams: readonly string[]): string {
  if (streams.includes('EncryptedPackage') || head.includes(ENCRYPTED_OFFICE))
    return 'an encrypted Office file; save it without a password'
  if (streams.includes('PowerPoint Document')) return 'an old PowerPoint file; save it as PPTX or PDF'
  return 'an old Office file of a kind that is not read, or a damaged one; save it as DOCX or PDF'
}
