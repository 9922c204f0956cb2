/**
 * Dates in Azerbaijani: `2012-ci il avqustun 8-də`, `4 aprel`, `aprelin 25-26-da`, `2013-14-cü illər`, `3 gün əvvəl`.
 * The copy that is read has no letters beyond a-z, so that text typed without them is read too, and i stands for ı.
 */

import { copier } from '../dates/copy.ts'
import { dateRule, type Grammar, type RelativeRule, type Rule } from '../dates/grammar.ts'
import { azerbaijaniMonths } from '../dates/months.ts'
import { azerbaijaniNumbers, numberOf, numberPattern } from '../dates/numbers.ts'
import { numericRule } from '../dates/numeric.ts'
import { transliterateCyrillic } from './cyrillic.ts'

const FOLDS: Record<string, string> = { ə: 'e', ǝ: 'e', ı: 'i', ş: 's', ç: 'c', ğ: 'g', ö: 'o', ü: 'u' }

/** Plain letters: `İYUNUN 8-də` → `iyunun 8-de`, `апрелин` → `aprelin`; letters that Latin writes with two are in no date. */
const fold = copier((letter) => {
  const latin = transliterateCyrillic(letter)
  return FOLDS[latin] ?? latin
})

const numbers = azerbaijaniNumbers(fold)
const WORDS = numberPattern(numbers, /^(on|iyirmi|otuz)()(?=.)/)

/** Endings of nouns, and of numbers after a hyphen: possessive, case, `-dək` until, `-kı`. `6-sından`, `8-də`, `29-u`. */
const ENDING =
  '(?:(?:[sy]?[iu]n?)?(?:[iu]n|n?d[ae]n?(?:ki)?|[yn]?[ae])?(?:d[ae]k|c[ae]n?|k[iu])?|(?:[iu]?n)?c[iu](?:s[iu])?(?:n?d[ae]n?|n?[ae])?)'
const WORD_END = '(?![a-z])'
const COUNTED =
  ' ?%| (?:faiz|nefer|manat|dollar|avro|rubl|min|milyon|milyard|dene|eded|km|kilometr|metr|ton|kq|qram|qol|xal|il evvel|il erzinde)'
const NOT_COUNTED = `(?!${COUNTED})`

/** Before 1958 Cyrillic was spelled as in Russian: `январ`, `июн`, `сентябр`; я and ю are two letters in Latin. */
const MONTH_NAME =
  '(?<m>(?:ya|я)nvar|fevral|mart|aprel|may|i(?:yu|ю)n|i(?:yu|ю)l|avqust|sent(?:ya|я)br|okt(?:ya|я)br|no(?:ya|я)br|dekabr)'
const AY = '(?: ay(?:i|larin|lari)?(?:nin|n?d[ae]n?|na)?(?:dek|ki)?(?![a-z]))'
const MONTH = `${MONTH_NAME}(?<c>${ENDING})${WORD_END}(?<a>${AY})?`
const DAY = `(?<d>(?<!\\d)\\d{1,2})(?![\\d%]|[.,:/]\\d)(?<e>(?:-?(?=[a-z])${ENDING})?)${WORD_END}`
const DAY_WORDS = `(?<d>${WORDS})(?<e>${ENDING})${WORD_END}`
const YEAR_NUMBER = '(?<y>[12]\\d{3})(?![\\d%]|[.,:/]\\d)'
const ORDINAL = '(?: ?-? ?c[iu])'
const IL = `(?: (?:tedris |maliyye |teqvim |hesabat |budce )?il(?:in|i?n?d[ae]n?(?:ki)?|in?[ae]dek|in[ae]|edek|dek|e|i)?${WORD_END})`
const ILLER = `(?: il(?:ler[a-z]*)${WORD_END})`
/** `2012-ci il`, `2012 ili`; without -ci only where no years are counted: `2000 il əvvəl`. */
const YEAR = `${YEAR_NUMBER}(?:${ORDINAL}${IL}|${IL}(?! (?:evvel|once|qabaq|erzinde|sonra|yasi)))`
/** `2026-da`, `2026-nın yanvarı`; `2015-dən çox` is a quantity. */
const SHORT_YEAR = `(?<y>(?:19|20)\\d\\d)-(?:n?[iu]n|d[ae]n?|y?[ae]dek|d[ae]k|c[iu])${WORD_END}(?! (?:cox|artiq|az|yuxari|asagi|madde|bend))`
const YEAR_AFTER = `(?:,? ${YEAR_NUMBER}${ORDINAL}?(?:${IL}|${WORD_END})${NOT_COUNTED})`
const YEAR_SAID = '(?<r>bu|cari|kecen|oten|gelen|novbeti) il(?:in|ki)?'

