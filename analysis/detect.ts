/**
 * Which language a text is in. Documents are told from all languages of their script, so that Turkish or Urdu is not
 * indexed as Azerbaijani or Persian; queries are too short for that and get the likeliest of the three. franc alone takes a
 * fifth of English sentences for something else and most queries too; with letters and words beside it few go wrong.
 */

import { isCyrillicAzerbaijani, isSouthAzerbaijani } from './detect/azerbaijani.ts'
import {
  ARABIC_MODEL,
  countKnown,
  LATIN_MODEL,
  leadOf,
  type Ranking,
  rankLanguages,
  toPersianLetters,
} from './detect/evidence.ts'
import {
  AZERBAIJANI_SPELLING,
  ENGLISH_SPELLING,
  LATINATE_SPELLING,
  type SpellingRule,
} from './detect/spelling.ts'
import type { DocumentLanguage, Language, Script } from './language.ts'

/** A language and how sure it is, from 0 (no idea) to 1. */
export type Detection = { language: DocumentLanguage; confidence: number }

/** What a query can be written in: the likeliest language first; `language` is that one, never `und`. */
export type QueryDetection = { language: Language; confidence: number; languages: Language[] }

/** How many characters of a document are read: its beginning, and its middle in case the beginning is boilerplate. */
const HEAD = 500
const MIDDLE = 300
/** Addresses, tags and entities: no words of any language. */
const NO_WORDS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+|&\w+;/g
const MAY_HAVE_NO_WORDS = /[@#&]|:\/\/|www\./
const APOSTROPHE = /[’ʼʻ‘`´]/g
const WORD = /\p{L}[\p{L}\p{M}']*/gu
/** Unicode blocks of letters, first and last character code; after NFKC nothing else is left of these scripts. */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x0000, 0x02ff, 'latin'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0600, 0x08ff, 'arabic'],
  [0x1e00, 0x1eff, 'latin'],
]
const SCRIPTS: readonly Script[] = ['latin', 'cyrillic', 'arabic', 'other']
const LANGUAGE_OF: Record<string, Language> = { azj: 'az', eng: 'en', pes: 'fa' }
/** With this lead the confidence is one half, with twice as much three quarters. */
const HALF_SURE = 6
/** A text this long in a language whose words are known has at least so many points for each, besides some for nothing. */
const MANY_WORDS = 20
const POINTS_OF_WORD = 0.15
const POINTS_FOR_NOTHING = 7
/** A listed word says more in a query than in a document: here it cannot be Turkish. */
const KNOWN_WORD = 3
const QUERY_CODES = ['azj', 'eng', 'tur', 'uzn', 'tuk']
const LANGUAGES_OF: Record<Script, readonly Language[]> = {
  latin: ['az', 'en'],
  cyrillic: ['az'],
  arabic: ['fa'],
  other: [],
}

/**
 * The language of a document: az, en, fa, or `und` for any other and for text without letters. Azerbaijani may be typed
 * without its own letters, in capitals or in Cyrillic; Dari is fa; Azerbaijani in Arabic script is `und`.
 *
 * @example detectDocument('Prezident İlham Əliyev Bakıya qayıdıb') // { language: 'az', confidence: 0.98 }
 */
export function detectDocument(text: string): Detection {
  const words = wordsByScript(clean(sampleOf(text)))
  const script = mainScript(words)
  if (script === 'latin') return detectLatin(words.latin)
  if (script === 'arabic') return detectArabic(words.arabic.map(toPersianLetters))
  if (script === 'cyrillic' && isCyrillicAzerbaijani(words.cyrillic.join('')))
    return { language: 'az', confidence: sureness(words.cyrillic.length) }
  return { language: 'und', confidence: script === undefined ? 0 : 1 }
}

function sampleOf(text: string): string {
  if (text.length <= HEAD + MIDDLE) return text
  const middle = Math.floor((text.length - MIDDLE) / 2)
  return `${text.slice(0, HEAD)} ${text.slice(middle, middle + MIDDLE)}`
}

/** Lower case, one kind of apostrophe, nothing that is no word. */
function clean(text: string): string {
  const words = MAY_HAVE_NO_WORDS.test(text) ? text.replace(NO_WORDS, ' ') : text
  return words
    .normalize('NFKC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(APOSTROPHE, "'")
    .replaceAll('ǝ', 'ə')
}

type Words = Record<Script, string[]>

/** A word belongs to the script of its first letter. */
function wordsByScript(sample: string): Words {
  const words: Words = { latin: [], cyrillic: [], arabic: [], other: [] }
  for (const word of sample.match(WORD) ?? []) {
    const code = word.charCodeAt(0)
    const block = BLOCKS.find(([first, last]) => code >= first && code <= last)
    words[block?.[2] ?? 'other'].push(word)
  }
  return words
}

/** Scripts that occur, the one with most letters first. */
function scriptsOf(words: Words): Script[] {
  const letters = (script: Script): number => words[script].reduce((sum, word) => sum + word.length, 0)
  return SCRIPTS.filter((script) => words[script].length > 0).sort((a, b) => letters(b) - letters(a))
}

/** Latin names stand in Persian text more often than the other way round, so a third of Persian words is enough. */
function mainScript(words: Words): Script | undefined {
  const [script] = scriptsOf(words)
  return script === 'latin' && words.arabic.length * 2 > words.latin.length ? 'arabic' : script
}

/** A long text in which hardly a word is known is in one of the many Latin languages that are not listed. */
function detectLatin(words: string[]): Detection {
  const ranking = rankLanguages(LATIN_MODEL, words)
  const points = (ranking[0]?.score ?? 0) - POINTS_FOR_NOTHING
  const unknown = words.length >= MANY_WORDS && points < POINTS_OF_WORD * words.length
  return unknown ? { language: 'und', confidence: 0.5 } : judge(ranking)
}

function detectArabic(words: string[]): Detection {
  const detection = judge(rankLanguages(ARABIC_MODEL, words))
  return detection.language === 'fa' && isSouthAzerbaijani(words)
    ? { ...detection, language: 'und' }
    : detection
}

function judge(ranking: Ranking): Detection {
  return { language: LANGUAGE_OF[ranking[0]?.code ?? ''] ?? 'und', confidence: sureness(leadOf(ranking)) }
}

/** A lead in points as a confidence: 0 → 0, 6 → .5, 30 → .97. */
function sureness(lead: number): number {
  return 1 - 2 ** (-lead / HALF_SURE)
}

/**
 * The languages a query can be in, by its scripts: Latin az and en, Arabic fa, Cyrillic az, no letters all. English or
 * Azerbaijani is a guess from words and spelling, so a caller should search both.
 *
 * @example detectQuery('neft qiyməti') // { language: 'az', confidence: 0.97, languages: ['az', 'en'] }
 */
export function detectQuery(text: string): QueryDetection {
  const words = wordsByScript(clean(text))
  const scripts = scriptsOf(words)
  const lead = azerbaijaniLead(words.latin)
  const latin: Language[] = lead > 0 ? ['az', 'en'] : ['en', 'az']
  const found = scripts.flatMap((script) => (script === 'latin' ? latin : LANGUAGES_OF[script]))
  const languages = found.length > 0 ? [...new Set(found)] : [...latin, 'fa' as const]
  const confidence = scripts[0] === 'latin' ? sureness(Math.abs(lead)) : found.length > 0 ? 1 : 0
  return { language: languages[0] ?? 'en', confidence, languages }
}

/** How much more a Latin query looks like Azerbaijani than like English, in points; below 0 it is English. */
function azerbaijaniLead(words: readonly string[]): number {
  if (words.length === 0) return 0
  const scores = new Map(
    rankLanguages(LATIN_MODEL, words, QUERY_CODES).map(({ code, score }) => [code, score]),
  )
  const known = countKnown(LATIN_MODEL, 'azj', words) - countKnown(LATIN_MODEL, 'eng', words)
  const spelling =
    points(words, AZERBAIJANI_SPELLING) - points(words, ENGLISH_SPELLING) - points(words, LATINATE_SPELLING)
  return (scores.get('azj') ?? 0) - (scores.get('eng') ?? 0) + KNOWN_WORD * known + spelling
}

function points(words: readonly string[], rules: readonly SpellingRule[]): number {
  return words.reduce(
    (sum, word) => rules.reduce((total, [pattern, weight]) => total + (pattern.test(word) ? weight : 0), sum),
    0,
  )
}
