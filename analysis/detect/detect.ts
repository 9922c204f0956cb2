/**
 * Which language a text is in. Documents are told from all languages of their script, so that Turkish or Urdu is not
 * indexed as Azerbaijani or Persian; queries are too short for that and get the likeliest of the three. franc alone takes a
 * fifth of English sentences for something else and most queries too; with letters and words beside it few go wrong.
 */

import { inTodaysLetters, isOf1929, isOfCousin } from '../az/alphabets/alphabet-of-1929.ts'
import { type DocumentLanguage, type Language, languageOfCode, languagesIn } from '../language.ts'
import { inOneAlphabet, isMixed } from '../mixed-alphabets.ts'
import { LANGUAGE_RULES, LINGUA_FRANCA } from '../registry.ts'
import { type Script, scriptOfLetter } from '../script.ts'
import {
  ARABIC_MODEL,
  countKnown,
  LATIN_MODEL,
  leadOf,
  type Model,
  type Ranking,
  rankLanguages,
  toPersianLetters,
} from './evidence.ts'
import { isOfSouthernCousin, isSouthAzerbaijani, southernPoints } from './southern.ts'
import type { SpellingRule } from './spelling.ts'

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
const CYRILLIC = /[\u0400-\u052F]/
const SCRIPTS: readonly Script[] = ['latin', 'cyrillic', 'arabic', 'other']
/** With this lead the confidence is one half, with twice as much three quarters. */
const HALF_SURE = 6
/** A text this long in a language whose words are known has at least so many points for each, besides some for nothing. */
const MANY_WORDS = 20
const POINTS_OF_WORD = 0.15
const POINTS_FOR_NOTHING = 7
/** A listed word says more in a query than in a document: here it cannot be Turkish. */
const KNOWN_WORD = 3
/** Less than one word of Azerbaijani counts as none. */
const ONE_SIGN = 0.9
/** The scripts whose languages are compared with one another. */
const MODELS: Partial<Record<Script, Model>> = { latin: LATIN_MODEL, arabic: ARABIC_MODEL }
/** Languages that a query is not in, and that franc confuses with ours. */
const NEIGHBOURS = ['tur', 'uzn', 'tuk']

/**
 * The language of a document: az, en, fa, or `und` for any other and for text without letters. Azerbaijani may be typed
 * without its own letters, in capitals, in Cyrillic or in Arabic script; Dari is fa.
 *
 * @example detectDocument('Prezident İlham Əliyev Bakıya qayıdıb') // { language: 'az', confidence: 0.98 }
 */
export function detectDocument(text: string): Detection {
  const sample = sampleOf(text)
  const isOld = isOf1929(sample)
  const words = wordsByScript(clean(isOld ? inTodaysLetters(sample) : sample))
  if (isOld && isOfCousin(words.latin)) return { language: 'und', confidence: 0.5 }
  const script = mainScript(words)
  if (script === 'latin') return detectLatin(words.latin)
  if (script === 'arabic') return detectArabic(words.arabic)
  return script === undefined ? { language: 'und', confidence: 0 } : detectScript(script, words[script])
}

/** A script whose languages are not compared: a text is in the first that says so, and in the only one if that says nothing. */
function detectScript(script: Script, words: string[]): Detection {
  const language = languagesIn(script).find((each) => LANGUAGE_RULES[each].detection?.isIn?.(words) ?? true)
  return language === undefined
    ? { language: 'und', confidence: 1 }
    : { language, confidence: sureness(words.length) }
}

function sampleOf(text: string): string {
  if (text.length <= HEAD + MIDDLE) return text
  const middle = Math.floor((text.length - MIDDLE) / 2)
  return `${text.slice(0, HEAD)} ${text.slice(middle, middle + MIDDLE)}`
}

/** Lower case, one kind of apostrophe, Persian letters for Arabic ones, nothing that is no word. */
function clean(text: string): string {
  const words = MAY_HAVE_NO_WORDS.test(text) ? text.replace(NO_WORDS, ' ') : text
  const letters = words.normalize('NFKC').replaceAll('İ', 'i').toLowerCase()
  const schwas = isOf1991(letters) ? letters.replaceAll('ä', 'ə') : letters
  return toPersianLetters(schwas.replace(APOSTROPHE, "'").replaceAll('ǝ', 'ə'))
}

/** The alphabet of 1991 had ä for ə, which stands beside ı only there and in Tatar. */
const OF_1991 = /ä/g
const BESIDE_IT = /ı/
const OF_OTHERS = /[ßñňýžåw]/
const LEAST_SHARE = 0.04

