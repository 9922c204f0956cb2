import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { type Zip, zipOf } from '../containers/zip-directory.ts'
import { parseMarkup } from './markup.ts'
import { elementTexts, propertyFacts, readPart } from './office.ts'
import { startParagraphs } from './paragraphs.ts'
import { statedDate } from './stated-date.ts'

/** Deleted text, comments, and the number of a footnote. */
const UNSEEN = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:sequence-decls',
])

/** Read an OpenDocument text: its paragraphs and notes. Source: OpenDocument 1.3 part 3, chapters 5 and 6. */
export async function* readOdt(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const zip = await zipOf(input)
  const kind = (await readPart(zip, 'mimetype', input)) ?? ''
  if (!kind.includes('opendocument.text'))
    throw new ReadError(path, undefined, 'is a spreadsheet, presentation or drawing; save it as CSV or PDF')
  const manifest = (await readPart(zip, 'META-INF/manifest.xml', input)) ?? ''
  if (manifest.includes('encryption-data')) throw new ReadError(path, undefined, 'is encrypted')
  const text = contentText((await readPart(zip, 'content.xml', input)) ?? '', path)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: await odtFacts(zip, input) }
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

async function odtFacts(zip: Zip, input: Input) {
  const properties = elementTexts((await readPart(zip, 'meta.xml', input)) ?? '', input.path)
  const first = (name: string) => properties.get(name)?.[0]
  return propertyFacts({
    title: first('dc:title'),
    author: first('meta:initial-creator') ?? first('dc:creator'),
    created: statedDate(first('meta:creation-date')),
    language: first('dc:language'),
  })
}
