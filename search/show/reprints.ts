import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Reprint } from '../answers.ts'
import { titleOf } from './hit.ts'

/** Fields of a document that a reprint is shown from. */
const REPRINT_FIELDS = [
  'key',
  'id',
  'title',
  'text',
  'language',
  'date',
  'datePrecision',
  'dateStart',
  'source',
  'sourceSlug',
] as const satisfies (keyof ArchiveDocument)[]

/** Versions of one text that the page of a document lists. */
const MOST_REPRINTS = 100

/** A document found, with those behind it on the page whose text is one with its own. */
export type Folded<T> = T & { reprints: Reprint[] }

/**
 * Fold the documents of a page: one whose group is already there goes to the first of its group. Each stays in the total,
 * so a page may show fewer hits than asked for.
 */
export function foldReprints<T extends { document: ArchiveDocument }>(found: readonly T[]): Folded<T>[] {
  const folded = new Map<string, Folded<T>>()
  for (const item of found) {
    // Documents of an older index have no group.
    const { group = item.document.id } = item.document
    const first = folded.get(group)
    if (first === undefined) folded.set(group, { ...item, reprints: [] })
    else first.reprints.push(reprintOf(item.document))
  }
  return [...folded.values()]
}

/** The other versions of a document's text in the archive, oldest first, those without a date last. */
export async function reprintsOf(
  engine: Engine,
  { key, group }: Pick<ArchiveDocument, 'key' | 'group'>,
): Promise<Reprint[]> {
  if (group === undefined) return []
  const { items } = await engine.page({ groups: [group] }, REPRINT_FIELDS, 0, MOST_REPRINTS + 1)
  return items
    .filter((other) => other.key !== key)
    .slice(0, MOST_REPRINTS)
    .sort((a, b) => (a.dateStart ?? Number.MAX_VALUE) - (b.dateStart ?? Number.MAX_VALUE))
    .map(reprintOf)
}

function reprintOf(document: Pick<ArchiveDocument, (typeof REPRINT_FIELDS)[number]>): Reprint {
  return {
    id: document.id,
    title: titleOf(document),
    language: document.language,
    date: document.date,
    datePrecision: document.datePrecision,
    source: document.source,
    sourceSlug: document.sourceSlug,
  }
}
