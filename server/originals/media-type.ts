import { extname } from 'node:path'

/** What kinds of files a browser may show by itself: they hold nothing that runs. */
const SHOWN: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jpe': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/plain',
  '.markdown': 'text/plain',
  '.srt': 'text/plain',
  '.vtt': 'text/plain',
  '.ass': 'text/plain',
  '.ssa': 'text/plain',
  '.sbv': 'text/plain',
}

/** Those that are only handed over: pages of the web run, and what an office program opens is its own affair. */
const HANDED_OVER: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.eml': 'message/rfc822',
  '.mht': 'multipart/related',
  '.mhtml': 'multipart/related',
  '.mbox': 'application/mbox',
  '.msg': 'application/vnd.ms-outlook',
  '.rtf': 'application/rtf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.epub': 'application/epub+zip',
  '.fb2': 'application/x-fictionbook+xml',
  '.warc': 'application/warc',
  '.zip': 'application/zip',
  '.gz': 'application/gzip',
}

/** How a file is given by its name: its type, and whether a browser may show it or only save it. */
export function mediaType(name: string): { type: string; isShown: boolean } {
  const ending = extname(name).toLowerCase()
  const shown = SHOWN[ending]
  if (shown !== undefined) return { type: shown, isShown: true }
  return { type: HANDED_OVER[ending] ?? 'application/octet-stream', isShown: false }
}

/** Which file it is, also with letters of other scripts. Source: RFC 6266, RFC 8187. */
export function contentDisposition(name: string, isShown: boolean): string {
  const plain = name.replace(/[^\x20-\x7E]/g, '_').replace(/["\\%]/g, '_')
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`
}
