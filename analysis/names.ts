/**
 * One name in three scripts: `Lavrov`, `Lavrova`, `Lavrovun`, `لاوروف` and `Лавров` share a key. A document carries
 * the keys of its words in a field of their own; a word of a query asks for a few, and finds the documents that
 * carry one of them. Keys look like no word: `nnlrf0000`.
 */

import type { Language } from './language.ts'
import { withoutEnding } from './names/endings.ts'
import { keysOf, type Side } from './names/keys.ts'
import { readings, type Spelling, spellingOf } from './names/sounds.ts'

/** Every key costs room in the index, and every key of a query an engine query. */
const MOST_IN_DOCUMENT = 3
const MOST_IN_QUERY = 3

/** Marks inside a word that are not heard: ZWNJ, apostrophes, ʿayn and hamza of romanisations, hyphen. */
const MARKS = /[\u200C'’‘ʼʻʿʾ\`-]/g
/** What Persian joins to a name: plural, ezafe, adjective and copula, never a part of a surname (`یف`, `اف`). */
const PERSIAN_ENDING = /\u200C(?:ها|های|هایی|هایش|ی|ای|یی|ام|ات|اش|اند)$|(?<=[او])یی$/
/** A surname that Azerbaijani case endings follow; the rest of the word is then certainly an ending. */
const SURNAME = /^(.{2,}[oeə]v)(?:a|ə)?(?:ların|lərin|lara|lərə|ları|ləri|lar|lər)?(?:[iıuü]n|[aəiıuü]|d[aə]n?|l[aə])$/
/** What is left of a name without its case ending, in letters: `Bakı`; a query, mostly typed without one, is careful. */
const SHORTEST: Record<Side, number> = { document: 4, query: 5 }
/** Peoples and languages in English: `Korean`, `Mirandese`, `Cornish` are Korea, Mirand, Corn. */
const ENGLISH_ENDING = /(?<=.{4})(?:ian|ean|ese|ish)$/

/**
 * The name keys of a word in a document, `[]` if it can be no name. `form` is normalised and lower-case, not folded,
 * and may have ZWNJ inside. `nameKeys('lavrovun', 'az')` → `['nnlrf0100', 'nnlrf0000']`
 */
export function nameKeys(form: string, language: Language): string[] {
  return keys(form, language, 'document').slice(0, MOST_IN_DOCUMENT)
}

/** The name keys that a word of a query asks for, best first. `nameQueryKeys('lavrov', 'az')` → `['nnlrf0100']` */
export function nameQueryKeys(form: string, language: Language): string[] {
  return keys(form, language, 'query').slice(0, MOST_IN_QUERY)
}

function keys(form: string, language: Language, side: Side): string[] {
  const plain = form.replace(PERSIAN_ENDING, '').replace(MARKS, '')
  const spelling = spellingOf(plain, language)
  if (spelling === undefined || plain.length < 2) return []
  const found = new Set<string>()
  for (const stem of stems(plain, spelling, side)) {
    for (const sounds of readings(stem, spelling)) {
      for (const key of keysOf(sounds, spelling, side)) found.add(key)
    }
  }
  return [...found]
}

function stems(form: string, spelling: Spelling, side: Side): string[] {
  if (spelling === 'persian') return [form]
  if (spelling === 'english') return [form, form.replace(ENGLISH_ENDING, '')]
  const surname = SURNAME.exec(form)?.[1]
  if (surname !== undefined) return [surname]
  return [form, ...withoutEnding(form, SHORTEST[side])]
}
