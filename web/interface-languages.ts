import { type DocumentLanguage, LANGUAGES, type Language, perLanguage } from '../analysis/language.ts'
import { AZERBAIJANI } from './messages/az.ts'
import { ENGLISH } from './messages/en.ts'
import { PERSIAN } from './messages/fa.ts'
import type { Messages } from './messages.ts'

/** A language of documents need not be one of pages. */
const MESSAGES: Partial<Record<Language, Messages>> = { az: AZERBAIJANI, en: ENGLISH, fa: PERSIAN }

/** The languages in which there are pages. */
export const INTERFACE_LANGUAGES = LANGUAGES.filter((language) => MESSAGES[language] !== undefined)

/** Whether a value names a language in which there are pages. */
export function isInterfaceLanguage(value: unknown): value is Language {
  return (INTERFACE_LANGUAGES as readonly unknown[]).includes(value)
}

const CLDR_NAMES = perLanguage((language) => new Intl.DisplayNames([language], { type: 'language' }))

/** The texts of the pages in a language; those in English for one without. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language] ?? ENGLISH
}

/**
 * What a page calls the language of a document.
 *
 * @param language the language of the page
 * @example languageName('fa', 'en') → 'Persian'
 */
export function languageName(spoken: DocumentLanguage, language: Language): string {
  return messagesOf(language).languages[spoken] ?? CLDR_NAMES[language].of(spoken) ?? spoken
}
