/**
 * From text to terms: the one analysis that documents, queries and highlights go through.
 * split into words -> normalise -> lower -> join what spacing took apart -> fold -> stem -> name keys
 */

import type { Letters } from './aliases/aliases.ts'
import { inTodaysLetters, isOf1929 } from './az/alphabets/alphabet-of-1929.ts'
import { latinDesignators } from './designators.ts'
import { detached } from './detached.ts'
import { encodeStem, encodeWord } from './engine-tokens.ts'
import { type DocumentLanguage, type Language, languagesIn, perLanguage } from './language.ts'
import { nameTokens } from './names/names.ts'
import { fold, foldAsPress, lower, normalise, ZERO_WIDTH_NON_JOINER } from './normalize.ts'
import { canMatch, type Prefilter } from './prefilter.ts'
import { LANGUAGE_RULES } from './registry.ts'
import type { LanguageRules } from './rules.ts'
import { hasCapitals, scriptOf } from './script.ts'
import type { Term, Word } from './term.ts'
import { isCapital, type Span, splitWords } from './words.ts'

/** Whether a word is one of everyday language: a query for it does not mean a name. Looked up, not stored: only queries ask. */
export function isCommon({ language, written }: Word): boolean {
  return language !== undefined && (LANGUAGE_RULES[language].isCommon?.(written) ?? false)
}

/** The stems of a lower-case word in a language, as the terms of a text have them. */
export function stemsOf(written: string, language: Language): readonly string[] {
  return LANGUAGE_RULES[language].stem(written, fold(written))
}

/** Stands for the dots of an acronym in a script without capitals: a letter of its block that no word has once it is normalised. */
const DOT = '\u06FF'

/** Stands for a word that was not analysed, and is like no other. */
export const SKIPPED: Word = {
  written: '',
  surface: '',
  spelling: undefined,
  language: undefined,
  keys: [],
  names: [],
  isStop: false,
  letters: undefined,
  token: '',
  stemTokens: [],
  partTokens: [],
  metIn: 0,
  place: 0,
  made: undefined,
}

/**
 * Turn text into terms. Never throws, whatever the text.
 *
 * @param language the language of the text; words in another script go by the rules of that script
 * @param only what is looked for: words that cannot be forms of it are terms without a surface and without keys
 * @returns terms in text order: `analyze('Bakıda', 'az')` → one term, surface `bakida`, key `baki`
 */
export function analyze(text: string, language: DocumentLanguage, only?: Prefilter): Term[] {
  const terms: Term[] = []
  const read = language === 'az' && isOf1929(text) ? inTodaysLetters(text) : text
  for (const span of splitWords(read, language)) {
    if (only !== undefined && span.also === undefined && !canMatch(span.text, language, only)) {
      terms.push({ word: SKIPPED, start: span.start, end: span.end })
      continue
    }
    const word = wordOf(span.text, language, span.also)
    if (word.surface !== '' && !joinLast(terms, text, span, word, language)) terms.push(termOf(span, word))
  }
  return terms
}

function termOf({ start, end, also }: Span, word: Word): Term {
  return also === undefined ? { word, start, end } : { word, start, end, isWithBefore: true }
}

/** A word of more characters takes no further part: `ها ها ها …` without end is no word. */
const LONGEST_JOINED = 60

/** Whether the word belongs to the term before it (`می` + `شود`); then that term is replaced by the joined one. */
function joinLast(terms: Term[], text: string, span: Span, word: Word, language: DocumentLanguage): boolean {
  const rules = word.language === undefined ? undefined : LANGUAGE_RULES[word.language]
  const last = terms.at(-1)
  if (rules?.joins === undefined || last === undefined || last.word.language !== word.language) return false
  if (last.word.written.length > LONGEST_JOINED) return false
  if (span.start - last.end > 2 || !rules.joins(last.word.written, word.written)) return false
  if (text.slice(last.end, span.start).trim() !== '') return false
  last.word = wordOf(`${last.word.written}${ZERO_WIDTH_NON_JOINER}${word.written}`, language)
  last.end = span.end
  return true
}

type Cache = { young: Map<string, Word>; old: Map<string, Word> }

/**
 * Distinct words kept analysed for each language, in each of two generations, so that frequent words stay: half a kilobyte each.
 * Whoever shows texts meets all words of the archive, again and again.
 */
let cachedWords = 30_000

/** Keep fewer or more words analysed, for each language; a program that goes through texts once needs few. */
export function keepWords(count: number): void {
  cachedWords = count
}

const caches: Record<DocumentLanguage, Cache> = { ...perLanguage(emptyCache), und: emptyCache() }

function emptyCache(): Cache {
  return { young: new Map(), old: new Map() }
}

/** The analysis of one word as `splitWords` gives it; with what it is also written as, together with the words before it. */
function wordOf(text: string, language: DocumentLanguage, also?: string): Word {
  const cache = caches[language]
  const key = also === undefined ? text : `${text}\n${also}`
  const known = cache.young.get(key)
  if (known !== undefined) return known
  const kept = detached(key)
  const word = cache.old.get(key) ?? analyzeWord(also === undefined ? kept : detached(text), language, also)
  if (cache.young.size >= cachedWords) {
    cache.old = cache.young
    cache.young = new Map()
  }
  cache.young.set(kept === word.written ? word.written : kept, word)
  return word
}

