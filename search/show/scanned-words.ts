import type { Fragment } from '../answers.ts'

/** The numbers of the marked words of a text, from 0: words are what stands between spaces. */
export function markedWords(fragments: readonly Fragment[]): number[] {
  const text = fragments.map((fragment) => fragment.text).join('')
  const marks: [start: number, end: number][] = []
  let at = 0
  for (const fragment of fragments) {
    const end = at + fragment.text.length
    if (fragment.match) marks.push([at, end])
    at = end
  }
  const words = [...text.matchAll(/\S+/g)]
  return words.flatMap((word, number) =>
    marks.some(([start, end]) => start < word.index + word[0].length && word.index < end) ? [number] : [],
  )
}
