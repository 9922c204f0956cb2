import { extname } from 'node:path'
import { ReadError, type SourceText } from '../source-text.ts'
import { readJson } from './json.ts'
import { readJsonLines } from './json-lines.ts'
import { readText } from './text.ts'

type Reader = (path: string) => AsyncGenerator<SourceText | ReadError>

/** Which reader reads a file, by its extension. */
const READERS: Record<string, Reader> = {
  '.txt': readText,
  '.md': readText,
  '.json': readJson,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
}

/** The extensions that can be read, for messages. */
export const EXTENSIONS = Object.keys(READERS)

/** Whether a file is one to read, by its name. */
export function isReadable(path: string): boolean {
  return extname(path).toLowerCase() in READERS
}

/**
 * Read the documents of a file. What can't be read comes as a ReadError in its place; the generator itself never
 * throws one, so that the rest goes on.
 */
export async function* read(path: string): AsyncGenerator<SourceText | ReadError> {
  const reader = READERS[extname(path).toLowerCase()]
  try {
    if (reader === undefined)
      throw new ReadError(
        path,
        undefined,
        `has an ending that is not read (read are ${EXTENSIONS.join(', ')})`,
      )
    yield* reader(path)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}
