/** What is asked for while something else is. Whoever needs it waits for it; a search that fails before that has told why. */
export function begun<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => {})
  return asked
}
