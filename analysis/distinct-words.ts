import type { Term, Word } from './term.ts'

/** The words of a text, each once, in the order of their first places; `numbers` has for each term which of them it is. */
export type DistinctWords = { words: readonly Word[]; numbers: Uint32Array }

/** Number the words of terms: a text has half as many words as terms, and what is asked of a word is asked once. */
export function distinctWords(terms: readonly Term[]): DistinctWords {
  const known = new Map<Word, number>()
  const words: Word[] = []
  const numbers = new Uint32Array(terms.length)
  for (let at = 0; at < terms.length; at++) {
    const word = terms[at]?.word
    if (word === undefined) continue
    let number = known.get(word)
    if (number === undefined) {
      number = words.length
      known.set(word, number)
      words.push(word)
    }
    numbers[at] = number
  }
  return { words, numbers }
}
