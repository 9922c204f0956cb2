import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, peek } from '../bytes/input.ts'
import { MAX_ARCHIVES_DEEP, MAX_MEMBERS } from '../bytes/limits.ts'
import { unzip } from './unpack.ts'
import { tooMany, type Zip, type ZipMember, zipOf } from './zip-directory.ts'

/** Members of these names tell formats that are ZIP archives and are not read. */
const SPREADSHEET = /^(?:xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml)$/

type ReadInput = (inner: Input) => AsyncGenerator<SourceText | ReadError>

/** Read a ZIP archive member by member, in the order of their names. What would be passed over in a folder is passed over here too. */
export async function* readZip(input: Input, readInput: ReadInput): AsyncGenerator<SourceText | ReadError> {
  const zip = await zipOf(input)
  if ([...zip.members.keys()].some((name) => SPREADSHEET.test(name)))
    throw new ReadError(input.path, undefined, 'is a spreadsheet or presentation; save it as CSV or PDF')
  yield* readMembers(zip, input, readInput)
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
  members.sort((a, b) => (a.name < b.name ? -1 : 1))
  let isEmpty = true
  for (const member of members)
    for await (const source of readMember(zip, member, input, readInput)) {
      isEmpty = false
      yield source
    }
  if (isEmpty) throw new ReadError(input.path, undefined, 'has no file in it that is read')
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
  return !isHidden && !name.endsWith('/')
}
