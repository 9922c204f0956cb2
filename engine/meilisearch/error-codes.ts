/** The codes by which Meilisearch says what was wrong. */
import { EngineError } from '../errors.ts'

type Coded = { code?: string; cause?: { code?: string } } | undefined

/** The code of a refusal, or of a failed task; undefined for what is no error of the engine. */
export function codeOf(error: unknown): string | undefined {
  const cause = error instanceof EngineError ? (error.cause as Coded) : undefined
  // That of a refused request stands in the error behind the client's.
  return cause?.code ?? cause?.cause?.code
}

/** For `catch`: nothing where an index or a document is missing. */
export function ifMissing(error: unknown): undefined {
  const code = codeOf(error)
  if (code === 'index_not_found' || code === 'document_not_found') return undefined
  throw error
}
