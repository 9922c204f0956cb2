import { ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import { type Input, peek } from '../bytes/input.ts'
import { MAX_ARCHIVES_DEEP, MAX_MEMBERS } from '../bytes/limits.ts'
import type { Zip, ZipMember } from '../bytes/zip.ts'
import { unzip } from './unpack.ts'
import { tooMany, zipOf } from './zip-directory.ts'

/** Members that tell formats which are ZIP archives and are not read. */
const UNREAD: readonly [member: RegExp, what: string][] = [
  [/\.iwa$/, 'an Apple Pages, Numbers or Keynote file; save it as DOCX, XLSX or PDF'],
  [/^FixedDocSeq\.fdseq$/i, 'an XPS file; convert it to PDF'],
  [/^AndroidManifest\.xml$/, 'a program'],
]

type ReadInput = (inner: Input) => AsyncGenerator<SourceText | ReadError>

/** Read a ZIP archive member by member, in the order of their names. What would be passed over in a folder is passed over here too. */
export async function* readZip(input: Input, readInput: ReadInput): AsyncGenerator<SourceText | ReadError> {
  const zip = await zipOf(input)
  const names = [...zip.members.keys()]
  const unread = UNREAD.find(([member]) => names.some((name) => member.test(name)))
  if (unread !== undefined) throw new ReadError(input.path, undefined, `is ${unread[1]}`)
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
  const members = [...zip.members.values()].filter(({ name }) => !name.endsWith('/'))
  if (members.length === 0) throw new ReadError(input.path, undefined, 'has no file in it')
  members.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const member of members) {
    if (isHidden(member.name)) yield new SkippedError(placeOf(member, input), 'hidden', 'is hidden')
    else yield* readMember(zip, member, input, readInput)
  }
}

async function* readMember(
  zip: Zip,
  member: ZipMember,
  input: Input,
  readInput: ReadInput,
): AsyncGenerator<SourceText | ReadError> {
  const path = placeOf(member, input)
  const open = () => unzip(zip, member, path, input.spent)
  const name = member.name.slice(member.name.lastIndexOf('/') + 1)
  try {
    const { spent, depth, scans } = input
    const outside = { file: undefined, depth: depth + 1, spent, scans }
    yield* readInput({ path, name, open, ...(await peek(open)), ...outside })
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}

function placeOf(member: ZipMember, input: Input): string {
  return `${input.path}!/${member.name.replace(/^\/+/, '')}`
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}
