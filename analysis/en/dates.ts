/** Dates in English: `April 4, 1992`, `the 4th of April`, `25-26 April`, `since 2015`, `two days ago`. */

import { copier } from '../dates/copy.ts'
import { dateRule, type Grammar, type RelativeRule, type Rule } from '../dates/grammar.ts'
import { englishMonths } from '../dates/months.ts'
import { englishCounts, englishOrdinals, numberOf, numberPattern } from '../dates/numbers.ts'
import { numericRule } from '../dates/numeric.ts'

/** What is counted, not dated: `in 2000 cases`, `May 10 points`. */
const COUNTED =
  /%|per ?cent|(?:hundred|thousand|million|billion|trillion|[bm]n|people|persons?|men|women|children|pupils|students|soldiers|troops|players|jobs|homes|houses|cases|deaths|votes|points|goals|games|times|copies|years?|months?|weeks?|days?|hours?|minutes?|seconds?|metres?|meters?|miles?|km|kilometres?|feet|ft|kg|tonnes?|tons?|litres?|dollars?|pounds?|euros?|manats?|pence|degrees?|employees|workers|members|others|more|of (?:them|us|the))\b/
const NOT_COUNTED = `(?! ?-?(?:${COUNTED.source}))`

const MONTH_NAME =
  '(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
/** A full stop belongs to the date only where the name is cut short. */
const MONTH = `${MONTH_NAME}(?:(?<=\\b(?:[a-z]{3}|sept)(?<!may))\\.)?(?![a-z])`
const DAY_END = '(?:st|nd|rd|th)?(?![\\da-z%]|[.,:/]\\d)'
const DAY = `(?<d>\\d{1,2})${DAY_END}`
const ORDINAL = `(?<d>${numberPattern(englishOrdinals, /^(twenty|thirty)()(?=.)/)})(?![a-z-])`
const YEAR_END = `(?![\\da-z%]|'(?!s\\b)|[.,:]\\d|-(?:\\d{3}(?!\\d)|\\d{5}))${NOT_COUNTED}`
const YEAR = `(?<y>[12]\\d{3})${YEAR_END}`
const YEAR_SAID = '(?<r>this|last|next) year'
/** `, 1992`, ` of 1992`, `-1992`, ` last year`; a year of two digits only with its apostrophe: `'92`. */
const YEAR_AFTER = `(?:(?: ?, ?(?:of )?| of |[ -])${YEAR}|(?:,? (?:of )?)${YEAR_SAID})`
const SHORT_YEAR = "'(?<y>\\d\\d)(?!\\d)"

/** Words after which four digits are a year. `in 1066` is; after the weaker words only years of our time are. */
const STRONG =
  'in|since|until|till|during|year|years|circa|anno|born|died|founded|established|spring|summer|autumn|winter'
const WEAK =
  'of|from|by|to|for|before|after|between|early|late|mid|around|about|through|throughout|pre|post|end of'
const WORD_YEAR = `(?<=\\b(?:${STRONG})(?: the year)? )${YEAR}`
/** `by 2000 guests`: only a round number is taken for an amount when a plural follows. */
const ROUND = '(?:(?<!00|50)|(?! [a-z]+s\\b))'
const RECENT_YEAR = `(?<=\\b(?:${WEAK})[ -])(?<y>(?:19|20)\\d\\d)${ROUND}${YEAR_END}`
/** `1990s`; with an apostrophe only after an article, `2000's` alone is what belongs to 2000. */
const DECADE = "(?<t>[12]\\d\\d0)(?:s|(?<=(?:the|early|late|mid)[ -]\\d{4})'s)(?![a-z])"

/** A number in a list of days is followed by a stop or by a small word, never by what it counts. */
const LIST_END =
  '(?= *(?:$|[^ \\w]|-|(?:and|or|to|until|till|through|at|in|on|for|from|of|by|with|when|where|after|before|as|the|a|but|he|she|it|they|we|was|were|is|are|will|would|has|had|this|last|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))'
const WEEKDAY =
  '(?:on )?(?:the )?(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?,? )?(?:the )?'

/** Names of months that are words or names too. */
const AMBIGUOUS = /^(?:may|mar|march|august|jan|dec|sep|oct|apr)$/
const CAPITAL = /^\p{Lu}/u
/** `Article 4 May Be Changed`: the verb in a headline; `Theresa May 10 years on`: the name. */
const VERB_AFTER =
  /^ (?:be|have|not|also|soon|still|never|well|get|go|see|come|need|want|take|face|lose|win)\b/
const NAME_BEFORE = /\b(?:theresa|brian|teresa|elaine|ms|mrs|mr|sir|lady|minister|pm|james|imelda)\.? $/

const rule = (source: string, alone = true, accept?: Rule['accept']): Rule =>
  dateRule(source, alone, accept, 'yu')

/** Whether the month of a match is one: its name has a capital unless nothing else could be meant. */
function isMonth(match: RegExpExecArray, text: string): boolean {
  const name = match.groups?.['m'] ?? ''
  if (!AMBIGUOUS.test(name)) return true
  const at = match.index + match[0].indexOf(name)
  const dated = match.groups?.['y'] !== undefined
  if (!CAPITAL.test(text.slice(at)) && !dated) return false
  if (NAME_BEFORE.test(match.input.slice(Math.max(0, at - 16), at))) return false
  return (
    name !== 'may' || dated || !VERB_AFTER.test(match.input.slice(match.index + match[0].length, at + 40))
  )
}

