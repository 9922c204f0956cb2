import { basename } from 'node:path'
import { ReadError, SkippedError, type SourceText } from '../../../source-text.ts'
import type { Input } from '../../bytes/input.ts'
import { ocrOutputKind } from '../../signs.ts'
import { joinedPages } from '../pages.ts'
import { imageBeside, ocrOutput } from './given-pages.ts'

/** Read hOCR or ALTO: the words of its pages. Beside its image it is passed over, since the image has them. */
export async function* readOcrOutput(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const image = await imageBeside(path)
  if (image !== undefined)
    throw new SkippedError(path, 'text of a scan', `is what stands on ${basename(image)}`)
  const pages = await ocrOutput(input, ocrOutputKind(input.head.toString('utf8')) ?? 'hocr')
  const { text, pages: starts } = joinedPages(pages.map((page) => page.text))
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, pages: pages.length > 1 ? starts : undefined, given: {} }
}
