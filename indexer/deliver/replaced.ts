import { isLanguage } from '../../analysis/language.ts'
import type { ByHand, StoredDocument } from '../../engine/document.ts'
import type { Built } from '../build/build.ts'
import type { BuildPool, BuildResult } from '../build/build-pool.ts'
import { readDate } from '../extract/read-date.ts'
import type { Identity, StatedFacts } from '../identity/identity.ts'
import type { SourceText } from '../source-text.ts'

/** What must be known of a document before it is replaced. */
export const KNOWN_FIELDS = [
  ...(['hash', 'text', 'title', 'date', 'language', 'source'] as const),
  ...(['path', 'record', 'places', 'files', 'added', 'byHand'] as const),
] as const satisfies (keyof StoredDocument)[]
/** A document that is replaced, as much of it as that needs. */
export type Known = Pick<StoredDocument, (typeof KNOWN_FIELDS)[number]>

/** What comes with a request has the place of the document that it replaces, but is no other place of a text in a file. */
function standing(known: Known | undefined) {
  const { path = null, record = null, places = [], files = [] } = known ?? {}
  return { path, record, places, files, textHash: null }
}

/** As much of a document as is asked when another comes in its place. */
export function knownOf(document: StoredDocument): Known {
  return Object.fromEntries(KNOWN_FIELDS.map((field) => [field, document[field]])) as Known
}

/** The facts of a record that are not those of the document. */
function otherFacts(known: Known, given: SourceText['given']): ByHand {
  const { title, date, language, source, collections } = given
  return {
    ...(title !== undefined && title !== known.title && { title }),
    ...(date !== undefined && date !== known.date && readDate(date) !== undefined && { date }),
    ...(isLanguage(language) && language !== known.language && { language }),
    ...(source !== undefined && source !== known.source && { source }),
    ...(collections !== undefined && { collections: [...collections] }),
  }
}

/** A text that came, and words of the archive that stand at its line ends. */
export type Incoming = { source: SourceText; identity: Identity; known: ReadonlySet<string> }

/**
 * A document from a record. One of a file that gets other facts and not another text was corrected by hand, so that the facts
 * outlive later readings of the file.
 */
export async function replacing(
  pool: BuildPool,
  stated: StatedFacts,
  record: Incoming,
  old: Known | undefined,
): Promise<BuildResult> {
  const kept = { added: old === undefined ? Date.now() : (old.added ?? null), byHand: old?.byHand ?? {} }
  const [built = { error: 'was not built' }] = await pool.build([{ ...record, stated, kept }])
  if ('error' in built) return built
  const isOfFile = old !== undefined && (old.files ?? []).length > 0
  const placed = (one: Built) => ({ ...one, document: { ...one.document, ...standing(old) } })
  if (!isOfFile || built.document.text !== old.text) return placed(built)
  const byHand = { ...kept.byHand, ...otherFacts(old, record.source.given) }
  const [again = built] = await pool.build([{ ...record, stated, kept: { ...kept, byHand } }])
  return 'error' in again ? again : placed(again)
}
