/**
 * A copy of a word that is kept. V8 cuts 13 letters or more out of a text as a slice of it, which keeps the whole text in memory: forty
 * words kept forty megabytes of books.
 */
export function detached(word: string): string {
  return word.length < 13 ? word : Array.from(word).join('')
}
