import { azerbaijani } from './az/rules.ts'
import { english } from './en/rules.ts'
import { persian } from './fa/rules.ts'
import type { LanguageRules } from './rules.ts'

/** The languages that Axtar analyses, by ISO 639-1 code, in the order in which pages list them: a line each, and no other list. */
export const LANGUAGE_RULES = {
  az: azerbaijani,
  en: english,
  fa: persian,
} satisfies Record<string, LanguageRules>

/** Words in its script are in this language where they stand in a text of another script: Latin words in a Persian text. */
export const LINGUA_FRANCA = 'en' satisfies keyof typeof LANGUAGE_RULES
