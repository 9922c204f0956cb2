import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { slugOf } from '../analysis/slug.ts'
import { type ArchiveDocument, documentKey } from '../engine/document.ts'
import { INDEX_VERSION } from '../engine/settings.ts'
import { documentDate, parseIsoDate } from './extract/date.ts'
import { extractDateline } from './extract/dateline.ts'
import { documentLanguage } from './extract/language.ts'
import { extractTitle } from './extract/title.ts'
import { searchFields } from './fields.ts'
import type { GivenFacts, SourceText } from './source-text.ts'

/** Facts that a person states for a whole run; a record's own facts win over them. */
export type StatedFacts = Pick<GivenFacts, 'language' | 'source'>

/** The identity of a document: its key, and a hash of everything it is made from. */
export type Identity = Pick<ArchiveDocument, 'key' | 'id' | 'hash'>

/** Tell a document and its content, which is much cheaper than building it: most documents of a second run are unchanged. */
export function identify(source: SourceText, stated: StatedFacts): Identity {
  const hash = sha256(JSON.stringify([INDEX_VERSION, source.text, source.given, stated])).slice(0, 32)
  const id = source.given.id ?? madeId(source)
  return { key: documentKey(id), id, hash }
}

/** Build the stored document of a source text. Pure: equal input gives an equal document. */
export function build(
  source: SourceText,
  stated: StatedFacts,
): { document: ArchiveDocument; words: Map<string, string> } {
  const given = { ...stated, ...withoutUndefined(source.given) }
  const dateline = extractDateline(source.text.toWellFormed())
  const { title, text } = extractTitle(dateline.text, given.title)
  const { language, confidence } = documentLanguage(`${title}\n${text}`, given.language)
  const givenDate = given.date === undefined ? undefined : parseIsoDate(given.date)
  const sourceName = given.source ?? dateline.source ?? null
  const { fields, words } = searchFields(title, text, language)
  const document = {
    ...identify(source, stated),
    title,
    text,
    language,
    confidence,
    ...documentDate(givenDate ?? dateline.date, givenDate === undefined ? 'dateline' : 'given'),
    source: sourceName,
    sourceSlug: sourceName === null ? null : slugOf(sourceName),
    url: given.url ?? null,
    path: source.path,
    ...fields,
  }
  return { document, words }
}

/** An id that stays as long as the file stays where it is: its name for people, a hash of its path for uniqueness. */
function madeId({ path, record, text, given }: SourceText): string {
  const name = slugOf(basename(path, extname(path))).slice(0, 80)
  const content = record === undefined ? '' : `\n${given.title ?? ''}\n${text}`
  return `${name}-${sha256(path + content).slice(0, 12)}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function withoutUndefined(given: GivenFacts): GivenFacts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
