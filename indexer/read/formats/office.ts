import type { GivenFacts } from '../../source-text.ts'
import { decode } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import type { Zip } from '../bytes/zip.ts'
import { unzipWhole } from '../containers/unpack.ts'
import { declaredEncoding, parseMarkup } from './markup.ts'
import { statedDate } from './stated-date.ts'

/** A part of a DOCX, ODT or EPUB file as text; undefined where there is no such part. */
export async function readPart(zip: Zip, name: string, input: Input): Promise<string | undefined> {
  const member = zip.members.get(name)
  if (member === undefined) return undefined
  const bytes = await unzipWhole(zip, member, input.path, input.spent)
  if (bytes.length === 0) return ''
  const { text } = await decode(bytes, input.path, declaredEncoding(bytes.toString('latin1', 0, 200)))
  return text
}

/** The texts of all elements of an XML part, by name as written; empty ones are left out. */
export function elementTexts(xml: string, path: string): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const open: string[] = []
  parseMarkup(xml, true, path, {
    open: () => void open.push(''),
    text: (text) => {
      if (open.length > 0) open.push((open.pop() ?? '') + text)
    },
    close: (name) => {
      const text = (open.pop() ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '') addTo(texts, name, text)
    },
  })
  return texts
}

/** The facts that a document's own properties state, those that it states. */
export function propertyFacts(facts: Omit<GivenFacts, 'origin'>): GivenFacts {
  return Object.values(facts).every((fact) => fact === undefined) ? {} : { ...facts, origin: 'metadata' }
}

/** What an OpenDocument file says of itself. */
export async function openDocumentFacts(zip: Zip, input: Input): Promise<GivenFacts> {
  const properties = elementTexts((await readPart(zip, 'meta.xml', input)) ?? '', input.path)
  const first = (name: string) => properties.get(name)?.[0]
  return propertyFacts({
    title: first('dc:title'),
    author: first('meta:initial-creator') ?? first('dc:creator'),
    created: statedDate(first('meta:creation-date')),
    language: first('dc:language'),
  })
}

function addTo(texts: Map<string, string[]>, name: string, text: string): void {
  const known = texts.get(name)
  if (known === undefined) texts.set(name, [text])
  else known.push(text)
}
