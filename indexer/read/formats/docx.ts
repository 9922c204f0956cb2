import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input, Reader } from '../bytes/input.ts'
import type { Zip } from '../bytes/zip.ts'
import { zipOf } from '../containers/zip-directory.ts'
import { chunksOf } from './docx-chunks.ts'
import { localName, partText } from './docx-text.ts'
import { elementTexts, propertyFacts, readPart } from './office.ts'
import { textOfPages } from './paragraphs.ts'
import { statedDate } from './stated-date.ts'

/** Where text stands, in the order in which it is read; headers and footers repeat on every page and are left out. */
const PARTS = ['document', 'footnotes', 'endnotes', 'comments'].map(
  (name) => new RegExp(`^word/${name}\\d*\\.xml$`),
)

/** Read a Word file: its paragraphs, tables, text boxes, notes and comments. Source: ECMA-376 part 1, 17.3, 17.11, 17.13.4. */
export async function* readDocx(input: Input, readInput: Parameters<Reader>[1]): AsyncGenerator<SourceText> {
  const { path } = input
  const zip = await zipOf(input)
  const members = [...zip.members.keys()].sort()
  const texts: string[] = []
  const notes: string[] = []
  for (const name of PARTS.flatMap((part) => members.filter((member) => part.test(member)))) {
    const chunks = await chunksOf(zip, name, input, readInput, notes)
    texts.push(partText((await readPart(zip, name, input)) ?? '', path, chunks))
  }
  const { text, pages } = textOfPages(texts.filter((part) => part !== '').join('\n\n'))
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, pages, given: await docxFacts(zip, input), notes }
}

async function docxFacts(zip: Zip, input: Input) {
  const properties = elementTexts((await readPart(zip, 'docProps/core.xml', input)) ?? '', input.path)
  const first = (name: string) => [...properties].find(([written]) => localName(written) === name)?.[1][0]
  return propertyFacts({
    title: first('title'),
    author: first('creator'),
    created: statedDate(first('created')),
    language: first('language'),
  })
}
