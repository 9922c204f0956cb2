import { createReadStream } from 'node:fs'
import { ReadError, type SourceText } from '../source-text.ts'
import { readOr } from './json.ts'
import { unreadable } from './plain-text.ts'
import { readRecord } from './record.ts'

/** A longer line is no record, in characters; it is named and passed over without being held in memory. */
const MAX_LINE = 64 * 1024 * 1024

/** Read a file of JSON lines, a record at a time, so that its size does not matter. A wrong line is yielded as an error. */
export async function* readJsonLines(path: string): AsyncGenerator<SourceText | ReadError> {
  let number = 0
  for await (const line of linesOf(path)) {
    number++
    if (line === undefined) yield new ReadError(path, number, `is longer than ${MAX_LINE / 1024 / 1024} MB`)
    else if (line.trim() !== '') yield readOr(() => readRecord(parseLine(path, number, line), path, number))
  }
}

function parseLine(path: string, number: number, line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ReadError(path, number, `is not valid JSON (${(error as Error).message})`, { cause: error })
  }
}

/** The lines of a file; undefined for one that is too long. */
async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  let rest = ''
  let isSkipping = false
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        yield isSkipping ? undefined : line
        isSkipping = false
      }
      if (rest.length > MAX_LINE) isSkipping = true
      if (isSkipping) rest = ''
    }
  } catch (error) {
    throw new ReadError(path, undefined, unreadable(error as NodeJS.ErrnoException), { cause: error })
  }
  if (isSkipping || rest !== '') yield isSkipping ? undefined : rest
}
