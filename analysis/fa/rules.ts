import { titlesOf } from '../names/titles.ts'
import type { LanguageRules } from '../rules.ts'
import { BEFORE_NAMES } from './common-words.ts'
import { persianDates } from './dates.ts'
import { PERSIAN_NAMES } from './names.ts'
import { joinsPersian } from './spacing.ts'
import { canBePersianName, compoundParts, isCommonPersian, stemPersian } from './stem.ts'
import { PERSIAN_STOPWORDS } from './stopwords.ts'

/** How Persian is analysed. */
export const persian: LanguageRules = {
  codes: ['pes', 'fas', 'per', 'prs'],
  scripts: ['arabic'],
  mark: '\uF8F0',
  stem: stemPersian,
  stopwords: PERSIAN_STOPWORDS,
  parts: compoundParts,
  joins: joinsPersian,
  dotThousands: true,
  isCommon: isCommonPersian,
  canBeName: canBePersianName,
  plurals: ['ها', 'های'],
  surname: /(?:یان|زاده|پور|نژاد|لو|وند|اوف|اف|یف)$/,
  names: PERSIAN_NAMES,
  beforeNames: titlesOf(BEFORE_NAMES),
  // A ی by itself makes other words of names: ریاضی is no ریاض.
  aliases: { isForm: (name, surface) => surface.slice(name.length) !== 'ی' || /[او]$/.test(name) },
  detection: { looksForeign: ({ all, latin }) => latin > all / 2 },
  // ISIRI 9147
  keyboard: ['ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو'],
  // Persian pronounces the letters of Arabic words as its own.
  homophones: ['تط', 'سصث', 'زذضظ', 'هح', 'قغ', 'اع'],
  dates: persianDates,
}
