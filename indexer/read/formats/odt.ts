import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { zipOf } from '../containers/zip-directory.ts'
import { parseMarkup } from './markup.ts'
import { openDocumentFacts, readPart } from './office.ts'
import { startParagraphs } from './paragraphs.ts'

/** Deleted text, comments, and the number of a footnote. */
const UNSEEN = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:sequence-decls',
])

/** Read an OpenDocument text, presentation or drawing: its paragraphs and notes; a spreadsheet goes to its own reader. Source: OpenDocument 1.3 part 3, chapters 5 and 6. */
export async function* readOdt(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const zip = await zipOf(input)
  const kind = (await readPart(zip, 'mimetype', input)) ?? ''
  const manifest = (await readPart(zip, 'META-INF/manifest.xml', input)) ?? ''
  if (manifest.includes('encryption-data')) throw new ReadError(path, undefined, 'is encrypted')
  if (kind.includes('opendocument.spreadsheet')) return yield* (await import('./ods.ts')).readOds(input)
  const text = contentText((await readPart(zip, 'content.xml', input)) ?? '', path)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: await openDocumentFacts(zip, input) }
}

function contentText(xml: string, path: string): string {
  const text = startParagraphs()
  let unseen = 0
  let paragraphs = 0
  parseMarkup(xml, true, path, {
    open: (name) => {
      if (UNSEEN.has(name)) unseen++
      if (isParagraph(name)) paragraphs++
      else if (name === 'text:s' || name === 'text:tab') text.add(' ')
      else if (name === 'text:line-break') text.lineBreak()
      else if (name === 'text:note-body') text.add(' ')
    },
    close: (name) => {
      if (UNSEEN.has(name)) unseen--
      if (!isParagraph(name)) return
      paragraphs--
      // A note stands inside the paragraph that it belongs to.
      if (paragraphs === 0) text.paragraphBreak()
      else text.add(' ')
    },
    text: (piece) => {
      if (paragraphs > 0 && unseen === 0) text.add(piece)
    },
  })
  return text.text()
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}
