import type { Term, Word } from './term.ts'

/** The words of a text, each once, in the order of their first places; `numbers` has for each term which of them it is. */
export type DistinctWords = { words: readonly Word[]; numbers: Uint32Array }

/** Texts are numbered, so that a word tells whether it was met in this one: a map of a text's words takes ten times as long. */
let texts = 0

/** Number the words of terms: a text has half as many words as terms, and what is asked of a word is asked once. */
export function distinctWords(terms: readonly Term[]): DistinctWords {
  const text = ++texts
  const words: Word[] = []
  const numbers = new Uint32Array(terms.length)
  for (let at = 0; at < terms.length; at++) {
    const word = terms[at]?.word
    if (word === undefined) continue
    if (word.metIn !== text) {
      word.metIn = text
      word.place = words.length
      words.push(word)
    }
    numbers[at] = word.place
  }
  return { words, numbers }
}
