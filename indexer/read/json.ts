import { ReadError, type SourceText } from '../source-text.ts'
import { readPlainText } from './plain-text.ts'
import { readRecord } from './record.ts'

/** Read a JSON file: one record, or a list of them. A wrong record is yielded as an error, the others go on. */
export async function* readJson(path: string): AsyncGenerator<SourceText | ReadError> {
  const value = parse(path, await readPlainText(path))
  if (!Array.isArray(value)) yield readOr(() => readRecord(value, path, undefined))
  else for (const [index, record] of value.entries()) yield readOr(() => readRecord(record, path, index + 1))
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ReadError(path, undefined, `is not valid JSON (${(error as Error).message})`, { cause: error })
  }
}

/** What `read` returns, or the ReadError it throws. */
export function readOr(read: () => SourceText): SourceText | ReadError {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}
