import { extname } from 'node:path'
import { ReadError } from '../source-text.ts'
import { isBinary } from './bytes/decode.ts'
import { chunkDecoder, encodingOf } from './bytes/encoding.ts'
import type { Input } from './bytes/input.ts'
import { magicFormat, unreadFormat } from './bytes/magic.ts'
import { jsonFormat } from './formats/json-format.ts'

/** The formats that have a reader. */
export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'feed'
  | 'json'
  | 'json-lines'
  | 'csv'
  | 'mail'
  | 'mbox'
  | 'pdf'
  | 'zip'
  | 'gzip'

/** The format a name promises. */
const ENDINGS: Record<string, Format> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.eml': 'mail',
  '.mbox': 'mbox',
  '.pdf': 'pdf',
  '.docx': 'zip',
  '.odt': 'zip',
  '.epub': 'zip',
  '.zip': 'zip',
  '.gz': 'gzip',
}

/** The start of a text that tells its encoding and kind of markup, in bytes. */
const START_SIZE = 8_192

const MARKUP_BEFORE_ROOT =
  /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+(?!html\b)[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i
const HTML_START = /^<(?:!doctype\s+html|html|head|body)\b/i
const FEED_START = /^<(?:\w+:)?(?:rss|feed|rdf)\b/i
const MAIL_HEADER = /^[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t]+.*)*\r?\n/
const MBOX_START = /^From \S+.*\r?\n[!-9;-~]+:/

/** Whether a file in a folder or an archive is one to read, by its name: `haber.txt`, `haber.json.gz`. */
export function isReadable(name: string): boolean {
  const packed = name.toLowerCase().replace(/\.gz$/, '')
  return extname(packed) in ENDINGS && !/(?:^|\/)readme\.\w+$/.test(packed)
}

/**
 * The format of a file. Bytes that prove one win over the ending, and so does a text that can be nothing else (HTML
 * in a `.txt`); a file with an unknown ending is plain text if it is text at all.
 *
 * @throws ReadError when it is empty, of a kind that is not read, or not what its name says
 */
export async function formatOf(input: Input): Promise<Format> {
  const { head, path, name } = input
  if (head.length === 0) throw new ReadError(path, undefined, 'is empty')
  const proven = magicFormat(head)
  if (proven !== undefined) return proven
  const unread = unreadFormat(head)
  if (unread !== undefined) throw new ReadError(path, undefined, `is ${unread}`)
  const promised = ENDINGS[extname(name).toLowerCase()]
  const start = await startOfText(head)
  const seen = isBinary(start) ? undefined : textFormat(start, promised, input.isWhole)
  if (seen !== undefined) return seen
  if (promised === 'pdf' || promised === 'zip' || promised === 'gzip') {
    const ending = extname(name).slice(1).toUpperCase()
    throw new ReadError(
      path,
      undefined,
      `is no ${ending} file, as its name says: it is damaged or something else`,
    )
  }
  if (isBinary(start)) throw new ReadError(path, undefined, 'is not a text file')
  return promised ?? 'text'
}

async function startOfText(head: Buffer): Promise<string> {
  const { name } = await encodingOf(head.subarray(0, START_SIZE), false)
  return chunkDecoder(name)(head)
}

/** The format that the start of a text proves, where its name promises another or none. */
function textFormat(text: string, promised: Format | undefined, isWhole: boolean): Format | undefined {
  if (promised === 'csv') return undefined
  const start = text.slice(0, START_SIZE)
  const root = start.replace(MARKUP_BEFORE_ROOT, '')
  if (HTML_START.test(root)) return 'html'
  if (FEED_START.test(root) || (/^\s*<\?xml\b/.test(start) && promised !== 'html')) return 'feed'
  if (MBOX_START.test(start)) return 'mbox'
  if (isMail(start)) return 'mail'
  if (promised === 'markdown' || promised === 'html') return undefined
  return jsonFormat(text, promised, isWhole)
}

/** A block of headers with the two that every mail has, and not just a text that begins with `Subject:`. */
function isMail(start: string): boolean {
  const names = new Set<string>()
  let rest = start
  for (let header = MAIL_HEADER.exec(rest); header !== null; header = MAIL_HEADER.exec(rest)) {
    names.add(header[0].slice(0, header[0].indexOf(':')).toLowerCase())
    rest = rest.slice(header[0].length)
  }
  return names.has('from') && (names.has('date') || names.has('message-id') || names.has('mime-version'))
}
