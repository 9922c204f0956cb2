import { ReadError } from '../../source-text.ts'

/** A cheap sign of a number that JavaScript would not write as it stands: 16 digits, a point, an exponent, `-0`. */
const MAY_CHANGE = /\d{16}|(?:^|[[:,\s])-?\d+[.eE]|-0/
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * JSON, or a ReadError that says where it goes wrong. A number that JavaScript cannot hold as it is written comes as a
 * string of its own digits: `{"id": 1030102030405060721}` → `{ id: '1030102030405060721' }`, `1.0` → `'1.0'`.
 */
export function parseJson(text: string, path: string, record: number | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return MAY_CHANGE.test(text) ? JSON.parse(withDigitsKept(text)) : value
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

/** Valid JSON with quotes around each number that would not come back as it is written. */
function withDigitsKept(json: string): string {
  const pieces: string[] = []
  for (let at = 0; at < json.length; ) {
    const start = json.indexOf('"', at)
    const end = start < 0 ? json.length : stringEnd(json, start)
    const outside = json.slice(at, start < 0 ? end : start)
    pieces.push(outside.replace(NUMBER, quoted), start < 0 ? '' : json.slice(start, end))
    at = end
  }
  return pieces.join('')
}

function quoted(number: string): string {
  return String(Number(number)) === number ? number : `"${number}"`
}

/** The end of a string that begins with the quote at `start`: behind the first quote that no backslash stands before. */
function stringEnd(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at > 0; at = json.indexOf('"', at + 1)) {
    let backslashes = 0
    while (json[at - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return at + 1
  }
  return json.length
}
