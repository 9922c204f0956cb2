/** Long texts are stored in parts, so that what shows a document reads a bounded piece of it: a book may have 40 million characters. */

import type { ArchiveDocument, PartName } from './document.ts'

/** A part, in characters: some twenty printed pages. Nearly all documents are one. */
export const PART_LENGTH = 50_000
/** A part ends at a line, or between words, within its last characters. */
const REACH = 5_000

/** The text of a document as it is stored. */
export type StoredText = Pick<ArchiveDocument, 'text' | 'more' | 'parts'>

/** A text as it is stored; joined, its parts are the text. */
export function partsOfText(whole: string): StoredText {
  if (whole.length <= PART_LENGTH) return { text: whole }
  const parts: string[] = []
  for (let start = 0; start < whole.length; ) {
    const end = partEnd(whole, start)
    parts.push(whole.slice(start, end))
    start = end
  }
  const [text = '', ...others] = parts
  const more = Object.fromEntries(others.map((part, at) => [partName(at + 2), part]))
  return { text, more, parts: parts.length }
}

/**
 * Places of a whole text as they are stored: the number of full part lengths before, and the place within its part. In the
 * first part it is the place itself.
 *
 * @param places in their order
 */
export function placesInParts(
  { text, more = {}, parts = 1 }: StoredText,
  places: readonly number[],
): number[] {
  const lengths = [text, ...Array.from({ length: parts - 1 }, (_, at) => more[partName(at + 2)] ?? '')].map(
    (part) => part.length,
  )
  let part = 0
  let start = 0
  return places.map((place) => {
    while (part < lengths.length - 1 && place >= start + (lengths[part] ?? 0)) start += lengths[part++] ?? 0
    return part * PART_LENGTH + place - start
  })
}

/** The whole text of a document that came with all its parts. */
export function wholeText({ text, more = {}, parts = 1 }: StoredText): string {
  return [text, ...Array.from({ length: parts - 1 }, (_, at) => more[partName(at + 2)] ?? '')].join('')
}

/** The first part, also of a text that an earlier version stored whole. */
export function firstPart(text: string): string {
  return text.length <= PART_LENGTH ? text : text.slice(0, partEnd(text, 0))
}

/** The name of a part, from 2. */
export function partName(number: number): PartName {
  return `p${number}`
}

function partEnd(text: string, start: number): number {
  const most = start + PART_LENGTH
  if (most >= text.length) return text.length
  const last = text.slice(most - REACH, most)
  const line = last.lastIndexOf('\n')
  const word = line === -1 ? last.lastIndexOf(' ') : line
  if (word !== -1) return most - REACH + word + 1
  const code = text.charCodeAt(most)
  return code >= 0xdc00 && code < 0xe000 ? most - 1 : most
}
