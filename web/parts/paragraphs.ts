import type { Fragment } from '../../search/answers.ts'
import { textOf } from './fragments.ts'

/** Texts with no longer line were wrapped by hand, so that most line breaks mean nothing. */
const WRAPPED = 100

/** A line break that stands for a space: the line does not end a sentence, and no empty line follows. */
const SOFT_BREAK = /(?<![.!?…:؟۔»”")\]\n][^\S\n]*)\n(?![^\S\n]*\n)/g

/**
 * A text in paragraphs. Every line is one, but in a text that was wrapped by hand a paragraph goes on until an empty line
 * or until a line ends with a sentence. No character is lost but the white space between paragraphs.
 */
export function paragraphsOf(fragments: readonly Fragment[]): Fragment[][] {
  const text = textOf(fragments).replace(/\r\n?|\u2028|\u2029/g, (end) => '\n'.padStart(end.length, ' '))
  const isWrapped = text.split('\n').every((line) => line.length <= WRAPPED)
  const shaped = isWrapped ? text.replace(SOFT_BREAK, ' ') : text
  const paragraphs: Fragment[][] = [[]]
  let at = 0
  for (const { text: piece, match } of fragments) {
    const [first = '', ...others] = shaped.slice(at, at + piece.length).split('\n')
    paragraphs.at(-1)?.push({ text: first, match })
    for (const line of others) paragraphs.push([{ text: line, match }])
    at += piece.length
  }
  return paragraphs.filter((paragraph) => textOf(paragraph).trim() !== '')
}
