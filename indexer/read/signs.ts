/** The signs by which a content proves its format. They stand apart from the readers, which are loaded only when needed. */

import type { Content } from './content.ts'
import { headingOf } from './formats/csv-heading.ts'
import { hasCues } from './formats/cues.ts'

/** Where markup begins is looked for in so many characters. */
const START_SIZE = 8_192

const MARKUP_BEFORE_ROOT =
  /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+(?!html\b)[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i
const HTML_START = /^<(?:!doctype\s+html|html|head|body)\b/i
/** The start of a page that was taken out of its frame: served by a script, or put together by a server. */
const FRAGMENT_START =
  /^<(?:div|p|table|form|section|article|main|header|h[1-6]|ul|ol|dl|center|font|span|style|script|title|meta|link)\b[^<>]*>/i
const CLOSED_ELEMENT =
  /<\/(?:div|p|table|form|section|article|main|h[1-6]|ul|ol|dl|center|font|span|title)>/gi
const FEWEST_CLOSED = 2
const TELEGRAM_PAGE = /<div class="page_body chat_page">/
const FEED_START = /^<(?:\w+:)?(?:rss|feed|rdf)\b/i
const HOCR = /\bclass\s*=\s*["'][^"'<]*\bocr_page\b/
const ALTO_START = /^<(?:\w+:)?alto\b/i
const FB2_START = /^<(?:\w+:)?FictionBook\b/
const XML_START = /^\s*<\?xml\b/
const XML_ROOT = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/
const MAIL_HEADER = /^[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t]+.*)*\r?\n/
const MBOX_START = /^From \S+.*\r?\n[!-9;-~]+:/
const IMAGE_START = /^(?:\x89PNG\r\n|\xFF\xD8\xFF|II\*\x00|MM\x00\*)/
const WEBP_START = /^RIFF.{4}WEBP/s
const PDF_START = /^(?:\xEF\xBB\xBF)?\s*%PDF-\d/
/** Some programs and mail gateways put bytes of their own before it; looking for the mark alone tells other files at once. */
const PDF_MARK = '%PDF-1.'
const PDF_AFTER_BYTES = /[\x80-\xFF\0].*%PDF-1\.\d/s

export function isPdf({ bytes }: Content): boolean {
  return PDF_START.test(bytes) || (bytes.includes(PDF_MARK) && PDF_AFTER_BYTES.test(bytes))
}

/** An image of a kind that is recognised. WebP begins as a text may. */
export function isImage({ bytes, text }: Content): boolean {
  return IMAGE_START.test(bytes) || (text === undefined && WEBP_START.test(bytes))
}

/** A message of Outlook: a compound file with its properties, whatever the name; a damaged one goes by its name. */
export function isMsg(content: Content): boolean {
  return (
    hasStream(content, '__properties_version1.0') ||
    (content.promised === 'msg' && content.streams !== undefined)
  )
}

export function isGzip({ bytes }: Content): boolean {
  return bytes.startsWith('\x1F\x8B\x08')
}

/** A ZIP archive with a member that fits each pattern. */
export function hasMembers({ members }: Content, ...patterns: readonly RegExp[]): boolean {
  return members !== undefined && patterns.every((pattern) => members.some((name) => pattern.test(name)))
}

/** An OLE compound file with a stream of one of these names. */
export function hasStream({ streams = [] }: Content, ...names: readonly string[]): boolean {
  return names.some((name) => streams.includes(name)) && !streams.includes('EncryptedPackage')
}

export function isRtf({ bytes }: Content): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(bytes)
}

export function isWarc({ bytes }: Content): boolean {
  return /^\s*WARC\/[01]\.\d+\r?\n/.test(bytes)
}

export function isFb2({ text }: Content): boolean {
  return text !== undefined && FB2_START.test(rootOf(text))
}

export function isSubtitles({ text = '' }: Content): boolean {
  return hasCues(text)
}

