import { posix } from 'node:path'
import { ReadError, type SourceText } from '../../source-text.ts'
import { decode } from '../bytes/decode.ts'
import { type Input, peek } from '../bytes/input.ts'
import type { Zip } from '../bytes/zip.ts'
import { unzip, unzipWhole } from '../containers/unpack.ts'
import { attributeOf, type Chunks, localName } from './docx-text.ts'
import { htmlText } from './html-text.ts'
import { declaredEncoding, parseMarkup } from './markup.ts'
import { pageInMhtml } from './mhtml.ts'
import { readPart } from './office.ts'

type ReadInput = (inner: Input) => AsyncGenerator<SourceText | ReadError>

/** Files in a file in a file: no program makes more. */
const MAX_DEEP = 3

/**
 * The parts that a part of a Word file embeds whole, as text: HTML, saved pages, plain text, RTF, other Word files.
 *
 * @param notes gets what could not be read, a line each
 */
export async function chunksOf(
  zip: Zip,
  part: string,
  input: Input,
  readInput: ReadInput,
  notes: string[],
): Promise<Chunks> {
  const chunks = new Map<string, string>()
  for (const { id, target } of await chunkTargets(zip, part, input)) {
    const text = await chunkText(zip, target, input, readInput).catch((error: unknown) => {
      if (!(error instanceof ReadError)) throw error
      notes.push(`its part ${posix.basename(target)} ${error.message}`)
      return ''
    })
    chunks.set(id, text)
  }
  return chunks
}

/** Where the embedded parts stand in the archive. Source: ECMA-376 part 2, 9.3. */
async function chunkTargets(zip: Zip, part: string, input: Input): Promise<{ id: string; target: string }[]> {
  const folder = posix.dirname(part)
  const xml = (await readPart(zip, `${folder}/_rels/${posix.basename(part)}.rels`, input)) ?? ''
  const found: { id: string; target: string }[] = []
  parseMarkup(xml, true, input.path, {
    open: (name, attributes) => {
      const type = attributeOf(attributes, 'Type') ?? ''
      const target = attributeOf(attributes, 'Target') ?? ''
      if (localName(name) !== 'Relationship' || !type.endsWith('/aFChunk')) return
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        target: posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
      })
    },
  })
  return found
}

async function chunkText(zip: Zip, target: string, input: Input, readInput: ReadInput): Promise<string> {
  const member = zip.members.get(target)
  if (member === undefined) throw new ReadError(input.path, undefined, 'is missing')
  const bytes = await unzipWhole(zip, member, input.path, input.spent)
  if (/\.x?html?$/i.test(target)) return htmlOf(bytes, input.path)
  if (/\.mht(?:ml)?$/i.test(target)) return htmlText((await pageInMhtml(bytes)).page?.body ?? '', input.path)
  if (input.depth >= MAX_DEEP) throw new ReadError(input.path, undefined, 'is too deep')
  const open = () => unzip(zip, member, input.path, input.spent)
  const name = posix.basename(target)
  const { spent, depth } = input
  const inner = { path: `${input.path}!/${target}`, name, open, ...(await peek(open)), spent }
  const texts: string[] = []
  for await (const source of readInput({ ...inner, zip: undefined, file: undefined, depth: depth + 1 })) {
    if (source instanceof ReadError) throw source
    texts.push(source.text)
  }
  return texts.join('\n\n')
}

async function htmlOf(bytes: Buffer, path: string): Promise<string> {
  const { text } = await decode(bytes, path, declaredEncoding(bytes.toString('latin1', 0, 4096)))
  return htmlText(text, path)
}
