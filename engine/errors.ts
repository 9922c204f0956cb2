import type { ErrorCode } from '../errors/codes.ts'
import { ExpectedError } from '../errors/expected-error.ts'

/** Meilisearch did not answer, or said no; `cause` holds its own error. Answered as 502. */
export class EngineError extends ExpectedError {
  override name = 'EngineError'
  readonly code = 'engine_error'
}

/** The engine is starting, restarting or stopped: worth another try after `retryAfter` seconds. Answered as 503. */
export class EngineUnavailableError extends ExpectedError {
  override name = 'EngineUnavailableError'
  readonly code = 'engine_unavailable'
  readonly retryAfter: number

  constructor(message: string, retryAfter = 2, options?: ErrorOptions) {
    super(message, options)
    this.retryAfter = retryAfter
  }
}

/** No Meilisearch can be started here; the message names the ways out. */
export class EngineMissingError extends ExpectedError {
  override name = 'EngineMissingError'
  readonly code = 'engine_missing'
}

/** The engine cannot write: its disk is full, read-only or at its quota. What is searchable stays; the message says what to do. */
export class StorageError extends ExpectedError {
  override name = 'StorageError'
  readonly code = 'disk_full'
}

/** The error for a reason in words: `the disk is full`. */
export function storageError(reason: string, options?: ErrorOptions): StorageError {
  const hint = 'What is searchable stays; make room and run the command again'
  return new StorageError(`The engine cannot write: ${reason}. ${hint}.`, options)
}

/** The data directory cannot be made, read or written; the message names the path and the reason. */
export class DataDirectoryError extends ExpectedError {
  override name = 'DataDirectoryError'
  readonly code: ErrorCode = 'data_directory'
}

/** The files of the archive are not as they were left: cut off, emptied, overwritten. The message names one and says how to restore. */
export class DamageError extends DataDirectoryError {
  override name = 'DamageError'
  override readonly code = 'damaged'
}
