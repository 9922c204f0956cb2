import type { Known } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'

/** A copy of a document with its key and some of its fields. */
export function pick<Field extends keyof ArchiveDocument>(
  document: ArchiveDocument,
  fields: readonly Field[],
): Known<Field> {
  const wanted = new Set<keyof ArchiveDocument>(['key', ...fields])
  return structuredClone(
    Object.fromEntries([...wanted].map((field) => [field, document[field]])),
  ) as Known<Field>
}
