import type { Settings } from 'meilisearch'
import { DOCUMENT_SETTINGS, FILES_SETTINGS, STATE_SETTINGS, VOCABULARY_SETTINGS } from './settings.ts'

/** An index of an archive: what follows the archive's name in its own, and what its records are told apart by. */
export type IndexRow = { suffix: string; primaryKey: string; settings: Settings }

/** The indexes that one archive has. docs/operations.md names them, which a test compares. */
export const INDEXES = {
  documents: { suffix: '', primaryKey: 'key', settings: DOCUMENT_SETTINGS },
  words: { suffix: '_words', primaryKey: 'id', settings: VOCABULARY_SETTINGS },
  files: { suffix: '_files', primaryKey: 'key', settings: FILES_SETTINGS },
  state: { suffix: '_state', primaryKey: 'id', settings: STATE_SETTINGS },
  removed: { suffix: '_removed', primaryKey: 'key', settings: STATE_SETTINGS },
} as const satisfies Record<string, IndexRow>
