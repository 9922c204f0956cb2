import { type Language, perLanguage } from '../../analysis/language.ts'

const FORMATS = perLanguage((language) => new Intl.NumberFormat(language))
const RULES = perLanguage((language) => new Intl.PluralRules(language))

/** A number as the language writes it: `(12345, 'fa')` → `۱۲٬۳۴۵`. */
export function showNumber(value: number, language: Language): string {
  return FORMATS[language].format(value)
}

/** From the digits of ASCII to the Persian ones. */
const PERSIAN_DIGITS = 0x6f0 - 0x30

/** A number without groups, as years are written: `(1403, 'fa')` → `۱۴۰۳`. */
export function showDigits(value: number, language: Language): string {
  if (language !== 'fa') return String(value)
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + PERSIAN_DIGITS))
}

/** The form of a phrase for a number, by the plural rules of Unicode CLDR. Forms that are left out are `other`. */
export function plural(
  count: number,
  language: Language,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[RULES[language].select(count)] ?? forms.other
}
