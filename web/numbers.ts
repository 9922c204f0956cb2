import type { Language } from '../analysis/language.ts'

const FORMATS: Record<Language, Intl.NumberFormat> = {
  az: new Intl.NumberFormat('az'),
  en: new Intl.NumberFormat('en'),
  fa: new Intl.NumberFormat('fa'),
}

const RULES: Record<Language, Intl.PluralRules> = {
  az: new Intl.PluralRules('az'),
  en: new Intl.PluralRules('en'),
  fa: new Intl.PluralRules('fa'),
}

/** A number as the language writes it: `(12345, 'fa')` → `۱۲٬۳۴۵`. */
export function showNumber(value: number, language: Language): string {
  return FORMATS[language].format(value)
}

const DIGITS: Record<Language, Intl.NumberFormat> = {
  az: new Intl.NumberFormat('az', { useGrouping: false }),
  en: new Intl.NumberFormat('en', { useGrouping: false }),
  fa: new Intl.NumberFormat('fa', { useGrouping: false }),
}

/** A number without groups, as years are written: `(1403, 'fa')` → `۱۴۰۳`. */
export function showDigits(value: number, language: Language): string {
  return DIGITS[language].format(value)
}

/** The form of a phrase for a number, by the plural rules of Unicode CLDR. Forms that are left out are `other`. */
export function plural(
  count: number,
  language: Language,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[RULES[language].select(count)] ?? forms.other
}
