import type { Reader } from './bytes/input.ts'
import type { Content } from './content.ts'
import { isXArchive, jsonFormat } from './formats/json-format.ts'
import {
  hasMembers,
  hasStream,
  isEmlx,
  isFb2,
  isFeed,
  isGzip,
  isHtml,
  isHtmlNamedXls,
  isImage,
  isMail,
  isMbox,
  isMhtml,
  isMsg,
  isNamedXls,
  isOcrOutput,
  isPdf,
  isRtf,
  isSubtitles,
  isTableNamedXls,
  isTelegramPage,
  isWarc,
} from './signs.ts'

/** How files of one format are known, and who reads them. */
export type Format = {
  /** The endings of names that promise it, in lower case, with their dot. */
  endings: readonly string[]
  /** Whether the content proves it, whatever the name says. Left out where only the ending can tell. */
  isProven?: (content: Content) => boolean
  /** Every file of it proves itself: one that does not is damaged, or something else with a wrong ending. */
  isAlwaysProven?: true
  /** A text with such an ending is of this format, whatever it begins with. */
  isBelieved?: true
  /** Its text is seen and not written: it takes recognition. */
  isScan?: true
  /** Loads the reader when the first such file comes: some have large libraries. */
  load: () => Promise<Reader>
}

/**
 * All formats that are read, in folders and in archives alike; a new one is a row here and a file. The rows are asked in
 * their order whether the content proves them: the more special first.
 */
export const FORMATS: Readonly<Record<string, Format>> = {
  pdf: {
    endings: ['.pdf'],
    isProven: isPdf,
    isAlwaysProven: true,
    load: async () => (await import('./formats/pdf/pdf.ts')).readPdf,
  },
  image: {
    // What has such an ending and is none is told by that.
    endings: [],
    isProven: isImage,
    isScan: true,
    load: async () => (await import('./formats/image.ts')).readImage,
  },
  epub: {
    endings: ['.epub'],
    isProven: (content) => hasMembers(content, /^META-INF\/container\.xml$/),
    isAlwaysProven: true,
    load: async () => (await import('./formats/epub.ts')).readEpub,
  },
  docx: {
    endings: ['.docx', '.docm', '.dotx'],
    isProven: (content) => hasMembers(content, /^word\/document\d*\.xml$/),
    isAlwaysProven: true,
    load: async () => (await import('./formats/docx.ts')).readDocx,
  },
  xlsx: {
    endings: ['.xlsx', '.xlsm', '.xltx', '.xlsb'],
    isProven: (content) => hasMembers(content, /^xl\/workbook\.(?:xml|bin)$/),
    isAlwaysProven: true,
    load: async () => (await import('./formats/spreadsheet.ts')).readSpreadsheet,
  },
  pptx: {
    endings: ['.pptx', '.pptm', '.ppsx', '.potx'],
    isProven: (content) => hasMembers(content, /^ppt\/presentation\.xml$/),
    isAlwaysProven: true,
    load: async () => (await import('./formats/pptx.ts')).readPptx,
  },
  'open-document': {
    endings: ['.odt', '.ott', '.odp', '.otp', '.ods', '.ots', '.odg'],
    isProven: (content) => hasMembers(content, /^content\.xml$/, /^mimetype$/),
    isAlwaysProven: true,
    load: async () => (await import('./formats/odt.ts')).readOdt,
  },
  xls: {
    endings: ['.xls', '.xlt'],
    isProven: (content) => hasStream(content, 'Workbook', 'Book'),
    load: async () => (await import('./formats/spreadsheet.ts')).readSpreadsheet,
  },
  doc: {
    endings: ['.doc', '.dot'],
    isProven: (content) => hasStream(content, 'WordDocument'),
    load: async () => (await import('./formats/doc.ts')).readDoc,
  },
  rtf: {
    endings: ['.rtf'],
    isProven: isRtf,
    isAlwaysProven: true,
    load: async () => (await import('./formats/rtf.ts')).readRtf,
  },
  warc: {
    endings: ['.warc'],
    isProven: isWarc,
    isAlwaysProven: true,
    load: async () => (await import('./containers/warc.ts')).readWarc,
  },
  zip: {
    endings: ['.zip'],
    isProven: ({ members }) => members !== undefined,
    isAlwaysProven: true,
    load: async () => (await import('./containers/zip.ts')).readZip,
  },
  gzip: {
    endings: ['.gz'],
    isProven: isGzip,
    isAlwaysProven: true,
    load: async () => (await import('./containers/gzip.ts')).readGzip,
  },
  msg: {
    endings: ['.msg'],
    isProven: isMsg,
    isAlwaysProven: true,
    load: async () => (await import('./formats/msg.ts')).readMsg,
  },
  csv: {
    endings: ['.csv', '.tsv'],
    isProven: isTableNamedXls,
    isBelieved: true,
    load: async () => (await import('./formats/csv.ts')).readCsv,
  },
  'ocr-output': {
    endings: ['.hocr', '.alto'],
    isProven: isOcrOutput,
    load: async () => (await import('./formats/ocr-output/ocr-output.ts')).readOcrOutput,
  },
  'telegram-page': {
    endings: [],
    isProven: isTelegramPage,
    load: async () => (await import('./formats/telegram-page.ts')).readTelegramPage,
  },
  'html-table': {
    endings: [],
    isProven: isHtmlNamedXls,
    load: async () => (await import('./formats/html-table.ts')).readHtmlTable,
  },
  html: {
    endings: ['.html', '.htm', '.xhtml'],
    isProven: isHtml,
    load: async () => (await import('./formats/html.ts')).readHtml,
  },
  fb2: {
    endings: ['.fb2'],
    isProven: isFb2,
    isAlwaysProven: true,
    load: async () => (await import('./formats/fb2.ts')).readFb2,
  },
  subtitles: {
    endings: ['.srt', '.vtt', '.ass', '.ssa', '.sbv', '.sub', '.ttml', '.dfxp', '.smi'],
    isProven: isSubtitles,
    load: async () => (await import('./formats/subtitles.ts')).readSubtitles,
  },
  feed: {
    endings: ['.xml', '.rss', '.atom', '.rdf'],
    isProven: isFeed,
    load: async () => (await import('./formats/feed.ts')).readFeed,
  },
  mhtml: {
    endings: ['.mhtml', '.mht'],
    isProven: isMhtml,
    load: async () => (await import('./formats/mhtml.ts')).readMhtml,
  },
  mbox: {
    endings: ['.mbox'],
    isProven: isMbox,
    load: async () => (await import('./formats/mbox.ts')).readMbox,
  },
  mail: {
    endings: ['.eml'],
    isProven: isMail,
    load: async () => (await import('./formats/mail.ts')).readMail,
  },
  emlx: {
    endings: ['.emlx'],
    isProven: isEmlx,
    load: async () => (await import('./formats/emlx.ts')).readEmlx,
  },
  'x-archive': {
    endings: [],
    isProven: isXArchive,
    load: async () => (await import('./formats/x-archive.ts')).readXArchive,
  },
  json: {
    endings: ['.json'],
    isProven: (content) => jsonFormat(content) === 'json',
    load: async () => (await import('./formats/json.ts')).readJson,
  },
  'json-lines': {
    endings: ['.jsonl', '.ndjson'],
    isProven: (content) => jsonFormat(content) === 'json-lines',
    load: async () => (await import('./formats/json-lines.ts')).readJsonLines,
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => (await import('./formats/markdown.ts')).readMarkdown,
  },
  text: {
    endings: ['.txt', '.text'],
    isProven: isNamedXls,
    load: async () => (await import('./formats/text.ts')).readText,
  },
}
