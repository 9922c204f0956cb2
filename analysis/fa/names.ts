import { PERSIAN_SPELLING } from '../names/sounds.ts'
import type { NameRules } from '../rules.ts'
import { BASES } from './endings.ts'

/** What is left of a name without the ی of what belongs to it: `مغولی`, of Mongolia. In letters. */
const SHORTEST = 4

/** How names sound in Persian, and what it puts behind them. */
export const PERSIAN_NAMES: NameRules = { spelling: PERSIAN_SPELLING, isSame: isSameSurname, stems }

/** Ends of Turkic and Russian surnames, which Persian writes in three ways: `علی‌یف`, `علی‌اف`. */
const SURNAME = /(?:یف|اف|وف)$/

/** Whether two Persian spellings are one surname: in one language nothing else makes two words one name. */
function isSameSurname(one: string, other: string): boolean {
  return SURNAME.test(one) && SURNAME.test(other) && one.replace(SURNAME, '') === other.replace(SURNAME, '')
}

/** The ی of a known word is an ending of that word, which says so better than its sound: `تهرانی`. */
function stems(name: string): string[] {
  const shorter = name.slice(0, -1)
  const isAdjective = name.endsWith('ی') && shorter.length >= SHORTEST && !BASES.has(shorter)
  return isAdjective ? [name, shorter] : [name]
}
