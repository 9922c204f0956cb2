import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, peek } from '../bytes/input.ts'
import { MAX_ARCHIVES_DEEP, MAX_MEMBERS } from '../bytes/limits.ts'
import { isReadable } from '../format.ts'
import { unzip } from './unpack.ts'
import { openZip, tooMany, type Zip, type ZipMember } from './zip-directory.ts'

type ReadInput = (inner: Input) => AsyncGenerator<SourceText | ReadError>

/** Members of these names tell the formats that are ZIP archives themselves. */
const SPREADSHEET = /^(?:xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml)$/

/**
 * Read a ZIP archive: a DOCX, ODT or EPUB file as one document, any other member by member, in the order of their
 * names. What would be passed over in a folder is passed over here too.
 */
export async function* readZip(input: Input, readInput: ReadInput): AsyncGenerator<SourceText | ReadError> {
  const zip = await openZip(input)
  const names = [...zip.members.keys()]
  if (names.includes('META-INF/container.xml'))
    yield (await import('../formats/epub.ts')).readEpub(zip, input)
  else if (names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    yield (await import('../formats/docx.ts')).readDocx(zip, input)
  else if (names.includes('content.xml') && names.includes('mimetype'))
    yield (await import('../formats/odt.ts')).readOdt(zip, input)
  else if (names.some((name) => SPREADSHEET.test(name)))
    throw new ReadError(input.path, undefined, 'is a spreadsheet or presentation; save it as CSV or PDF')
  else yield* readMembers(zip, input, readInput)
}

async function* readMembers(
  zip: Zip,
  input: Input,
  readInput: ReadInput,
): AsyncGenerator<SourceText | ReadError> {
  if (input.depth >= MAX_ARCHIVES_DEEP)
    throw new ReadError(input.path, undefined, `is more than ${MAX_ARCHIVES_DEEP} archives deep`)
  input.spent.members += zip.members.size
  if (input.spent.members > MAX_MEMBERS) throw new ReadError(input.path, undefined, tooMany())
  const members = [...zip.members.values()].filter(({ name }) => isToRead(name))
  if (members.length === 0) throw new ReadError(input.path, undefined, 'has no file in it that is read')
  members.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const member of members) yield* readMember(zip, member, input, readInput)
}

async function* readMember(
  zip: Zip,
  member: ZipMember,
  input: Input,
  readInput: ReadInput,
): AsyncGenerator<SourceText | ReadError> {
  const path = `${input.path}!/${member.name.replace(/^\/+/, '')}`
  const open = () => unzip(zip, member, path, input.spent)
  const name = member.name.slice(member.name.lastIndexOf('/') + 1)
  try {
    const { spent, depth } = input
    yield* readInput({ path, name, open, ...(await peek(open)), file: undefined, depth: depth + 1, spent })
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}

function isToRead(name: string): boolean {
  const isHidden = name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
  return !isHidden && !name.endsWith('/') && isReadable(name)
}