function isOf1991(text: string): boolean {
  const found = text.match(OF_1991)?.length ?? 0
  return found >= 2 && found >= LEAST_SHARE * text.length && BESIDE_IT.test(text) && !OF_OTHERS.test(text)
}

type Words = Record<Script, string[]>

/** A word belongs to the script of its first letter. */
function wordsByScript(sample: string): Words {
  const words: Words = { latin: [], cyrillic: [], arabic: [], other: [] }
  const mayBeMixed = CYRILLIC.test(sample)
  for (const each of sample.match(WORD) ?? []) {
    const word = mayBeMixed && isMixed(each) ? inOneAlphabet(each) : each
    words[scriptOfLetter(word.charCodeAt(0))].push(word)
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
  const ranking = rankLanguages(ARABIC_MODEL, words)
  const [first, ...others] = ranking
  const isSouthern = MISTAKEN.has(first?.code ?? '') && isSouthAzerbaijani(words)
  if (isSouthern) return { language: 'az', confidence: sureness(words.length) }
  const isCousin = first?.code === 'azb' || (first?.code === 'pes' && isOfSouthernCousin(words))
  return isCousin ? { language: 'und', confidence: sureness(leadOf(others)) } : judge(ranking)
}

/** What Azerbaijani in Arabic script is taken for by its letters and its loans. */
const MISTAKEN = new Set(['azb', 'pes', 'arb', 'urd', 'ckb', 'snd', 'pbu'])

function judge(ranking: Ranking): Detection {
  const language = languageOfCode(ranking[0]?.code ?? '') ?? 'und'
  return { language, confidence: sureness(leadOf(ranking)) }
}

/** A lead in points as a confidence: 0 → 0, 6 → .5, 30 → .97. */
function sureness(lead: number): number {
  return 1 - 2 ** (-lead / HALF_SURE)
}

/**
 * The languages a query can be in, by its scripts: Latin az and en, Arabic fa and az, Cyrillic az, no letters all. Which of those that
 * share a script is a guess from words and spelling, so a caller should search all.
 *
 * @example detectQuery('neft qiyməti') // { language: 'az', confidence: 0.97, languages: ['az', 'en'] }
 */
export function detectQuery(text: string): QueryDetection {
  const words = wordsByScript(clean(text))
  const scripts = scriptsOf(words)
  const rankings = scripts.map((script) => rankQuery(script, words[script]))
  const found = rankings.flatMap((ranking) => ranking.map(({ language }) => language))
  const languages = [...new Set(found.length > 0 ? found : SCRIPTS.flatMap(languagesIn))]
  const [first, second] = rankings[0] ?? []
  const lead = (first?.score ?? 0) - (second?.score ?? Number.NEGATIVE_INFINITY)
  return {
    language: languages[0] ?? LINGUA_FRANCA,
    confidence: found.length > 0 ? sureness(lead) : 0,
    languages,
  }
}

type Guess = { language: Language; score: number }

/** How much the words of a query, all of one script, look like each of its languages, in points; the likeliest first. */
function rankQuery(script: Script, words: readonly string[]): Guess[] {
  const languages = languagesIn(script)
  if (script === 'arabic') return rankArabicQuery(languages, words)
  const model = MODELS[script]
  if (model === undefined || languages.length < 2)
    return languages.map((language) => ({ language, score: 0 }))
  const asked = [...languages.map((language) => LANGUAGE_RULES[language].codes[0]), ...NEIGHBOURS]
  const scores = new Map(rankLanguages(model, words, asked).map(({ code, score }) => [code, score]))
  const guesses = languages.map((language) => {
    const { codes, detection } = LANGUAGE_RULES[language]
    const known = KNOWN_WORD * countKnown(model, codes[0], words)
    const spelling = points(words, detection?.querySpelling ?? [])
    return { language, score: (scores.get(codes[0]) ?? 0) + known + spelling }
  })
  return guesses.sort((one, two) => two.score - one.score)
}

/** A query in Arabic script is Persian, or in the language that is first in it, unless it has signs of Azerbaijani. */
function rankArabicQuery(languages: readonly Language[], words: readonly string[]): Guess[] {
  const southern = southernPoints(words) - ONE_SIGN
  const guesses = languages.map((language) => ({ language, score: language === 'az' ? southern : 0 }))
  return guesses.sort((one, two) => two.score - one.score)
}

function points(words: readonly string[], rules: readonly SpellingRule[]): number {
  return words.reduce(
    (sum, word) => rules.reduce((total, [pattern, weight]) => total + (pattern.test(word) ? weight : 0), sum),
    0,
  )
}
