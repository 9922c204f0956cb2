import { ReadError } from '../../source-text.ts'

/** JSON, or a ReadError that says where it goes wrong. */
export function parseJson(text: string, path: string, record: number | undefined): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ')
    throw new ReadError(path, record, `is not valid JSON (${reason})`, { cause: error })
  }
}

/** Whether a text is JSON as a whole. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
