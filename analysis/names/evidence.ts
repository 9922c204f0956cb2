/**
 * Which words of a text are names there. A capital says it inside a sentence; at the beginning of one, and in a heading
 * that writes every word so, it says nothing by itself. Where a script has no capitals, the words before tell (`آقای`, a first
 * name), and that a word is none of everyday language.
 */
import { isCommon } from '../analyze.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import type { Term, Word } from '../term.ts'
import { nameTokens } from './names.ts'

/** A sentence of fewer words does not show whether it writes every word with a capital. */
const SHORTEST_HEADING = 3
/** The part of its words with a capital from which on a sentence is taken for a heading. */
const HEADING = 0.6

/** What ends a sentence, or stands at the beginning of one. */
const BOUNDARY = /[!?؟…;؛:\n\r"“”«»„|•–—]|\.\s|\.$/
/** A point behind an initial or a short title ends nothing: `M. Zakharova`, `Dr. Tedros`. */
const SHORTENED = /^(?:\p{L}|mr|mrs|ms|dr|st|gen|gov|sen|prof|ak|akad|gen|pr)$/iu

/**
 * The tokens of the names of a text.
 *
 * @param terms of `text`, in order
 * @example namesIn(analyze('Oil fell. Minister Lavrov said oil …', 'en'), '…') // nnlavrov, not nnoil
 */
export function namesIn(terms: readonly Term[], text: string): Set<string> {
  const tokens = new Set<string>()
  const doubtful: Word[] = []
  const small = new Set<string>()
  let end = 0
  for (let start = 0; start < terms.length; start = end) {
    end = sentenceEnd(terms, text, start)
    const isHeading = isHeadingLike(terms, start, end)
    for (let at = start; at < end; at++) {
      const before = at === start ? undefined : terms[at - 1]?.word
      const word = terms[at]?.word
      if (word === undefined) continue
      // A title without capitals shows nothing; its words have names all the same (`analyzeTitle`).
      if (word.letters === 'lower' && word.names.length === 0) small.add(word.surface)
      if (isIntroduced(word, before)) put(tokens, nameTokens(word.written, word.language))
      if (word.names.length === 0) continue
      const isSure = before !== undefined && (!isHeading || isInitial(before))
      if (word.letters === undefined || isSure) put(tokens, word.names)
      else doubtful.push(word)
    }
  }
  for (const word of doubtful) if (!small.has(word.surface) && !isCommon(word)) put(tokens, word.names)
  return tokens
}

/** `George W. Bush` is a name in a heading, too. */
function isInitial(word: Word | undefined): boolean {
  return word?.letters === 'upper' && word.written.length === 1
}

function put(tokens: Set<string>, names: readonly string[]): void {
  for (const name of names) tokens.add(name)
}

/** Whether a word of a script without capitals stands behind a title or a first name. */
function isIntroduced(word: Word, before: Word | undefined): boolean {
  if (word.letters !== undefined || word.isStop || word.language === undefined) return false
  const { beforeNames: titles, surname } = LANGUAGE_RULES[word.language]
  if (before === undefined || titles?.has(before.surface) !== true) return false
  return surname?.test(word.surface) === true || !isCommon(word)
}

/** The place behind the last term of the sentence that begins at `start`. */
function sentenceEnd(terms: readonly Term[], text: string, start: number): number {
  let last = terms[start]
  for (let at = start + 1; at < terms.length; at++) {
    const term = terms[at]
    if (last === undefined || term === undefined) break
    if (mayEnd(text, last.end, term.start) && ends(last, text.slice(last.end, term.start))) return at
    last = term
  }
  return terms.length
}

/** Nearly all words have one space between them. */
function mayEnd(text: string, start: number, end: number): boolean {
  return end - start !== 1 || text.charCodeAt(start) !== 0x20
}

function ends(last: Term, gap: string): boolean {
  return BOUNDARY.test(gap) && !endsInShort(last, gap)
}

function endsInShort({ word }: Term, gap: string): boolean {
  return /^\.\s*$/.test(gap) && SHORTENED.test(word.written)
}

/** Whether the sentence of some terms writes most of its words with capitals. */
function isHeadingLike(terms: readonly Term[], start: number, end: number): boolean {
  let said = 0
  let capitals = 0
  for (let at = start; at < end; at++) {
    const word = terms[at]?.word
    if (word === undefined || word.isStop || word.letters === undefined) continue
    said++
    if (word.letters !== 'lower') capitals++
  }
  return said >= SHORTEST_HEADING && capitals > said * HEADING
}
