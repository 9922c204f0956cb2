import * as z from 'zod'
import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { notesOnRepair } from '../bytes/decode.ts'
import { type Repaired, repairTwiceEncoded } from '../bytes/twice-encoded.ts'
import { mendWindows1252 } from '../bytes/windows-1252.ts'

const optionalText = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : (value ?? undefined)),
  z
    .string()
    .transform((text) => text.trim() || undefined)
    .optional(),
)

/** Names as a list, or in one text with semicolons between. */
const optionalNames = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(';') : (value ?? undefined)),
  z
    .array(z.string())
    .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
    .optional(),
)

/** How pages end a line; sites export it with their texts. */
const LINE_END = /<br\s*\/?>\r?\n?/gi

/** A record of structured input; other fields are ignored. */
const ArchiveRecord = z.object({
  id: optionalText,
  title: optionalText,
  text: z.string({ error: 'has no `text`' }),
  language: optionalText,
  lang: optionalText,
  date: optionalText,
  source: optionalText,
  url: optionalText,
  collection: optionalNames,
  collections: optionalNames,
})

/**
 * Read one record: an object with `text` and optionally `id`, `title`, `language` (or `lang`), `date`, `source`, `url`,
 * `collections` (or `collection`).
 *
 * @param record its number in the file, from 1, for messages
 * @param notes what was not right with the file around it
 * @throws ReadError saying what is wrong with the record
 */
export function readRecord(
  value: unknown,
  path: string,
  record: number | undefined,
  notes: string[] = [],
): SourceText {
  const parsed = ArchiveRecord.safeParse(value)
  if (!parsed.success) throw new ReadError(path, record, problems(parsed.error))
  const { text: written, lang, language = lang, collection = [], collections = [], ...others } = parsed.data
  const repaired = repairedBytes(written)
  const given = repaired === undefined ? others : { ...others, ...repairedFacts(others) }
  const text = (repaired?.text ?? written).replace(LINE_END, '\n')
  if (text.trim() === '' && given.title === undefined)
    throw new ReadError(path, record, 'has an empty `text` and no `title`')
  return {
    path,
    record,
    text,
    given: { ...given, language, ...inCollections([...collection, ...collections]) },
    notes: [...notes, ...notesOnRepair(repaired), ...undecodable(text)],
  }
}

/** A text whose bytes were written as letters: Facebook exports ə as `\\u00c9\\u0099`. */
function repairedBytes(text: string): Repaired | undefined {
  return /[\x80-\x9f]/.test(text) ? repairTwiceEncoded(mendWindows1252(text)) : undefined
}

function repairedFacts({ title, source }: { title?: string | undefined; source?: string | undefined }) {
  const mended = (text: string | undefined) =>
    (text && repairTwiceEncoded(mendWindows1252(text))?.text) ?? text
  return { title: mended(title), source: mended(source) }
}

function inCollections(collections: string[]): Pick<GivenFacts, 'collections'> {
  return collections.length === 0 ? {} : { collections }
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

/** Streams are decoded as they come; what could not be decoded is seen only here. */
function undecodable(text: string): string[] {
  return text.includes('\uFFFD') ? ['has characters that could not be decoded'] : []
}

function problems(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) =>
      path.length === 0
        ? 'is not an object'
        : message.startsWith('has ')
          ? message
          : `has a wrong \`${path.join('.')}\`: ${message}`,
    )
    .join('; ')
}
