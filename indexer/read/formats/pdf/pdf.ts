import { ReadError, type SourceText } from '../../../source-text.ts'
import { type Input, readWhole } from '../../bytes/input.ts'
import { joinedPages } from '../pages.ts'
import { pdfFacts } from './info.ts'
import { readPdfText } from './reader-thread.ts'
import { scrambledShare } from './text.ts'

/** More characters without meaning than this, as a share, and nothing can be found in the text. */
const MAX_SCRAMBLED = 0.2

/** Read a PDF: the text of its pages, with the letters that it draws turned back into the letters that are meant. */
export async function* readPdf(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const bytes = await readWhole(input, 'split it')
  const { info, pages } = await readPdfText(bytes, path)
  const { text, pages: starts } = joinedPages(pages)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadError(path, undefined, 'has no text (a scan?)')
  const scrambled = scrambledShare(text)
  if (scrambled > MAX_SCRAMBLED)
    throw new ReadError(path, undefined, 'has scrambled text: its letters cannot be told from the file')
  const notes = scrambled > MAX_SCRAMBLED / 10 ? ['some of its letters could not be told from the file'] : []
  const empty = pages.filter((page) => page === '').length
  if (empty > 0) notes.push(`${empty} of ${pages.length} pages have no text (scans?)`)
  yield { path, record: undefined, text, pages: starts, given: pdfFacts(info), notes }
}
