/**
 * Documents that mix languages: an English summary below an Azerbaijani text, a Persian archive with Azerbaijani letters.
 * Each long paragraph goes by the rules of its own language. Index and highlighting split a text alike, because
 * only the text and the language of the document decide.
 */

import { analyze } from './analyze.ts'
import { detectDocument } from './detect/detect.ts'
import type { DocumentLanguage } from './language.ts'
import { nameTokens } from './names/names.ts'
import type { Prefilter } from './prefilter.ts'
import { LANGUAGE_RULES } from './registry.ts'
import type { LetterCounts } from './rules.ts'
import type { Term, Word } from './term.ts'

/** A stretch of a text in one language; `end` is exclusive, in UTF-16 units. */
export type Segment = { start: number; end: number; language: DocumentLanguage }

/** A shorter paragraph is in the language of the document: too little to tell, and mostly a heading or a name. */
const SHORTEST = 80
/** Lines this long are paragraphs of their own; shorter ones are read together up to an empty line, or this many characters. */
const LONG_LINE = 80
const LONGEST = 600
/** How sure the detection must be to go against the language of the document, or to give rules to one of no language. */
const SURE = 0.75
const SURE_OF_UND = 0.9

/**
 * Turn a document into terms, each paragraph by the rules of its language. For a text in one language this is `analyze`.
 *
 * @param language the main language of the document
 * @param only what is looked for, as `analyze` takes it
 * @returns terms in text order, with offsets into the whole text. Never throws.
 * @example analyzeDocument('Bakıda …\n\nThe ministers said …', 'az') // `said` has the English key `say`
 */
export function analyzeDocument(text: string, language: DocumentLanguage, only?: Prefilter): Term[] {
  return analyzeSegments(text, segmentsOf(text, language), only)
}

/** The terms of a text whose segments are known. */
export function analyzeSegments(text: string, segments: readonly Segment[], only?: Prefilter): Term[] {
  const [first, ...others] = segments
  if (first !== undefined && others.length === 0) return analyze(text, first.language, only)
  return segments.flatMap((segment) =>
    analyze(text.slice(segment.start, segment.end), segment.language, only).map((term) => ({
      ...term,
      start: term.start + segment.start,
      end: term.end + segment.start,
    })),
  )
}

/**
 * The stretches of a text that are in one language each; together they are the whole text. Only paragraphs that do not look
 * like the language of the document are examined, so a text in one language costs next to nothing.
 */
export function segmentsOf(text: string, language: DocumentLanguage): Segment[] {
  const segments: Segment[] = []
  for (let start = 0; start < text.length; ) {
    const end = paragraphEnd(text, start)
    const own = paragraphLanguage(text, start, end, language)
    const last = segments.at(-1)
    if (last?.language === own) last.end = end
    else segments.push({ start, end, language: own })
    start = end
  }
  return segments.length > 0 ? segments : [{ start: 0, end: text.length, language }]
}

/** The end of the paragraph that begins at `start`, behind its line end and the empty lines that follow. */
function paragraphEnd(text: string, start: number): number {
  for (let line = start; ; ) {
    const end = text.indexOf('\n', line)
    if (end === -1) return text.length
    if (end - line >= LONG_LINE || end - start >= LONGEST || isBlank(text, end + 1)) return end + 1
    line = end + 1
  }
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x0a || code === 0x0d
}

function paragraphLanguage(
  text: string,
  start: number,
  end: number,
  language: DocumentLanguage,
): DocumentLanguage {
  if (end - start < SHORTEST) return language
  const letters = countLetters(text, start, end)
  const paragraph = text.slice(start, end)
  if (letters.all < SHORTEST || !looksForeign(paragraph, letters, language)) return language
  const detected = detectDocument(paragraph)
  if (detected.language === 'und') return language
  return detected.confidence >= (language === 'und' ? SURE_OF_UND : SURE) ? detected.language : language
}

/** The letters of a paragraph; what lies beyond Latin-1 and Greek counts as letters. */
function countLetters(text: string, start: number, end: number): LetterCounts {
  let ascii = 0
  let latin = 0
  let other = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ascii++
    } else if (code >= 0xc0 && code < 0x300) latin++
    else if (code >= 0x370 && (code < 0x2000 || code > 0x206f)) other++
  }
  return { all: ascii + latin + other, ascii, latin: ascii + latin }
}

/** Whether a paragraph may be in another language than its document. */
function looksForeign(paragraph: string, letters: LetterCounts, language: DocumentLanguage): boolean {
  if (language === 'und') return true
  return LANGUAGE_RULES[language].detection?.looksForeign?.(letters, paragraph) ?? true
}

/**
 * Turn a title into terms. A title without any capital (`koreya dili`, and all of lower-case archives) does not show
 * which of its words are names, so all of them may be.
 */
export function analyzeTitle(title: string, language: DocumentLanguage): Term[] {
  const terms = analyzeDocument(title, language)
  return showsCapitals(terms) ? terms : terms.map((term) => ({ ...term, word: asName(term.word) }))
}

/** Whether a word of a title has a capital. */
export function showsCapitals(terms: readonly Term[]): boolean {
  return terms.some(({ word }) => word.letters === 'capital' || word.letters === 'upper')
}

/** A word of a title without capitals. */
export function asName(word: Word): Word {
  const { written, language, isStop, names, letters } = word
  // A script without capitals shows no less in a title than elsewhere.
  if (letters === undefined || isStop || names.length > 0 || language === undefined || written.length < 2)
    return word
  return { ...word, names: nameTokens(written, language) }
}
