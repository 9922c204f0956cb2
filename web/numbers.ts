import { type Language, perLanguage } from '../analysis/language.ts'

const FORMATS = perLanguage((language) => new Intl.NumberFormat(language))
const RULES = perLanguage((language) => new Intl.PluralRules(language))

/** A number as the language writes it: `(12345, 'fa')` → `۱۲٬۳۴۵`. */
export function showNumber(value: number, language: Language): string {
  return FORMATS[language].format(value)
}

/** The form of a phrase for a number, by the plural rules of Unicode CLDR. Forms that are left out are `other`. */
export function plural(
  count: number,
  language: Language,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[RULES[language].select(count)] ?? forms.other
}
