import { ERRORS, type ErrorCode } from './codes.ts'

/**
 * What may go wrong without a fault in the program: a wrong request, a full disk, a file that cannot be read. The message says
 * in one sentence what is wrong, the hint what to do. Any other error is a bug.
 *
 * @example class LateError extends ExpectedError { override name = 'LateError'; readonly code = 'too_slow' }
 */
export abstract class ExpectedError extends Error {
  abstract readonly code: ErrorCode

  /** What to do about it. */
  get hint(): string {
    return ERRORS[this.code].hint
  }
}
