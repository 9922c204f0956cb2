import type { Fragment } from '../answers.ts'
import { DEFAULT_SNIPPET_LENGTH } from '../hit-parts.ts'
import type { Mark } from './highlight.ts'

/** Marks that are looked at for the best window; a word on every line of a book needs no more. */
const MAX_MARKS = 500

/** A text in pieces, marked and unmarked; joined they are the text. */
export function fragments(text: string, marks: readonly Mark[]): Fragment[] {
  const pieces: Fragment[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), match: false })
    pieces.push({ text: text.slice(start, end), match: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), match: false })
  return pieces
}

/**
 * The part of a text that says most about why it was found: the window with the most different words of the query,
 * then the most marks, then the first. Begins and ends between words; `…` where something is cut off.
 */
export function snippet(text: string, marks: readonly Mark[], length = DEFAULT_SNIPPET_LENGTH): Fragment[] {
  if (text.length <= length) return onOneLine(fragments(text, marks))
  const best = bestWindow(marks, length)
  const first = best?.first ?? 0
  const last = best?.last ?? 0
  const room = best === undefined ? 0 : Math.floor(Math.max(0, length - (last - first)) / 3)
  const start = wordStart(
    text,
    Math.max(0, Math.min(first - room, text.length - length)),
    best === undefined ? length : first,
  )
  const end = wordEnd(text, Math.min(text.length, start + length), best === undefined ? start : last)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  const shifted = inside.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  const pieces = onOneLine(fragments(text.slice(start, end), shifted))
  return [...cut(start > 0), ...pieces, ...cut(end < text.length)]
}

/** A stretch of a text with marks in it. */
export type Window = { first: number; last: number; different: number; count: number }

/** Of all windows of a length the one with the most different words of the query, then the most marks, then the first. */
export function bestWindow(marks: readonly Mark[], length: number): Window | undefined {
  let best: Window | undefined
  for (const [at, { start }] of marks.slice(0, MAX_MARKS).entries()) {
    const inside = []
    for (let next = at; next < marks.length; next++) {
      const mark = marks[next]
      if (mark === undefined || mark.end - start > length) break
      inside.push(mark)
    }
    const last = inside.at(-1)?.end ?? start
    const different = new Set(inside.map(({ query }) => query)).size
    const isBetter =
      best === undefined ||
      different > best.different ||
      (different === best.different && inside.length > best.count)
    if (isBetter) best = { first: start, last, different, count: inside.length }
  }
  return best
}

/** The next start of a word at or after `at`, if there is one before `most`. */
function wordStart(text: string, at: number, most: number): number {
  if (at === 0) return 0
  const space = /\s+/.exec(text.slice(at, most))
  return space === null ? whole(text, most) : at + space.index + space[0].length
}

/** The last end of a word at or before `at`, but not before `least`. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(least, at).lastIndexOf(' ')
  return space <= 0 ? whole(text, at) : least + space
}

/** Not in the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at
}

function cut(isCut: boolean): Fragment[] {
  return isCut ? [{ text: '…', match: false }] : []
}

function onOneLine(pieces: readonly Fragment[]): Fragment[] {
  return pieces.map(({ text, match }) => ({ text: text.replace(/\s+/g, ' '), match }))
}