/** What is longer, in characters, is no word of a language: it has no stem, and the engine takes down none of its size. */
const LONGEST_WORD = 200

function analyzeWord(text: string, language: DocumentLanguage, also?: string): Word {
  const groups = text.includes(' ') ? text.split(' ') : [text]
  const joined = groups.length > 1 ? groups.join('') : text
  const clean = normalise(joined.includes('.') ? joined.replaceAll('.', DOT) : joined)
  const own = rulesLanguage(clean, language)
  const rules = own === undefined ? undefined : LANGUAGE_RULES[own]
  const written = lower(clean, rules?.turkic ?? false)
  const surface = sameAs(fold(written), written)
  const isStop = rules?.stopwords.has(surface) ?? false
  const isWord = clean.length <= LONGEST_WORD
  const isDotted = surface.includes(DOT)
  const keys = rules === undefined || !isWord ? NONE : isDotted ? [surface] : rules.stem(written, surface)
  const isWrittenAsName = isWord && !isStop && surface.length > 1 && (!showsNames(clean) || isCapital(clean))
  const isName = isWrittenAsName && !isDotted && (rules?.canBeName?.(surface, keys) ?? true)
  const parts = groups.length > 1 ? groups.map(normalise) : isWord ? partStems(rules, written) : NONE
  const stems = also === undefined ? keys : [...keys, ...joinedStem(rules, also)]
  const latin = latinStems(also === undefined ? surface : fold(lower(normalise(also), false)))
  const spelling = isWrittenAsName && written.includes('ə') ? foldAsPress(written) : undefined
  return {
    written,
    surface,
    spelling,
    language: own,
    keys: keys.length === 0 ? NONE : keys.map((key) => sameAs(key, surface)),
    names: isName ? packed(nameTokens(written, own)) : NONE,
    isStop,
    letters: lettersOf(clean),
    token: encodeWord(surface),
    stemTokens: own === undefined ? NONE : packed([...stems.map((key) => encodeStem(key, own)), ...latin]),
    partTokens: own === undefined ? NONE : packed(parts.map((key) => encodeStem(key, own))),
    metIn: 0,
    place: 0,
    made: undefined,
  }
}

const NONE: readonly string[] = []

/** A list that is kept, without the room that V8 leaves it to grow: sixteen places where it was put together; one for all that are empty. */
function packed(list: readonly string[]): readonly string[] {
  return list.length === 0 ? NONE : list.slice()
}

/** The second of two strings where they are alike, so that one of them is kept. */
function sameAs(text: string, other: string): string {
  return text === other ? other : text
}

/** The stem of what a word is also written as: `s400` for the number in `S 400`. */
function joinedStem(rules: LanguageRules | undefined, also: string): string[] {
  const written = lower(normalise(also), rules?.turkic ?? false)
  return rules?.stem(written, fold(written)).slice(0, 1) ?? []
}

/** `اس-۳۰۰` has the stems of `S-300` in the languages that are written in Latin letters, so that each finds the other. */
function latinStems(surface: string): readonly string[] {
  const names = latinDesignators(surface)
  return names.length === 0
    ? NONE
    : names.flatMap((name) => languagesIn('latin').map((language) => encodeStem(name, language)))
}

function lettersOf(word: string): Letters | undefined {
  const isUpper = word === word.toUpperCase()
  if (word === word.toLowerCase()) return isUpper ? undefined : 'lower'
  return word.length > 1 && isUpper ? 'upper' : 'capital'
}

const ZERO = 0x30
const NINE = 0x39

/** The first stem of each word of a compound; letters with a number behind them are one: `covid19` is also `covid 19`. */
function partStems(rules: LanguageRules | undefined, written: string): readonly string[] {
  const last = written.charCodeAt(written.length - 1)
  const isNumbered = last >= ZERO && last <= NINE
  const numbered = isNumbered ? /^(\p{L}+)(\d+)$/u.exec(written)?.slice(1) : undefined
  const parts = numbered ?? rules?.parts?.(written) ?? NONE
  return parts.length === 0 ? NONE : parts.flatMap((part) => rules?.stem(part, fold(part)).slice(0, 1) ?? [])
}

/** The language whose rules a word goes by: that of the text where scripts agree, otherwise the one its script suggests. */
function rulesLanguage(word: string, language: DocumentLanguage): Language | undefined {
  if (language === 'und') return undefined
  const script = scriptOf(word)
  const isOwn = script === undefined || LANGUAGE_RULES[language].scripts.includes(script)
  return isOwn ? language : (languagesIn(script)[0] ?? language)
}

/** Whether names are told by their capitals: where a script has none, any word may be one. */
function showsNames(word: string): boolean {
  const script = scriptOf(word)
  return script === undefined || hasCapitals(script)
}
