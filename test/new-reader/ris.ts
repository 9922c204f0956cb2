import { readWholeText } from '../../indexer/read/bytes/decode.ts'
import type { Input } from '../../indexer/read/bytes/input.ts'
import { statedDate } from '../../indexer/read/formats/stated-date.ts'
import { ReadError, type SourceText } from '../../indexer/source-text.ts'

/** `TI  - The title`: two signs, two spaces, a hyphen. */
const LINE = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/

/**
 * Read a RIS file, as libraries exchange references: one document a reference, of its abstract and notes.
 * Source: https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export async function* readRis(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const { text, notes } = await readWholeText(input, 'split it')
  let record = 0
  for (const reference of text.split(/^ER {2}-.*$/m)) {
    if (reference.trim() === '') continue
    record++
    const fields = fieldsOf(reference)
    const body = fields.get('AB') ?? fields.get('N2') ?? fields.get('N1') ?? ''
    const title = fields.get('TI') ?? fields.get('T1')
    if (body === '' && title === undefined) yield new ReadError(path, record, 'has no text and no title')
    else yield { path, record, text: body, notes, given: { title, ...factsOf(fields) } }
  }
}

function factsOf(fields: ReadonlyMap<string, string>) {
  return {
    date: statedDate(fields.get('DA') ?? fields.get('PY')),
    source: fields.get('JO') ?? fields.get('T2') ?? fields.get('PB'),
    author: fields.get('AU'),
    url: fields.get('UR'),
    origin: 'metadata' as const,
  }
}

/** The first of each field. */
function fieldsOf(reference: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of reference.split(/\r?\n/)) {
    const [, name = '', value = ''] = LINE.exec(line) ?? []
    if (value.trim() !== '' && !fields.has(name)) fields.set(name, value.trim())
  }
  return fields
}
