import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { detectDocument } from '../../../../analysis/detect/detect.ts'
import { SURE } from '../../../../engine/document.ts'
import { pageAsItStands } from '../../../recognised/reading-order.ts'
import { isLegible, OCR_LANGUAGE_OF, type RecognisedPage } from '../../../recognised/scan-page.ts'
import { confidenceOf } from '../../../recognised/words.ts'
import { readWholeText } from '../../bytes/decode.ts'
import { fileInput, type Input } from '../../bytes/input.ts'
import { ocrOutputKind } from '../../signs.ts'
import { declaredEncoding } from '../markup.ts'
import { altoPages } from './alto.ts'
import { hocrPages } from './hocr.ts'
import type { PageWords } from './page-words.ts'

/** How a file is called that another program wrote beside `page.png`: `page.hocr`, `page.png.alto.xml`. */
const ENDINGS = ['.hocr', '.hocr.html', '.alto.xml', '.alto', '.xml', '.html']
const IMAGES = ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp'].flatMap((one) => [one, one.toUpperCase()])

/** The image that a file of hOCR or ALTO is about, which lies beside it; undefined where there is none. */
export async function imageBeside(path: string): Promise<string | undefined> {
  const stems = ENDINGS.filter((ending) => path.endsWith(ending)).map((ending) =>
    path.slice(0, -ending.length),
  )
  const [image] = await thoseThere(stems.flatMap((stem) => [stem, ...IMAGES.map((ending) => stem + ending)]))
  return image
}

/**
 * What another program recognised on an image and wrote down beside it, by page; empty where there is nothing, or nothing good.
 *
 * @param path of the image
 */
export async function givenPages(path: string): Promise<Map<number, RecognisedPage>> {
  const stems = [path, path.slice(0, path.length - extname(path).length)]
  for (const file of await thoseThere(stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending)))) {
    const input = await fileInput(file)
    const kind = ocrOutputKind(input.head.toString('utf8'))
    if (kind === undefined) continue
    const pages = await ocrOutput(input, kind)
    const good = pages.filter((page) => isLegible(page) && page.confidence >= SURE)
    if (good.length > 0) return new Map(good.map((page) => [page.page, page]))
  }
  return new Map()
}

/** Those of some paths at which there is a file. */
async function thoseThere(paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (stats) => stats.isFile(),
        () => false,
      ),
    ),
  )
  return paths.filter((_, at) => there[at])
}

/** The pages of a file of hOCR or ALTO, numbered in their order. */
export async function ocrOutput(input: Input, kind: 'hocr' | 'alto'): Promise<RecognisedPage[]> {
  const { text } = await readWholeText(input, 'split it', declaredEncoding)
  const pages = kind === 'hocr' ? hocrPages(text, input.path) : altoPages(text, input.path)
  return pages.map((page, at) => recognised(page, at + 1))
}

function recognised(page: PageWords, number: number): RecognisedPage {
  const { text, boxes } = pageAsItStands(page)
  const { language } = detectDocument(text)
  return {
    page: number,
    text,
    boxes,
    language: language === 'und' ? null : (OCR_LANGUAGE_OF[language] ?? null),
    confidence: confidenceOf(page.words),
    turn: 0,
  }
}
