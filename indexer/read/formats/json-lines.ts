import { ReadError, type SourceText } from '../../source-text.ts'
import { encodingOfStream, notesOn, streamDecoder } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_LINE, megabytes } from '../bytes/limits.ts'
import { linesOf } from '../bytes/lines.ts'
import { parseJson } from './parse-json.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields } from './record-fields.ts'

/** Read a file of JSON lines, a record at a time, so that its size does not matter. A wrong line is yielded as an error. */
export async function* readJsonLines(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const encoding = await encodingOfStream(input)
  const notes = notesOn(encoding)
  let number = 0
  for await (const line of linesOf(input, streamDecoder(encoding, notes))) {
    number++
    if (line === undefined) yield new ReadError(path, number, `is longer than ${megabytes(MAX_LINE)}`)
    else if (line.trim() !== '')
      yield readOr(() => {
        const fields = recordFields(parseJson(line.trim(), path, number), path)
        return readRecord(fields, path, number, notes.splice(0))
      })
  }
}
