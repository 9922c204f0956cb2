/**
 * The words of the texts that searches look at, remembered: pages of results show the same documents again and again, letter
 * by letter while a reader types, and splitting and stemming a text costs five times what looking through its words does.
 */
import type { Term, Word } from '../analysis/analyze.ts'
import { analyzeDocument, analyzeTitle } from '../analysis/document.ts'
import type { DocumentLanguage } from '../analysis/language.ts'
import { recentlyUsed } from './recently-used.ts'

/** Terms in a quarter of their room: word i stands from `bounds[2 * i]` to `bounds[2 * i + 1]`. */
export type Analysed = { words: readonly Word[]; bounds: Uint32Array }

/** In characters, of about ten bytes each with what is made of them. */
const MOST_REMEMBERED = 4_000_000
/** The space that an entry takes beside its text, in characters. */
const ENTRY = 50
/** A longer text would push out hundreds of others. In characters. */
const LONGEST_REMEMBERED = 100_000

const remembered = recentlyUsed<Analysed>(MOST_REMEMBERED, (key) => key.length + ENTRY)

/** The terms of a document's title or text, as the index has them (`analyzeTitle`, `analyzeDocument`). */
export function analysed(text: string, language: DocumentLanguage, part: 'title' | 'text'): Analysed {
  const key = `${part}${language}${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const made = compact(part === 'title' ? analyzeTitle(text, language) : analyzeDocument(text, language))
  if (key.length <= LONGEST_REMEMBERED) remembered.set(key, made)
  return made
}

function compact(terms: readonly Term[]): Analysed {
  const bounds = new Uint32Array(terms.length * 2)
  for (const [at, { start, end }] of terms.entries()) {
    bounds[2 * at] = start
    bounds[2 * at + 1] = end
  }
  return { words: terms.map(({ word }) => word), bounds }
}
