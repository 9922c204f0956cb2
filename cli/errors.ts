import { ExpectedError } from '../errors/expected-error.ts'

/** A command cannot do what it was asked; the message says what to do. */
export class CommandError extends ExpectedError {
  override name = 'CommandError'
  readonly code = 'wrong_command'
}

/** What a person is told of an error: what is wrong and what to do where we know the error, everything where it is a bug. */
export function explain(error: unknown): string {
  if (error instanceof ExpectedError) return `axtar: ${error.message}\n${error.hint} (${error.code})`
  return `axtar: unexpected error, please report it\n${error instanceof Error ? error.stack : String(error)}`
}
