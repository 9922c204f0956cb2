import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { readJsonLines } from './json-lines.ts'
import { isJson, parseJson } from './parse-json.ts'
import { readOr, readRecord } from './record.ts'
import { TEXT_ADVICE } from './text.ts'

/** Read a JSON file: one record, a list of them, or a JSON Feed. A wrong record is yielded as an error, the others go on. */
export async function* readJson(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path, isWhole } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  // Very long lines don't show at the start of the file that they are JSON lines.
  if (!isWhole && startsWithJsonLine(text)) return yield* readJsonLines(input)
  const value = parseJson(text, path, undefined)
  if (isJsonFeed(value)) yield* (await import('./feed.ts')).readJsonFeed(value, path, notes)
  else if (!Array.isArray(value)) yield readOr(() => readRecord(value, path, undefined, notes))
  else if (value.length === 0) throw new ReadError(path, undefined, 'is an empty list')
  else
    for (const [index, record] of value.entries())
      yield readOr(() => readRecord(record, path, index + 1, notes))
}

function startsWithJsonLine(text: string): boolean {
  const end = text.indexOf('\n')
  return end > 0 && text.slice(end).trim() !== '' && isJson(text.slice(0, end))
}

function isJsonFeed(value: unknown): boolean {
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  return typeof version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\//.test(version)
}
