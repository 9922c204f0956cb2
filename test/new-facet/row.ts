import type { FacetRow } from '../../engine/facets.ts'

/** How the date of a document was found. */
export const dated = {
  kind: 'values',
  field: 'dateOrigin',
  asked: 'dateOrigin',
  many: 'datedBy',
  shape: 'nullable',
  says: 'How the date was found, repeated or with commas',
  counts: '`given`, `metadata`, `dateline`, `text`, `path`',
} as const satisfies FacetRow
