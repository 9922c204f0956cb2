/** Numbers from 1 to 31 in words: days are written out in all three languages, above all in Persian. */

const AZERBAIJANI_UNITS = ['', 'bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz']
const AZERBAIJANI_TENS = ['', 'on', 'iyirmi', 'otuz']

const ENGLISH_UNITS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
]
const ENGLISH_TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const ENGLISH_COUNTS = 'one two three four five six seven eight nine ten eleven twelve'

const PERSIAN_UNITS = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه']
const PERSIAN_TEENS = 'ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'
const PERSIAN_TENS = ['بیست', 'سی']
/** Ordinals end in -م; these do not, or are spelled in another way. */
const PERSIAN_IRREGULAR: [string, number][] = [
  ['اول', 1],
  ['نخست', 1],
  ['سوم', 3],
  ['سی‌ام', 30],
  ['هیجده', 18],
  ['هیجدهم', 18],
  ['هژدهم', 18],
]

type Numbers = ReadonlyMap<string, number>

/** Azerbaijani cardinals without their endings, `iyirmi beş` → 25; the ordinal is one of the endings. */
export function azerbaijaniNumbers(fold: (words: string) => string): Numbers {
  const numbers = new Map<string, number>()
  for (let value = 1; value <= 31; value++) {
    const words = [AZERBAIJANI_TENS[Math.floor(value / 10)], AZERBAIJANI_UNITS[value % 10]]
    numbers.set(fold(words.filter((word) => word !== '').join('')), value)
  }
  return numbers
}

/** English ordinals, `twenty-fifth` → 25, spelled together: hyphen and space are left out. */
export const englishOrdinals: Numbers = new Map<string, number>([
  ...ENGLISH_UNITS.flatMap((unit, index): [string, number][] =>
    index === 0
      ? []
      : [
          [unit, index],
          [`twenty${unit}`, 20 + index],
        ],
  ),
  ...ENGLISH_TEENS.split(' ').map((word, index): [string, number] => [word, 10 + index]),
  ['twentieth', 20],
  ['thirtieth', 30],
  ['thirtyfirst', 31],
])

/** English numbers of a distance, `two days ago`. */
export const englishCounts: Numbers = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...ENGLISH_COUNTS.split(' ').map((word, index): [string, number] => [word, index + 1]),
])

/** Persian cardinals, `بیست و یک` → 21, spelled together in the spelling that `fold` gives. */
export function persianCardinals(fold: (words: string) => string): Numbers {
  return new Map(cardinals().map(([words, value]) => [fold(words), value]))
}

/** Persian ordinals, `بیست و یکم` → 21, `سی ام` → 30. */
export function persianOrdinals(fold: (words: string) => string): Numbers {
  const regular = cardinals()
    .filter(([words]) => !words.endsWith('سه') && !words.endsWith('سی'))
    .map(([words, value]): [string, number] => [`${words}م`, value])
  const third: [string, number] = ['بیستوسوم', 23]
  const all = [...regular, third, ...PERSIAN_IRREGULAR]
  return new Map(all.map(([words, value]) => [fold(words).replaceAll(' ', ''), value]))
}

function cardinals(): [string, number][] {
  const rows = PERSIAN_UNITS.map((unit, index): [string, number] => [unit, index]).slice(1)
  rows.push(...PERSIAN_TEENS.split(' ').map((word, index): [string, number] => [word, 10 + index]))
  for (const [index, ten] of PERSIAN_TENS.entries()) {
    const value = 20 + index * 10
    rows.push([ten, value])
    for (let unit = 1; unit <= 9 && value + unit <= 31; unit++) {
      rows.push([`${ten}و${PERSIAN_UNITS[unit]}`, value + unit])
    }
  }
  return rows
}

/**
 * One pattern for all the numbers of a table, longest first. `breaks` finds where a number is written in several words, its
 * two groups: `/^(twenty)()/` lets `twenty-first` and `twenty first` be found, `/^(بیست)(و)/` lets `بیست و یکم`.
 */
export function numberPattern(numbers: Numbers, breaks: RegExp): string {
  const words = [...numbers.keys()].sort((a, b) => b.length - a.length)
  return words.map((word) => word.replace(breaks, '$1[ -]?$2[ -]?')).join('|')
}

/** The value of digits, or of words that a pattern of `numberPattern` found. */
export function numberOf(numbers: Numbers, words: string): number | undefined {
  return /^\d+$/.test(words) ? Number(words) : numbers.get(words.replace(/[ -]/g, ''))
}
