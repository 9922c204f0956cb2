/** This is no backup, or not a whole one; the message is one line, without the name of the file. */
export class BackupError extends Error {
  override name = 'BackupError'
}
