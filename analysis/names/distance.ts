/**
 * How far apart two names sound, across scripts: 0 is the same, over 0.35 is another name. It sees the vowels and the
 * finer consonants that name keys leave out, so it can rank and explain what the keys found.
 */

import type { Language } from '../language.ts'
import { readings, spellingOf } from './sounds.ts'

/** What no spelling shares. */
const UNLIKE = 1
const OTHER = 1.2
const VOWELS = 0.35
/** What it costs to leave a sound out: Persian leaves vowels out, and some languages h, y and w. */
const LEFT_OUT: Record<string, number> = { a: 0.3, e: 0.3, i: 0.3, o: 0.4, y: 0.3, w: 0.4, h: 0.35 }

/** Sounds that languages write for one another, and what that costs. */
const ALIKE = new Map<string, number>()
alike('o w', 0)
alike('i y', 0)
alike('a e', 0.1)
alike('e i', 0.2)
alike('k x h', 0.3)
alike('f w', 0.25)
alike('f o', 0.25)
alike('s z', 0.3)
alike('j z', 0.5)
alike('t d', 0.5)
alike('j c', 0.5)
alike('p b', 0.5)
alike('s q', 0.5)
alike('c q', 0.5)
alike('j y', 0.5)

function alike(sounds: string, cost: number): void {
  const list = sounds.split(' ')
  for (const one of list) for (const other of list) if (one !== other) ALIKE.set(one + other, cost)
}

/**
 * The distance of two lower-case names of one word, each in any script; 1 or more if they have nothing in common.
 * `nameDistance('lavrov', 'لاوروف')` → 0, `nameDistance('lavrov', 'larijani')` → 0.41. Without a language, Latin words
 * with Azerbaijani letters are read as Azerbaijani, others as English and Azerbaijani, whichever is nearer.
 */
export function nameDistance(one: string, other: string): number {
  let least = Number.POSITIVE_INFINITY
  const others = sounded(other)
  for (const a of sounded(one)) for (const b of others) least = Math.min(least, distance(a, b))
  return Number.isFinite(least) ? least : one === other ? 0 : UNLIKE
}

function sounded(form: string): Set<string> {
  const plain = form.replace(/[\u200C'’‘ʼʻʿʾ`-]/g, '')
  const languages: Language[] = ['en', 'az']
  const found = languages.flatMap((language) => {
    const spelling = spellingOf(plain, language)
    return spelling === undefined ? [] : readings(plain, spelling)
  })
  return new Set(found)
}

/** Weighted edit distance, for each sound of a name of mean length; names of three sounds and less count as three. */
function distance(one: string, other: string): number {
  let row = [0]
  for (let j = 0; j < other.length; j++) row.push((row[j] ?? 0) + leftOut(other.charAt(j)))
  for (let i = 0; i < one.length; i++) row = nextRow(row, one.charAt(i), other)
  return (row[other.length] ?? 0) / Math.max(3, (one.length + other.length) / 2)
}

function nextRow(above: readonly number[], sound: string, other: string): number[] {
  const row = [(above[0] ?? 0) + leftOut(sound)]
  for (let j = 0; j < other.length; j++) {
    const letter = other.charAt(j)
    const changed = (above[j] ?? 0) + changeOf(sound, letter)
    const dropped = (above[j + 1] ?? 0) + leftOut(sound)
    const added = (row[j] ?? 0) + leftOut(letter)
    row.push(Math.min(changed, dropped, added))
  }
  return row
}

const leftOut = (sound: string): number => LEFT_OUT[sound] ?? 1

function changeOf(one: string, other: string): number {
  if (one === other) return 0
  return ALIKE.get(one + other) ?? (isVowel(one) && isVowel(other) ? VOWELS : OTHER)
}

const isVowel = (sound: string): boolean => 'aeio'.includes(sound)
