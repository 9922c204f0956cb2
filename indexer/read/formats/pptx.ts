import { posix } from 'node:path'
import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_WHOLE, megabytes } from '../bytes/limits.ts'
import type { Zip } from '../bytes/zip.ts'
import { zipOf } from '../containers/zip-directory.ts'
import { localName, parseMarkup } from './markup.ts'
import { elementTexts, propertyFacts, readPart } from './office.ts'
import { startParagraphs } from './paragraphs.ts'
import { statedDate } from './stated-date.ts'

const PRESENTATION = 'ppt/presentation.xml'
const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/
/** What older programs are shown instead of newer things. */
const UNSEEN = new Set(['Fallback'])

/** Read a presentation as one document: its slides in their order, each with its notes. Source: ECMA-376 part 1, 19 and 21.1.2. */
export async function* readPptx(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const zip = await zipOf(input)
  const texts: string[] = []
  let length = 0
  for (const slide of await slidesOf(zip, input)) {
    const notes = [...(await relations(zip, slide, input)).values()].filter((name) =>
      /\/notesSlides\//.test(name),
    )
    for (const name of [slide, ...notes]) {
      const text = slideText((await readPart(zip, name, input)) ?? '', path)
      if (text !== '') texts.push(text)
      length += text.length
    }
    if (length > MAX_WHOLE)
      throw new ReadError(path, undefined, `has more than ${megabytes(MAX_WHOLE)} of text`)
  }
  if (texts.length === 0) throw new ReadError(path, undefined, 'has no text (pictures of slides?)')
  yield { path, record: undefined, text: texts.join('\n\n'), given: await pptxFacts(zip, input) }
}

/** The slides in the order in which they are shown; those that the presentation does not list follow by number. */
async function slidesOf(zip: Zip, input: Input): Promise<string[]> {
  const parts = await relations(zip, PRESENTATION, input)
  const listed: string[] = []
  parseMarkup((await readPart(zip, PRESENTATION, input)) ?? '', true, input.path, {
    open: (name, attributes) => {
      const part = localName(name) === 'sldId' ? parts.get(attributes['r:id'] ?? '') : undefined
      if (part !== undefined && zip.members.has(part)) listed.push(part)
    },
  })
  const known = new Set(listed)
  const others = [...zip.members.keys()].filter((name) => SLIDE.test(name) && !known.has(name))
  const numberOf = (name: string) => Number(SLIDE.exec(name)?.[1])
  return [...known, ...others.sort((a, b) => numberOf(a) - numberOf(b))]
}

/** What a part names by id: `rId3` → `ppt/slides/slide1.xml`. */
async function relations(zip: Zip, part: string, input: Input): Promise<Map<string, string>> {
  const folder = posix.dirname(part)
  const xml = await readPart(zip, `${folder}/_rels/${posix.basename(part)}.rels`, input)
  const targets = new Map<string, string>()
  parseMarkup(xml ?? '', true, input.path, {
    open: (_, { Id, Target }) => {
      if (Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target))
    },
  })
  return targets
}

function slideText(xml: string, path: string): string {
  const text = startParagraphs()
  let unseen = 0
  let numbers = 0
  let inText = 0
  parseMarkup(xml, true, path, {
    open: (written, { type }) => {
      const name = localName(written)
      if (UNSEEN.has(name)) unseen++
      // The number of the slide, which stands on each.
      if (name === 'fld' && type === 'slidenum') numbers++
      if (name === 't') inText++
      else if (name === 'tab') text.add(' ')
      else if (name === 'br') text.lineBreak()
    },
    close: (written) => {
      const name = localName(written)
      if (UNSEEN.has(name)) unseen--
      if (name === 'fld') numbers = 0
      if (name === 't') inText--
      else if (name === 'p') text.lineBreak()
      else if (name === 'txBody' || name === 'tr') text.paragraphBreak()
      else if (name === 'tc') text.add(' ')
    },
    text: (piece) => {
      if (inText > 0 && unseen === 0 && numbers === 0) text.add(piece)
    },
  })
  return text.text()
}

async function pptxFacts(zip: Zip, input: Input) {
  const properties = elementTexts((await readPart(zip, 'docProps/core.xml', input)) ?? '', input.path)
  const first = (name: string) => properties.get(name)?.[0]
  const title = first('dc:title')
  return propertyFacts({
    // What PowerPoint calls every new presentation, in the languages of its users.
    title:
      title === undefined || /^(?:powerpoint |презентация powerpoint|slide 1$)/i.test(title)
        ? undefined
        : title,
    author: first('dc:creator'),
    created: statedDate(first('dcterms:created')),
    language: first('dc:language'),
  })
}
