/** Phrases by which a news text says whose it is. Only near its beginning: further down texts name whom they quote. */

import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { PhraseRule } from './phrase-rule.ts'
import { AZERBAIJANI_PHRASES } from './phrases-az.ts'
import { ENGLISH_PHRASES } from './phrases-en.ts'
import { PERSIAN_PHRASES } from './phrases-fa.ts'

/** How far into the text a phrase may stand, in characters. */
const REACH = { strong: 700, weak: 300 }
const ARABIC_LETTER = /[\u0621-\u06D3]/
/** A language without phrases names no source by them. */
const PHRASES: Partial<Record<Language, readonly PhraseRule[]>> = {
  az: AZERBAIJANI_PHRASES,
  en: ENGLISH_PHRASES,
  fa: PERSIAN_PHRASES,
}
const [ARABIC_PHRASES, OTHER_PHRASES] = [phrasesOf(true), phrasesOf(false)]
/** How much text before and behind a phrase can hold a name, in characters. */
const AROUND = 130

/**
 * The agency, paper or site that a text names as its own at its beginning; the first strong phrase wins.
 *
 * @example phraseSource('… APA-nın Moskva müxbirinin məlumatına görə, …') // 'APA'
 */
export function phraseSource(text: string): string | undefined {
  const start = text.slice(0, REACH.strong)
  const isArabic = ARABIC_LETTER.test(start)
  const head = isArabic ? start.replaceAll('ي', 'ی').replaceAll('ك', 'ک') : start
  const rules = isArabic ? ARABIC_PHRASES : OTHER_PHRASES
  return earliest(head, rules, 'strong') ?? earliest(head.slice(0, REACH.weak), rules, 'weak')
}

/** The phrases of the languages in Arabic script, or of all others. */
function phrasesOf(isArabic: boolean): PhraseRule[] {
  const languages = LANGUAGES.filter((each) => (LANGUAGE_RULES[each].scripts[0] === 'arabic') === isArabic)
  return languages.flatMap((language) => PHRASES[language] ?? [])
}

function earliest(
  head: string,
  rules: readonly PhraseRule[],
  strength: PhraseRule['strength'],
): string | undefined {
  let best: { at: number; name: string } | undefined
  for (const rule of rules) {
    if (rule.strength !== strength) continue
    const found = firstName(head, rule)
    if (found !== undefined && (best === undefined || found.at < best.at)) best = found
  }
  return best?.name
}

function firstName(head: string, { anchor, read }: PhraseRule): { at: number; name: string } | undefined {
  for (const match of head.matchAll(anchor)) {
    const end = match.index + match[0].length
    const before = head.slice(Math.max(0, match.index - AROUND), match.index)
    const name = read(before, match, head.slice(end, end + AROUND))?.trim()
    if (name !== undefined && name !== '') return { at: match.index, name }
  }
  return undefined
}
