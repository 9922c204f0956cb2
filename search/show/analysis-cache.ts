/**
 * The words of the texts that searches look at, remembered: pages of results show the same documents again and again, letter
 * by letter while a reader types, and splitting and stemming a text costs five times what looking through its words does.
 */

import { analyzeDocument, analyzeTitle } from '../../analysis/document.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Prefilter } from '../../analysis/prefilter.ts'
import type { Term, Word } from '../../analysis/term.ts'
import { wordsByVector } from '../../analysis/term-vector.ts'
import { lru } from '../lru.ts'
import type { LookedFor } from './openings.ts'

/** Terms in a quarter of their room: word i stands from `bounds[2 * i]` to `bounds[2 * i + 1]`. */
export type Analysed = { words: readonly Word[]; bounds: Uint32Array }

/** `only` as `analyze` took it; undefined for all words. */
type Remembered = Analysed & { only: Prefilter | undefined }

/** In characters, of about ten bytes each with what is made of them. */
const MOST_REMEMBERED = 4_000_000
/** The space that an entry takes beside its text, in characters. */
const ENTRY = 50
/** A longer text would push out hundreds of others. In characters. */
const LONGEST_REMEMBERED = 100_000

const remembered = lru<Remembered>(MOST_REMEMBERED, (key) => key.length + ENTRY)

/** A document whose terms are asked for; its vector tells them where there is one. */
type Readable = { title: string; text: string; language: DocumentLanguage; vector?: string | undefined }

/**
 * The terms of a document's title or text, as the index has them (`analyzeTitle`, `analyzeDocument`).
 *
 * @param only what is looked for, which spares the analysis of most words
 */
export function analysed(
  { vector, language, ...document }: Readable,
  part: 'title' | 'text',
  { wanted, prefilter }: LookedFor,
): Analysed {
  const text = document[part]
  const told =
    vector === undefined || wanted === undefined ? undefined : wordsByVector(vector, part, text, wanted)
  return told ?? analysedHere(text, language, part, prefilter)
}

/** A text that is looked at again for something else is analysed whole. */
function analysedHere(
  text: string,
  language: DocumentLanguage,
  part: 'title' | 'text',
  only: Prefilter | undefined,
): Analysed {
  const key = `${part}${language}${text}`
  const known = remembered.get(key)
  if (known !== undefined && holds(known.only, only)) return known
  const wanted = known === undefined && part === 'text' ? only : undefined
  const terms = part === 'title' ? analyzeTitle(text, language) : analyzeDocument(text, language, wanted)
  const made = { ...compact(terms), only: wanted }
  if (key.length <= LONGEST_REMEMBERED) remembered.set(key, made)
  return made
}

/** Whether a text analysed for some words tells of others, too. */
function holds(known: Prefilter | undefined, wanted: Prefilter | undefined): boolean {
  if (known === undefined || wanted === undefined) return known === undefined
  const isSame = wanted.beginnings.every((isWanted, at) => isWanted <= (known.beginnings[at] ?? 0))
  return isSame && (known.names || !wanted.names)
}

function compact(terms: readonly Term[]): Analysed {
  const bounds = new Uint32Array(terms.length * 2)
  for (const [at, { start, end }] of terms.entries()) {
    bounds[2 * at] = start
    bounds[2 * at + 1] = end
  }
  return { words: terms.map(({ word }) => word), bounds }
}
