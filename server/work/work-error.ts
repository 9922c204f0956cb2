import { ExpectedError } from '../../errors/expected-error.ts'

/** What was asked of the archive cannot be done; the message says what to do. */
export class WorkError extends ExpectedError {
  override name = 'WorkError'
  readonly code = 'not_possible'
}
