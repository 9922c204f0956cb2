import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, peek } from '../bytes/input.ts'
import { MAX_ARCHIVES_DEEP } from '../bytes/limits.ts'
import { gunzip } from './unpack.ts'

/** Read what is packed in a `.gz`, as a stream, by the format it has itself: `news.jsonl.gz`. */
export async function* readGzip(
  input: Input,
  readInput: (inner: Input) => AsyncGenerator<SourceText | ReadError>,
): AsyncGenerator<SourceText | ReadError> {
  if (input.depth >= MAX_ARCHIVES_DEEP)
    throw new ReadError(input.path, undefined, `is more than ${MAX_ARCHIVES_DEEP} archives deep`)
  const open = () => gunzip(input.path, input.open(), input.spent)
  const name = input.name.replace(/\.gz$/i, '')
  yield* readInput({ ...input, name, open, ...(await peek(open)), file: undefined, depth: input.depth + 1 })
}