/** Which of the two formats of recognised pages a text is: hOCR, which is HTML as well, or ALTO. */
export function ocrOutputKind(text: string): 'hocr' | 'alto' | undefined {
  if (HOCR.test(text)) return 'hocr'
  return ALTO_START.test(rootOf(text)) ? 'alto' : undefined
}

export function isOcrOutput({ text = '' }: Content): boolean {
  return ocrOutputKind(text) !== undefined
}

/** `<!DOCTYPE html>` or `<html>`, after whatever may stand before it; or a part of a page, where the name promises nothing else. */
export function isHtml({ text, promised }: Content): boolean {
  if (text === undefined) return false
  const root = rootOf(text)
  if (HTML_START.test(root)) return true
  if (promised !== undefined || !FRAGMENT_START.test(root)) return false
  return (root.match(CLOSED_ELEMENT)?.length ?? 0) >= FEWEST_CLOSED
}

/** A feed; and where the name promises one, XML of another kind, which the reader of feeds names. */
export function isFeed({ text, promised }: Content): boolean {
  if (text === undefined) return false
  return FEED_START.test(rootOf(text)) || (XML_START.test(text) && promised === 'feed')
}

/** A text that a site or a program calls a table of Excel, which Excel opens with a warning. */
export function isNamedXls({ text, promised }: Content): boolean {
  return promised === 'xls' && text !== undefined && !text.trimStart().startsWith('<')
}

export function isTableNamedXls(content: Content): boolean {
  return isNamedXls(content) && headingOf(content.text ?? '').hasTexts
}

/** Likewise a page with a table. */
export function isHtmlNamedXls({ text = '', promised }: Content): boolean {
  if (promised !== 'xls' || !/<table\b/i.test(text)) return false
  const root = rootOf(text)
  return HTML_START.test(root) || FRAGMENT_START.test(root)
}

/** A page of a chat, as Telegram exports it. */
export function isTelegramPage({ text = '' }: Content): boolean {
  return TELEGRAM_PAGE.test(text) && HTML_START.test(rootOf(text))
}

/** The root element of a text that is XML, without its prefix: `svg`. */
export function xmlRootOf(text: string): string | undefined {
  const [, root] = XML_ROOT.exec(rootOf(text)) ?? []
  return XML_START.test(text) || root === 'svg' ? root : undefined
}

export function isMbox({ text = '' }: Content): boolean {
  return MBOX_START.test(text)
}

/** A page as a single file: the headers of a mail that nobody sent. */
export function isMhtml({ text = '' }: Content): boolean {
  const headers = text.slice(0, START_SIZE).split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (
    !MAIL_HEADER.test(headers) ||
    !/^mime-version:/im.test(headers) ||
    !/^content-type:\s*(?:multipart\/related|text\/html)/im.test(headers)
  )
    return false
  return /^(?:snapshot-)?content-location:/im.test(headers) || !/^from:(?!\s*<saved by)/im.test(headers)
}

/** A mail as Apple Mail keeps it: how many bytes it has stands above it, a list of properties below. */
export function isEmlx(content: Content): boolean {
  const { text = '' } = content
  const [count] = /^\s*\d{1,12}[ \t]*\r?\n/.exec(text) ?? []
  return count !== undefined && isMail({ ...content, text: text.slice(count.length) })
}

/** A block of headers with the two that every mail has, and not just a text that begins with `Subject:`. */
export function isMail({ text = '' }: Content): boolean {
  const names = new Set<string>()
  let rest = text.slice(0, START_SIZE)
  for (let header = MAIL_HEADER.exec(rest); header !== null; header = MAIL_HEADER.exec(rest)) {
    names.add(header[0].slice(0, header[0].indexOf(':')).toLowerCase())
    rest = rest.slice(header[0].length)
  }
  return names.has('from') && (names.has('date') || names.has('message-id') || names.has('mime-version'))
}

function rootOf(text: string): string {
  return text.slice(0, START_SIZE).replace(MARKUP_BEFORE_ROOT, '')
}
