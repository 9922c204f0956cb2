/**
 * Persian stemming: the noun or adjective without its endings, and the verb of a verb form. Rules for any word, a list of
 * known words where rules go wrong, and tables for what no rule reaches. One word has one key however its endings
 * are joined: `همکاری‌های` = `همکاریهای`.
 */

import { fold, ZERO_WIDTH_NON_JOINER } from '../letters.ts'
import { BROKEN_PLURALS } from './broken-plurals.ts'
import {
  BASES,
  DETACHED_ENDINGS,
  ENDINGS,
  GLUED_ENDINGS,
  GLUED_ENDINGS_AFTER,
  SINGLE_PRONOUNS,
} from './endings.ts'
import { VERB_FORMS } from './verbs.ts'

const ARABIC_LETTER = /[\u0620-\u064A\u0671-\u06D3]/
const LONGEST_ENDING = 9
const SINGULARS = new Set(BROKEN_PLURALS.values())

const isKnown = (word: string): boolean => BASES.has(word) || SINGULARS.has(word)

const PLURALS = new Map([
  ...[...BASES, ...SINGULARS]
    .filter((w) => /..[هت]$/.test(w))
    .map((word): [string, string] => [`${word.slice(0, -1)}ات`, word])
    .filter(([plural]) => !BASES.has(plural)),
  ...BROKEN_PLURALS,
])
const PARTICIPLE_VERBS = new Set('شده نشده کرده نکرده بوده نبوده گرفته داشته نداشته رفته امده'.split(' '))

export function stemPersian(word: string): string[] {
  if (!ARABIC_LETTER.test(word)) return [fold(word)]
  const parts = word.split(ZERO_WIDTH_NON_JOINER).map(fold)
  const glued = parts.join('')
  const verb = VERB_FORMS.get(glued)
  if (verb === undefined) {
    const key = nounKey(parts)
    return [key.endsWith('ن') ? (VERB_FORMS.get(key) ?? key) : key]
  }
  if (isVerbOnly(parts, glued)) return [verb]
  return [nounKey(parts), verb]
}

function isVerbOnly(parts: string[], glued: string): boolean {
  const first = parts[0]
  if (parts.length > 1) return parts.at(-1)?.startsWith('ها') !== true
  if (isKnown(glued) || PLURALS.has(glued)) return false
  if (glued.endsWith('ه')) return PARTICIPLE_VERBS.has(glued)
  return !/ها(?:ی|یم)$/.test(glued)
}

function nounKey(parts: string[]): string {
  let end = parts.length
  while (end > 1 && DETACHED_ENDINGS.has(parts[end - 1] ?? '')) end--
  return stem(parts.slice(0, end).join(''))
}

function stem(word: string): string {
  let rest = word
  let known = knownBase(rest)
  for (const ending of ENDINGS) {
    if (known !== undefined) return known
    const shorter = cut(rest, ending)
    if (shorter === rest) continue
    known = knownBase(shorter)
    rest = shorter
  }
  return known ?? feminine(rest)
}
const feminine = (w: string) => w

function cut(
  word: string,
  { pattern, left, becomes = '' }: { pattern: RegExp; left: number; becomes?: string },
): string {
  const at = word.search(pattern)
  return at < left ? word : word.slice(0, at) + becomes
}

function knownBase(word: string): string | undefined {
  const shortest = Math.max(2, word.length - LONGEST_ENDING)
  for (let length = word.length; length >= shortest; length--) {
    const base = word.slice(0, length)
    const ending = word.slice(length)
    const singular = PLURALS.get(base) ?? (isKnown(base) ? base : undefined)
    if (singular !== undefined && follows(base, ending)) return singular
  }
  return undefined
}

function follows(base: string, ending: string): boolean {
  if (ending === '') return true
  if (base.length < 3 && SINGLE_PRONOUNS.has(ending)) return false
  if (
    base.endsWith('ه') &&
    ending.startsWith('ا') &&
    isKnown(base.slice(0, -1)) &&
    GLUED_ENDINGS.has('ه' + ending)
  )
    return false
  return GLUED_ENDINGS.has(ending) || GLUED_ENDINGS_AFTER.get(base.at(-1) ?? '')?.has(ending) === true
}