const rule = (source: string, alone = true, accept: Rule['accept'] = isMonth): Rule =>
  dateRule(source, alone, accept)

/** `Martin` is a man, `martın` is of March: the folded copy cannot tell them apart. */
function isMonth(match: RegExpExecArray, text: string): boolean {
  const name = match.groups?.['m']
  if (name !== 'mart') return true
  return !/^Marti/.test(text.slice(match.index + match[0].indexOf(name)))
}

/** A number in a list of days has an ending, or a joining word after it. */
function isListed(match: RegExpExecArray): boolean {
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 8)
  return (match.groups?.['e'] ?? '') !== '' || /^(?: ?[-,]| (?:ve|ile|ya|tarix)|[^ ]|$)/.test(after)
}

/** `aprelin 25-i` and `aprel 25-də` are days; `aprel 25`, `aprelin 25 faizi` and `apreldə 25` may be anything. */
function isMonthOfDay(match: RegExpExecArray, text: string): boolean {
  const { c = '', a = '', e = '', y, r } = match.groups ?? {}
  if (!isMonth(match, text)) return false
  if (/^[iu]n$/.test(c) || /nin$/.test(a)) return isListed(match)
  return c === '' && (a !== '' || e !== '' || (y ?? r) !== undefined)
}

/** A day in words has its ending: `aprelin beşi`. `ona`, `onun` are forms of `o`, he or she. */
function isSpelledDay(match: RegExpExecArray, text: string): boolean {
  const { d, c = '', a = '', e = '' } = match.groups ?? {}
  const pronoun = d === 'on' && /^(?:[au]|un|dan?)$/.test(e)
  return isMonth(match, text) && (/^[iu]n$/.test(c) || /nin$/.test(a)) && e !== '' && !pronoun
}

/** `bir avqust günü` is some day in August. */
function isDayOfMonth(match: RegExpExecArray, text: string): boolean {
  const { d, y, r } = match.groups ?? {}
  return isMonth(match, text) && (d !== 'bir' || (y ?? r) !== undefined)
}

/** A rule once with the year before it, once with the year by its distance: `2012-ci il …`, `bu ilin …`. */
const afterYear = (pattern: string, accept?: Rule['accept']): Rule[] =>
  [`${YEAR},? `, `${SHORT_YEAR} `, `${YEAR_SAID} `].map((year) => rule(year + pattern, true, accept))

const rules: Rule[] = [
  numericRule({ monthFirst: 'never', shortYears: 'gregorian' }),
  ...afterYear(`${MONTH} ${DAY}${NOT_COUNTED}`, isMonthOfDay),
  ...afterYear(`${MONTH} ${DAY_WORDS}`, isSpelledDay),
  ...afterYear(`${DAY} ${MONTH}`),
  ...afterYear(`${DAY_WORDS} ${MONTH}`),
  ...afterYear(MONTH),
  rule(`${DAY} ${MONTH}(?:${YEAR_AFTER})?`),
  rule(`${DAY_WORDS} ${MONTH}(?:${YEAR_AFTER})?`, true, isDayOfMonth),
  rule(`${MONTH} ${DAY}${NOT_COUNTED}(?:${YEAR_AFTER})?`, true, isMonthOfDay),
  rule(`${MONTH} ${DAY_WORDS}(?:${YEAR_AFTER})?`, true, isSpelledDay),
  rule(`${MONTH}${YEAR_AFTER}`),
  rule(`(?<t>[12]\\d\\d0)${ORDINAL}${ILLER}`),
  rule(`${YEAR_NUMBER}${ORDINAL}?${ILLER}`),
  rule(`(?<s>\\d\\d)${ORDINAL}?${ILLER}`),
  rule(YEAR),
  rule(SHORT_YEAR),
  rule(`(?<y>[12]\\d{3})(?![\\d%]|[.,:]\\d)(?:${ORDINAL}${WORD_END})?${NOT_COUNTED}`, false),
  rule('(?<=(?<!\\d)[12]\\d{3} ?[-/] ?)(?<s>\\d\\d)(?![\\da-z%]|[-.,:/]\\d)', false),
  rule(MONTH, false),
  rule(DAY, false, isListed),
]

