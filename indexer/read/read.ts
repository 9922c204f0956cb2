import type { ScanStore } from '../recognised/store.ts'
import { ReadError, type SourceText } from '../source-text.ts'
import { fileInput, type Input } from './bytes/input.ts'
import { formatOf } from './format.ts'
import { skippedByName } from './other-files.ts'

/**
 * Read the documents of a file, whatever its format. What can't be read comes as a ReadError in its place; the
 * generator itself never throws, so that the rest goes on.
 *
 * @param onBytes called with how many bytes of it were read, again and again
 * @param scans what was recognised on scans
 */
export async function* read(
  path: string,
  onBytes?: (bytes: number) => void,
  scans?: ScanStore,
): AsyncGenerator<SourceText | ReadError> {
  try {
    yield* readInput({ ...(await fileInput(path, onBytes)), scans })
  } catch (error) {
    yield asReadError(error, path)
  }
}

async function* readInput(input: Input): AsyncGenerator<SourceText | ReadError> {
  try {
    const { format, zip } = await formatOf(input)
    const reader = await format.load()
    yield* reader({ ...input, zip }, readInner)
  } catch (error) {
    yield asReadError(error, input.path)
  }
}

/** What is packed is read as what lies in a folder, and passed over as that. */
async function* readInner(input: Input): AsyncGenerator<SourceText | ReadError> {
  const skipped = input.path.includes('!/') ? skippedByName(input.path) : undefined
  if (skipped === undefined) yield* readInput(input)
  else yield skipped
}

/** Libraries throw what they like; people get one line, and the stack stays in `cause`. */
function asReadError(error: unknown, path: string): ReadError {
  if (error instanceof ReadError) return error
  const message = error instanceof Error ? error.message : String(error)
  const reason = message.replace(/\s+/g, ' ').trim().slice(0, 200)
  return new ReadError(path, undefined, `cannot be read (${reason})`, { cause: error })
}
