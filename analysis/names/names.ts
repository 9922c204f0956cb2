/**
 * One name in three scripts: `Lavrov`, `Lavrova`, `Lavrovun`, `لاوروف` and `Лавров` share a key. A document carries
 * the keys of its words in a field of their own; a word of a query asks for a few, and finds the documents that
 * carry one of them. Keys look like no word: `ƨlrf0110`.
 */

import type { Language } from '../language.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import type { NameRules } from '../rules.ts'
import { keysOf, type Side } from './keys.ts'
import { readings, type Spelling, spellingOf } from './sounds.ts'

/** Every key costs room in the index, and every key of a query an engine query. */
const MOST_IN_DOCUMENT = 3
const MOST_IN_QUERY = 3

/** In letters; what is longer is no name but a mistake or an attack. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 40

/** Marks inside a word that are not heard: ZWNJ, apostrophes, ʿayn and hamza of romanisations, hyphen. */
const MARKS = /[\u200C'’‘ʼʻʿʾ`-]/g
const LETTERS_ONLY = /^[a-zəğıöüşç]+$/
/** What Persian joins to a name: plural, ezafe, adjective and copula, never a part of a surname (`یف`, `اف`). */
const PERSIAN_ENDING = /\u200C(?:ها|های|هایی|هایش|ی|ای|یی|ام|ات|اش|اند)$|(?<=[او])یی$/
const SHORTEST_PEOPLE = 6
/** Peoples and languages in English: `Ligurian`, `Mirandese`, `Cornish`. */
const ENGLISH_ENDING = /(?:ian|ean|ese|ish)$/

/**
 * The name keys of a word in a document, `[]` if it can be no name. `form` is normalised and lower-case, not folded,
 * and may have ZWNJ inside. `nameKeys('putinin', 'az')` has `ƨptn0100`, as `nameKeys('پوتین', 'fa')`
 * has; `nameKeys('12', 'az')` → `[]`. Which words are names is for the caller to say: a capital, or no stop word.
 */
export function nameKeys(form: string, language: Language): string[] {
  return keys(form, language, 'document').slice(0, MOST_IN_DOCUMENT)
}

/**
 * The name keys that a word of a query asks for, best first, mostly one: `nameQueryKeys('putin', 'az')` →
 * `['ƨptn0100']`, `nameQueryKeys('georgi', 'en')` → `['ƨkrk0100', 'ƨjrj0100']`.
 */
export function nameQueryKeys(form: string, language: Language): string[] {
  return keys(form, language, 'query').slice(0, MOST_IN_QUERY)
}

function keys(form: string, language: Language, side: Side): string[] {
  const plain = plainOf(form)
  if (plain.length < SHORTEST_NAME || plain.length > LONGEST_NAME) return []
  const { names } = LANGUAGE_RULES[language]
  const spelling = spellingOf(plain, names?.spelling)
  if (spelling === undefined) return []
  const found: string[][] = []
  for (const stem of stems(plain, names, spelling, side)) {
    for (const sounds of readings(stem, spelling)) found.push(keysOf(sounds, spelling, side))
  }
  return found.length === 1 ? (found[0] ?? []) : inTurn(found)
}

/** The first of each list, then the second of each, and so on: no stem and no reading may crowd out another. */
function inTurn(lists: readonly string[][]): string[] {
  const found = new Set<string>()
  const longest = Math.max(...lists.map((list) => list.length))
  for (let at = 0; at < longest; at++) {
    for (const { [at]: key } of lists) if (key !== undefined) found.add(key)
  }
  return [...found]
}

function plainOf(form: string): string {
  return LETTERS_ONLY.test(form) ? form : form.replace(PERSIAN_ENDING, '').replace(MARKS, '')
}

function stems(
  form: string,
  rules: NameRules | undefined,
  { habits }: Spelling,
  side: Side,
): readonly string[] {
  if (rules?.stems !== undefined && habits !== 'persian') return rules.stems(form, side)
  const isPeople = habits === 'english' && form.length > SHORTEST_PEOPLE && ENGLISH_ENDING.test(form)
  return isPeople ? [form, form.replace(ENGLISH_ENDING, '')] : [form]
}
