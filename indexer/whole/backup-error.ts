import { ExpectedError } from '../../errors/expected-error.ts'

/** This is no backup, or not a whole one; the message is one line, without the name of the file. */
export class BackupError extends ExpectedError {
  override name = 'BackupError'
  readonly code = 'no_backup'
}