const rules: Rule[] = [
  numericRule({ monthFirst: 'ifNeeded', shortYears: 'gregorian' }),
  rule(`${DAY}[ -]?(?:day )?(?:of )?${MONTH}(?:${YEAR_AFTER})?`, true, isMonth),
  rule(`${DAY} (?:of )?${MONTH} ${SHORT_YEAR}`, true, isMonth),
  rule(`(?:the )?${ORDINAL} (?:day )?of ${MONTH}(?:${YEAR_AFTER})?`, true, isMonth),
  rule(`${MONTH}[ -]?(?:the )?${DAY}${NOT_COUNTED}(?:${YEAR_AFTER})?`, true, isMonth),
  rule(`${MONTH} (?:the )?${ORDINAL}(?:${YEAR_AFTER})?`, true, isMonth),
  rule(`${MONTH}${YEAR_AFTER}`, true, isMonth),
  rule(`${MONTH} ${SHORT_YEAR}`, true, isMonth),
  rule(MONTH, false, isMonth),
  rule(DECADE),
  rule(WORD_YEAR),
  rule(RECENT_YEAR),
  rule(YEAR, false),
  rule('(?<=(?<!\\d)[12]\\d{3} ?[-/] ?)(?<s>\\d\\d)(?![\\da-z%]|[-.,:/]\\d)', false),
  rule(`${DAY}(?:,? ${YEAR})?${LIST_END}`, false),
]

const COUNT = `(?<n>\\d{1,4}|${[...englishCounts.keys()].join('|')})`
const SHIFTS: Record<string, number> = {
  last: -1,
  this: 0,
  next: 1,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
}
const UNITS = { day: 'day', week: 'week', month: 'month', year: 'year' } as const
const unitOf = (word = ''): 'day' | 'week' | 'month' | 'year' => UNITS[word as keyof typeof UNITS] ?? 'day'

const relative: RelativeRule[] = [
  {
    pattern: /(?:the )?day (?<k>before yesterday|after tomorrow)\b/y,
    read: ({ groups }) => ({ unit: 'day', shift: groups?.['k'] === 'after tomorrow' ? 2 : -2 }),
  },
  {
    pattern: /(?<k>yesterday|today|tonight|tomorrow)\b/y,
    read: ({ groups }) => ({ unit: 'day', shift: SHIFTS[groups?.['k'] ?? ''] ?? 0 }),
  },
  {
    // `the last year` is how long something took, `last year` is when it was.
    pattern: /(?<k>this|(?<!\bthe )(?:last|next)) (?<u>week|month|year)\b/y,
    read: ({ groups }) => ({ unit: unitOf(groups?.['u']), shift: SHIFTS[groups?.['k'] ?? ''] ?? 0 }),
  },
  {
    pattern: new RegExp(`${COUNT} (?<u>day|week|month|year)s? (?<k>ago|from now)\\b`, 'y'),
    read: ({ groups }) => {
      const count = numberOf(englishCounts, groups?.['n'] ?? '') ?? 0
      const shift = groups?.['k'] === 'ago' ? -count : count
      return groups?.['u'] === 'week'
        ? { unit: 'day', shift: shift * 7 }
        : { unit: unitOf(groups?.['u']), shift }
    },
  },
]

/** How English writes dates. A week begins on Monday. */
export const englishDates: Grammar = {
  copy: copier((letter) => letter),
  months: [...englishMonths.keys()],
  start:
    /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:the |(?:thir|fif|six|seven|eigh|nine)teen|ten|eleven|twel|twent|thirt|first|second|third|four|fif|six|seven|eigh|nin|one|two|three|five|nine|an? (?:day|week|month|year)|yesterday|today|tonight|tomorrow|last |this |next |day )/g,
  barred:
    /(?:\b(?:article|section|chapter|page|number|no|nos|minute|level|phase|part|rule|line|room|flight|route|highway|channel|volume|vol|issue|item|clause|under|aged|age|x)\.? |[#№$€£₼] ?)\d$/,
  rules,
  month: (name) => englishMonths.get(name.slice(0, 3)),
  number: (words) => numberOf(englishOrdinals, words),
  year: (digits) => ({
    calendar: 'gregorian',
    year: digits.length === 2 ? shortYear(digits) : Number(digits),
  }),
  yearShift: (word) => SHIFTS[word],
  joiners: [
    {
      kind: 'range',
      pattern: new RegExp(` ?- ?|(?<=\\d{4})/(?=\\d)| (?:to|until|till|til|through|thru) ${WEEKDAY}`, 'y'),
    },
    { kind: 'and', pattern: new RegExp(`,? (?:and|or|&) ${WEEKDAY}`, 'y') },
    { kind: 'comma', pattern: /, ?/y },
  ],
  isBetween: (copy, start) => /\bbetween (?:the )?$/.test(copy.slice(Math.max(0, start - 12), start)),
  relative,
  weekStart: 1,
}

/** `'92` is of the last hundred years. */
function shortYear(digits: string): number {
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900)
}
