import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { readJsonLines } from './json-lines.ts'
import { isJson, parseJson } from './parse-json.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields, recordsWithin } from './record-fields.ts'
import { telegramChats, telegramMessages } from './telegram.ts'
import { TEXT_ADVICE } from './text.ts'

/** Read a JSON file: one record, a list of them, a JSON Feed, or chats of Telegram. A wrong record is yielded as an error, the others go on. */
export async function* readJson(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path, isWhole } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  // Very long lines don't show at the start of the file that they are JSON lines.
  if (!isWhole && startsWithJsonLine(text)) return yield* readJsonLines(input)
  const value = parseJson(text, path, undefined)
  const chats = telegramChats(value)
  if (chats !== undefined) yield* telegramMessages(chats, path, notes)
  else if (isJsonFeed(value)) yield* (await import('./feed.ts')).readJsonFeed(value, path, notes)
  else yield* records(Array.isArray(value) ? value : (recordsWithin(value) ?? value), path, notes)
}

function* records(value: unknown, path: string, notes: string[]): Generator<SourceText | ReadError> {
  const recordOf = (record: unknown, number: number | undefined) =>
    readOr(() => readRecord(recordFields(record, path), path, number, notes))
  if (!Array.isArray(value)) yield recordOf(value, undefined)
  else if (value.length === 0) throw new ReadError(path, undefined, 'is an empty list')
  else for (const [index, record] of value.entries()) yield recordOf(record, index + 1)
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
