import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { type Zip, zipOf } from '../containers/zip-directory.ts'
import { parseMarkup } from './markup.ts'
import { elementTexts, propertyFacts, readPart } from './office.ts'
import { startParagraphs } from './paragraphs.ts'
import { statedDate } from './stated-date.ts'

/** Where text stands, in the order in which it is read; headers and footers repeat on every page and are left out. */
const PARTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/
/** Deleted text, field codes, and what older programs are shown instead of a text box. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback'])

/** Read a Word file: its paragraphs and notes. Source: ECMA-376 part 1, 17.3 and 17.11. */
export async function* readDocx(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const zip = await zipOf(input)
  const names = [...zip.members.keys()].filter((name) => PARTS.test(name)).sort()
  const texts: string[] = []
  for (const name of names) texts.push(partText((await readPart(zip, name, input)) ?? '', path))
  const text = texts.join('\n\n').trim()
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: await docxFacts(zip, input) }
}

function partText(xml: string, path: string): string {
  const text = startParagraphs()
  let unseen = 0
  let inText = 0
  parseMarkup(xml, true, path, {
    open: (name) => {
      if (UNSEEN.has(name)) unseen++
      if (name === 'w:t') inText++
      else if (name === 'w:tab') text.add(' ')
      else if (name === 'w:noBreakHyphen') text.add('-')
      else if (name === 'w:br' || name === 'w:cr') text.lineBreak()
    },
    close: (name) => {
      if (UNSEEN.has(name)) unseen--
      if (name === 'w:t') inText--
      else if (name === 'w:p') text.paragraphBreak()
    },
    text: (piece) => {
      if (inText > 0 && unseen === 0) text.add(piece)
    },
  })
  return text.text()
}

async function docxFacts(zip: Zip, input: Input) {
  const properties = elementTexts((await readPart(zip, 'docProps/core.xml', input)) ?? '', input.path)
  const first = (name: string) => properties.get(name)?.[0]
  return propertyFacts({
    title: first('dc:title'),
    author: first('dc:creator'),
    created: statedDate(first('dcterms:created')),
    language: first('dc:language'),
  })
}
