import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { declaredEncoding, localName, parseMarkup } from './markup.ts'
import { propertyFacts } from './office.ts'
import { startParagraphs } from './paragraphs.ts'
import { statedDate } from './stated-date.ts'

const PARAGRAPHS = new Set([
  'p',
  'v',
  'subtitle',
  'text-author',
  'empty-line',
  'title',
  'section',
  'tr',
  'date',
])

/** What the description of a book says, by the path of its element: `title-info/book-title`. */
type Facts = Map<string, { text: string; value: string | undefined }>

/** Read a FictionBook: its bodies as one text, pictures left out. Source: http://www.fictionbook.org/index.php/Eng:XML_Schema_Fictionbook_2.1 */
export async function* readFb2(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text: xml, notes } = await readWholeText(input, 'save it as EPUB', declaredEncoding)
  const { text, facts } = parseBook(xml, path)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: bookFacts(facts), notes }
}

function parseBook(xml: string, path: string): { text: string; facts: Facts } {
  const text = startParagraphs()
  const facts: Facts = new Map()
  const open: string[] = []
  const closed = new Set<string>()
  let bodies = 0
  parseMarkup(xml, true, path, {
    open: (written, { value }) => {
      const name = localName(written)
      open.push(name)
      if (name === 'body') bodies++
      const place = open.slice(-2).join('/')
      if (bodies === 0 && !facts.has(place)) facts.set(place, { text: '', value })
    },
    text: (piece) => {
      if (bodies > 0) text.add(piece)
      else addTo(facts, closed, open.slice(-2).join('/'), piece)
    },
    close: (written) => {
      const name = localName(written)
      if (bodies === 0) closed.add(open.slice(-2).join('/'))
      open.pop()
      if (name === 'body') bodies--
      if (bodies > 0 && PARAGRAPHS.has(name)) text.paragraphBreak()
      else if (bodies > 0 && (name === 'td' || name === 'th')) text.add(' ')
    },
  })
  return { text: text.text(), facts }
}

/** The first of several authors or titles counts. */
function addTo(facts: Facts, closed: ReadonlySet<string>, place: string, piece: string): void {
  const fact = closed.has(place) ? undefined : facts.get(place)
  if (fact !== undefined && fact.text.length < 1_000) fact.text += piece
}

function bookFacts(facts: Facts) {
  const first = (place: string) => facts.get(place)?.text.replace(/\s+/g, ' ').trim() || undefined
  const author = ['first-name', 'middle-name', 'last-name'].flatMap((part) => first(`author/${part}`) ?? [])
  const date = facts.get('title-info/date')
  return propertyFacts({
    title: first('title-info/book-title'),
    author: author.join(' ') || first('author/nickname'),
    date: statedDate(date?.value ?? date?.text) ?? statedDate(first('publish-info/year')),
    source: first('publish-info/publisher'),
    language: first('title-info/lang'),
  })
}
