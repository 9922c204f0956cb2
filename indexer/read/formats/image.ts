import { type ScanFacts, SURE } from '../../../engine/document.ts'
import { type ImageInfo, imageInfo } from '../../ocr/image-info.ts'
import { isLegible, isUnread, type ScanPage } from '../../ocr/scan-page.ts'
import { type ScanStore, scanHash } from '../../ocr/store.ts'
import { ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { MAX_PIXELS, MIN_PIXELS, MIN_SIDE } from '../bytes/limits.ts'
import { givenPages } from './ocr-output/given-pages.ts'
import { joinedPages } from './pages.ts'

const PICTURE = 'picture'
/** What to do about a scan that was not recognised yet. */
export const NEEDS_OCR = 'whose text needs OCR (--ocr)'

/** Read an image: what was recognised on it. One that was not recognised yet is passed over and waits. */
export async function* readImage(input: Input): AsyncGenerator<SourceText> {
  const { path, scans } = input
  if (scans === undefined) throw imageAtSight(input)
  const bytes = await readWhole(input, 'save it in a smaller format')
  const info = imageInfo(bytes)
  if (info === undefined) throw new ReadError(path, undefined, `is ${kindOf(input.head)} that is damaged`)
  refuse(path, info)
  const hash = scanHash(bytes)
  const known = await knownPages(input, hash, scans)
  const numbers = Array.from({ length: info.pages }, (_, at) => at + 1)
  const waiting = numbers.filter((page) => !known.has(page)).length
  const scan = scanFacts(hash, known)
  if (scan === undefined) throw withoutText(path, info, known, waiting)
  const { text, pages } = joinedPages(numbers.map((page) => textOf(known.get(page))))
  yield {
    path,
    record: undefined,
    text,
    pages: info.pages > 1 ? pages : undefined,
    given: {},
    scan,
    waiting,
    notes: scanNotes(known, waiting),
  }
}

/** What is known of the pages of a scan: what was recognised before, and what another program wrote down beside it, which is kept, too. */
async function knownPages(
  { path, file }: Input,
  hash: string,
  scans: ScanStore,
): Promise<Map<number, ScanPage>> {
  const known = await scans.pages(hash)
  const given = file === path ? await givenPages(path) : new Map<number, ScanPage>()
  for (const [number, page] of given) {
    if (known.has(number)) continue
    known.set(number, page)
    await scans.add(hash, page)
  }
  return known
}

/** What an image is passed over as, by its beginning alone. */
export function imageAtSight({ path, head, scans }: Pick<Input, 'path' | 'head' | 'scans'>): SkippedError {
  if (scans === undefined) return new SkippedError(path, PICTURE, `is ${kindOf(head)}`)
  const info = imageInfo(head)
  const small = info === undefined ? undefined : tooSmall(path, info)
  return (
    small ??
    new SkippedError(path, PICTURE, `is ${kindOf(head)}, ${NEEDS_OCR}`, { waiting: info?.pages ?? 1 })
  )
}

function kindOf(head: Buffer): string {
  const mark = head.readUInt16BE(0)
  const kind = { 35152: 'PNG', 65496: 'JPEG', 21065: 'WebP' }[mark] ?? 'TIFF'
  return `a ${kind} image`
}

/** @throws SkippedError where it is too small, ReadError where it is too large or moves */
function refuse(path: string, info: ImageInfo): void {
  const small = tooSmall(path, info)
  if (small !== undefined) throw small
  const { kind, width, height, isAnimated } = info
  if (isAnimated === true)
    throw new ReadError(path, undefined, `is an animated ${kind} image: save its pictures one by one`)
  if (width * height > MAX_PIXELS)
    throw new ReadError(
      path,
      undefined,
      `is a ${kind} image of ${width} × ${height} pixels, more than ${MAX_PIXELS / 1_000_000} million: scan it with fewer`,
    )
}

/** Whether an image can be recognised: it is neither too small nor too large, and does not move. */
export function isReadable(info: ImageInfo): boolean {
  return !isSmall(info) && info.isAnimated !== true && info.width * info.height <= MAX_PIXELS
}

function isSmall({ width, height }: ImageInfo): boolean {
  return Math.min(width, height) < MIN_SIDE || width * height < MIN_PIXELS
}

function tooSmall(path: string, info: ImageInfo): SkippedError | undefined {
  const { kind } = info
  return isSmall(info)
    ? new SkippedError(path, PICTURE, `is a ${kind} image, too small for a text`)
    : undefined
}

/** Why nothing comes of an image: it waits, it could not be read, or there is nothing to read. */
function withoutText(
  path: string,
  { kind }: ImageInfo,
  known: ReadonlyMap<number, ScanPage>,
  waiting: number,
): ReadError {
  if (waiting > 0) return new SkippedError(path, PICTURE, `is a ${kind} image, ${NEEDS_OCR}`, { waiting })
  const unread = [...known.values()].find(isUnread)
  if (unread !== undefined) return new ReadError(path, undefined, unread.reason)
  return new SkippedError(path, PICTURE, `is a ${kind} image without a text that could be read`)
}

/** The text of a page that was recognised; `''` where there is none. */
export function textOf(page: ScanPage | undefined): string {
  return page === undefined || isUnread(page) || !isLegible(page) ? '' : page.text
}

/** What is known of the pages of a scan that have a text; undefined where none has. */
export function scanFacts(hash: string, known: ReadonlyMap<number, ScanPage>): ScanFacts | undefined {
  const pages: number[] = []
  let [sum, letters] = [0, 0]
  for (const page of known.values()) {
    if (isUnread(page) || !isLegible(page)) continue
    pages.push(page.page)
    sum += page.confidence * page.text.length
    letters += page.text.length
  }
  if (pages.length === 0) return undefined
  return { hash, confidence: Math.round((sum / letters) * 10) / 10, pages: pages.sort((a, b) => a - b) }
}

/** What was not right with pages of a scan. */
export function scanNotes(known: ReadonlyMap<number, ScanPage>, waiting: number): string[] {
  const notes = [...known.values()].filter(isUnread).map(({ page, reason }) => `page ${page} ${reason}`)
  const confidence = scanFacts('', known)?.confidence ?? 100
  if (confidence < SURE)
    notes.push(`it was recognised with ${Math.round(confidence)} % confidence: words may be wrong`)
  if (waiting > 0) notes.push(`${waiting} of its pages need OCR (--ocr)`)
  return notes
}
