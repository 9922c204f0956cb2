/** What keeps a hostile or broken file from taking the whole machine; every limit of the readers has its place here. */

export const MEGABYTE = 1024 * 1024

/** Formats that are read as a whole are no larger, in bytes; line formats are streamed and have no limit. */
export const MAX_WHOLE = 64 * MEGABYTE

/** A longer line, message or row is no record, in characters; it is named and passed over without being held. */
export const MAX_LINE = 64 * MEGABYTE

/** As much of a file decides on its format and encoding, in bytes. */
export const HEAD_SIZE = 64 * 1024

/** Archives in archives: three, and no deeper. */
export const MAX_ARCHIVES_DEEP = 3

/** Members of an archive and of all archives in it. */
export const MAX_MEMBERS = 200_000

/** What an archive and all archives in it unpack to, in bytes. */
export const MAX_UNPACKED = 64 * 1024 * MEGABYTE

/** Text is packed to a tenth, rarely to a fiftieth; zeros to a thousandth. Only counted from 16 MB on. */
export const MAX_RATIO = 200
export const RATIO_COUNTS_FROM = 16 * MEGABYTE

/** Elements in elements: htmlparser2 needs the square of this. */
export const MAX_ELEMENTS_DEEP = 2_000

/** A PDF that gives no page for so long is given up, in milliseconds; and one that is not through after the second. */
export const PDF_PAGE_TIME = 20_000
export const PDF_FILE_TIME = 300_000

/** No PDF of a reasonable size has more pages; what states more is damaged or a bomb. */
export const MAX_PDF_PAGES = 50_000

/** What PDFium may take, in bytes: a file of 64 MB, and what it unpacks for one page. */
export const PDF_MEMORY = 512 * MEGABYTE

/** What a library may take for one file in its thread: milliseconds, and megabytes of JavaScript. */
export const THREAD_TIME = 60_000
export const THREAD_MEMORY = 512

/** What the parts of a spreadsheet unpack to, in bytes: the library needs several times as much. */
export const MAX_SPREADSHEET = 128 * MEGABYTE

/** A larger page of a scan is not unpacked, in pixels: A2 at 400 dpi has 62 million. */
export const MAX_PIXELS = 100_000_000

/** A smaller picture holds no text worth looking for, in pixels of its shorter side and in all: icons and logos of web pages. */
export const MIN_SIDE = 100
export const MIN_PIXELS = 60_000

/** What Tesseract may take for a page, in bytes, and in milliseconds: seconds as a rule, more on a machine that is busy. */
export const OCR_MEMORY = 1024 * MEGABYTE
export const OCR_PAGE_TIME = 300_000

/** A size for messages: `64 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`
}
