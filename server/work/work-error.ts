/** What was asked of the archive cannot be done; the message says what to do. */
export class WorkError extends Error {
  override name = 'WorkError'
}
