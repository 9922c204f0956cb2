/**
 * One name in three scripts: `Lavrov`, `Lavrovun`, `لاوروف` and `Лавров`. A document carries the *forms* of its names, each
 * without the case endings of its language; the vocabulary of the archive knows each form with the *keys* of its sound. A
 * word of a query finds forms of the vocabulary by its keys, what sounds alike is judged once (`distance.ts`), and what
 * passes is searched by its form: every spelling can be named and counted.
 */

import { encodeName } from '../engine-tokens.ts'
import type { DocumentLanguage, Language } from '../language.ts'
import { fold } from '../normalize.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import type { LanguageRules, NameRules } from '../rules.ts'
import { keysOf, type Side } from './keys.ts'
import { readings, type Spelling, spellingOf } from './sounds.ts'

/** A form of a name as it may be looked up: lower-case, in its own letters, without marks and case endings. */
export type NameForm = {
  form: string
  spelling: Spelling
  /** Whether the word itself is written otherwise: a Russian one, in Latin letters. */
  isRead?: boolean
}

/** Every form costs room in the index, and every key of a query a look into the vocabulary. */
const MOST_FORMS = 3
const MOST_KEYS: Record<Side, number> = { document: 16, query: 4 }

/** How the names of a text in no known language are read: Azerbaijani is spoken as it is written. */
const OTHERWISE: Language = 'az'

/** In letters; what is longer is no name but a mistake or an attack. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 40

/** Marks inside a word that are not heard: ZWNJ, apostrophes, ʿayn and hamza of romanisations, hyphen. */
const MARKS = /[\u200C'’‘ʼʻʿʾ`-]/g
const LETTERS_ONLY = /^[a-zəğıöüşç]+$/
/** What Persian joins to a name: plural, ezafe, adjective and copula, never a part of a surname (`یف`, `اف`). */
const PERSIAN_ENDING = /\u200C(?:ها|های|هایی|هایش|ی|ای|یی|ام|ات|اش|اند)$|(?<=[او])یی$/
/** What English shortens behind an apostrophe: `I've`, `Smith's`. */
const CONTRACTION = /['’](?:ve|ll|re|[mdst])$/
const SHORTEST_PEOPLE = 6
/** Peoples and languages in English: `Ligurian`, `Mirandese`, `Cornish`. */
const ENGLISH_ENDING = /(?:ian|ean|ese|ish)$/

/**
 * The forms of a word as a name, likeliest first, `[]` if it can be no name. Which words are names is for the caller to say: a
 * capital, or no word of everyday language.
 *
 * @param written normalised and lower-case, not folded; may have ZWNJ inside
 * @example nameForms('putinin', 'az', 'document') // putinin, putin
 */
export function nameForms(written: string, language: DocumentLanguage | undefined, side: Side): NameForm[] {
  const plain = plainOf(written)
  if (plain.length < SHORTEST_NAME || plain.length > LONGEST_NAME) return []
  const own = language === undefined || language === 'und' ? OTHERWISE : language
  const { names } = LANGUAGE_RULES[own]
  const spelling = spellingOf(plain, names?.spelling)
  if (spelling === undefined) return []
  const parts = side === 'document' ? partsOf(written, LANGUAGE_RULES[own]) : []
  const forms = [...stems(plain, names, spelling, side), ...parts]
  return forms.slice(0, MOST_FORMS).map((form) => ({ form, spelling }))
}

/** How the engine knows the forms of a word as a name: `nameTokens('lavrovun', 'az')` → `['ƨnlavrov']`. */
export function nameTokens(written: string, language: DocumentLanguage | undefined): string[] {
  return [...new Set(nameForms(written, language, 'document').map(nameToken))]
}

/** How the engine knows a form of a name. */
export function nameToken({ form }: NameForm): string {
  return encodeName(fold(form))
}

/**
 * The keys of a form by its sound, likeliest reading first: a document's has one for each way a vowel may be left out or added,
 * a query asks for a few. Keys look like no word: `ƨlrf0110`.
 *
 * @example nameKeys({ form: 'putin', spelling }, 'query') // ['ƨptn0100']
 */
export function nameKeys({ form, spelling }: NameForm, side: Side): string[] {
  const found = readings(form, spelling).map((sounds) => keysOf(sounds, spelling, side))
  return inTurn(found).slice(0, MOST_KEYS[side])
}

/** The first of each list, then the second of each, and so on: no reading may crowd out another. */
function inTurn(lists: readonly string[][]): string[] {
  const found = new Set<string>()
  const longest = Math.max(...lists.map((list) => list.length))
  for (let at = 0; at < longest; at++) {
    for (const { [at]: key } of lists) if (key !== undefined) found.add(key)
  }
  return [...found]
}

/** The words of a name that a half space joins: `هنگ‌کنگ`, Hong Kong. */
function partsOf(written: string, { parts, isCommon }: LanguageRules): string[] {
  return (parts?.(written) ?? []).filter((part) => isCommon?.(part) !== true)
}

/**
 * The forms of each word of a name that a half space joins, as a query asks for them; empty for one that is no such name.
 *
 * @example joinedForms('هنگ‌کنگ', 'fa') // those of هنگ, those of کنگ
 */
export function joinedForms(written: string, language: Language): NameForm[][] {
  const rules = LANGUAGE_RULES[language]
  const parts = rules.parts?.(written) ?? []
  const named = partsOf(written, rules)
  return named.length > 1 && named.length === parts.length
    ? named.map((part) => nameForms(part, language, 'query'))
    : []
}

function plainOf(form: string): string {
  if (LETTERS_ONLY.test(form)) return form
  return form.replace(PERSIAN_ENDING, '').replace(CONTRACTION, '').replace(MARKS, '')
}

function stems(
  form: string,
  rules: NameRules | undefined,
  { habits }: Spelling,
  side: Side,
): readonly string[] {
  if (rules?.arabicStems !== undefined && habits === 'persian') return rules.arabicStems(form)
  const isOwn = (rules?.spelling.habits === 'persian') === (habits === 'persian')
  if (rules?.stems !== undefined && isOwn) return rules.stems(form, side)
  const isPeople = habits === 'english' && form.length > SHORTEST_PEOPLE && ENGLISH_ENDING.test(form)
  return isPeople ? [form, form.replace(ENGLISH_ENDING, '')] : [form]
}