const SHIFTS: Record<string, number> = { bu: 0, cari: 0, kecen: -1, oten: -1, gelen: 1, novbeti: 1 }
const DAYS: Record<string, number> = { dunen: -1, 'bu gun': 0, sabah: 1, sragagun: -2, birisigun: 2 }
const UNITS = { gun: 'day', hefte: 'week', ay: 'month', il: 'year' } as const
const unitOf = (word = ''): 'day' | 'week' | 'month' | 'year' => UNITS[word as keyof typeof UNITS] ?? 'day'
const CASE = '(?:n?in|i?n?d[ae]n?|d[ae]ki|ki|[yn]?e|edek|nin)?(?![a-z])'

/** `Sabah` with a capital in mid-sentence, or next to a quotation mark, is a name: of a club, of a paper. */
function isTomorrow(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index)
  if (/[«“"'(-]/.test(before) || /^[»”"'-]/.test(text.slice(match.index + match[0].length))) return false
  return /^\p{Ll}/u.test(match[0]) && (text.startsWith('s', match.index) || /^$|[.!?\n] ?$/.test(before))
}

const relative: RelativeRule[] = [
  {
    pattern: /(?<k>dunen|sragagun|birisigun|bu gun|sabah)(?:ku|ki)?(?![a-z])/y,
    read: (match, text) => {
      const word = match.groups?.['k'] ?? ''
      if (word === 'sabah' && !isTomorrow(match, text)) return undefined
      return { unit: 'day', shift: DAYS[word] ?? 0 }
    },
  },
  {
    pattern: new RegExp(`(?<k>bu|cari|kecen|oten|gelen|novbeti) (?<u>il|ay|hefte)${CASE}`, 'y'),
    read: ({ groups }) => ({ unit: unitOf(groups?.['u']), shift: SHIFTS[groups?.['k'] ?? ''] ?? 0 }),
  },
  {
    pattern: new RegExp(`(?<n>\\d{1,4}|${WORDS}) (?<u>gun|hefte|ay|il) (?<k>evvel|once|qabaq|sonra)`, 'y'),
    read: ({ groups }) => {
      const count = numberOf(numbers, groups?.['n'] ?? '') ?? 0
      const shift = groups?.['k'] === 'sonra' ? count : -count
      return groups?.['u'] === 'hefte'
        ? { unit: 'day', shift: shift * 7 }
        : { unit: unitOf(groups?.['u']), shift }
    },
  },
]

/** How Azerbaijani writes dates. A week begins on Monday. */
export const azerbaijaniDates: Grammar = {
  copy: fold,
  months: [...azerbaijaniMonths.keys()],
  start:
    /\d|yanvar|янvar|fevral|mart|aprel|may|iyun|iюn|iyul|iюl|avqust|sentyabr|sentяbr|oktyabr|oktяbr|noyabr|noяbr|dekabr|(?:bu|cari|kecen|oten|gelen|novbeti) (?:il|ay|hefte|gun)|dunen|sabah|sragagun|birisigun|(?:bir|iki|uc|dord|bes|alti|yeddi|sekkiz|doqquz|on|iyirmi|otuz)(?= |i|u|n|d)/g,
  barred: /(?:№|#|(?:nomreli|sayli|madde|bend|saat|telefon|tel\.?):?) ?\d$/,
  rules,
  month: (name) => azerbaijaniMonths.get(name.replace('я', 'ya').replace('ю', 'yu')),
  number: (words) => numberOf(numbers, words),
  year: (digits) => ({ calendar: 'gregorian', year: Number(digits) }),
  yearShift: (word) => SHIFTS[word],
  joiners: [
    { kind: 'range', pattern: / ?- ?|(?<=\d{4})\/(?=\d)|(?<=d[ae]n(?: baslayaraq)?) /y },
    { kind: 'and', pattern: / (?:ve ya|ve|ile|ya da|ya|yaxud) /y },
    { kind: 'comma', pattern: /, ?/y },
  ],
  isBetween: (copy, _start, end) =>
    /^(?: tarix\w*| gun\w*| ay\w*)? ara(?:si|lig)/.test(copy.slice(end, end + 32)),
  relative,
  weekStart: 1,
}
