/**
 * Persian endings and prefixes are often typed after a space instead of a ZWNJ: `کتاب ها`, `می شود`, `علی یف`. Here is
 * decided which neighbours are one word. Source of the three families: hazm's Normalizer and WordTokenizer; the
 * surnames are the Azerbaijani ones of Persian news.
 */

import { fold } from '../normalize.ts'
import { PERSIAN_STOPWORDS } from './stopwords.ts'
import { verbForms } from './verbs.ts'

/** When a word may be joined to the left neighbour: a test of that neighbour, folded. */
type LeftTest = (left: string) => boolean

const LETTERS = /[\u0620-\u064A\u0671-\u06D3a-z]/
const PERSIAN_WORD = /^[\u0620-\u064A\u0671-\u06D3]+$/

const isWord: LeftTest = (left) => left.length >= 2 && LETTERS.test(left)
const isNoun: LeftTest = (left) => isWord(left) && !PERSIAN_STOPWORDS.has(left)
const endsInHe: LeftTest = (left) => left.length >= 3 && left.endsWith('ه') && isWord(left)
const endsInHeOrYe: LeftTest = (left) => left.length >= 3 && /[هی]$/.test(left) && isWord(left)
const endsInVowel: LeftTest = (left) => left.length >= 2 && /[اوهی]$/.test(left) && isNoun(left)
const isParticiple: LeftTest = (left) => left.endsWith('ه') && verbForms().has(left)

/** Surnames' ends that are words as well (`نژاد` "race") or spelled letters follow a name, never an inflected word. */
const isFirstName: LeftTest = (left) => left.length >= 3 && isNoun(left) && !/(?:ه|ای|های)$/.test(left)

/** `اف` is the letter F too (`جنگنده اف 16`), so it follows the names that Azerbaijani and Tajik surnames are made of. */
const NAMES_BEFORE_OF = new Set(
  `علی ولی قلی نبی حسن حسین محمد ممد احمد محمود رحیم رحمان کریم رستم قاسم عباس جعفر صفر اصلان ابراهیم اسماعیل موسی عیسی یوسف
سلیمان سلطان نجف حیدر صادق مصطفی عبدالله تقی نقی بابا شریف امام حاجی ملا میرزا خلیل نظر مراد اکبر اصغر حمید مجید رشید سعید
عثمان عمر اسد رمضان قربان شعبان نوری نظام صدر محمدعلی`.split(/\s+/),
)
const isNameBeforeOf: LeftTest = (left) => NAMES_BEFORE_OF.has(left)

const always = (endings: string, test: LeftTest): [string, LeftTest][] =>
  endings.split(' ').map((ending) => [ending, test])

/** What each right neighbour asks of the left one. A word that is not here never joins to the left as an ending. */
const ENDINGS: ReadonlyMap<string, LeftTest> = new Map([
  ...always('ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست', isWord),
  ...always('تر تری ترین ترها ترهای ترینها ترینهای گری', isNoun),
  ...always('مان تان شان', isNoun),
  ...always('ای اید ایم', endsInHe),
  ...always('ام ات اش اند', endsInHeOrYe),
  ...always('ی یی یم یش یمان یشان', endsInVowel),
  ...always('است', isParticiple),
  ...always('یف یوف اوف اوا یوا اوغلو اوغلی', isNoun),
  ...always('یان زاده پور نژاد نیا', isFirstName),
  ...always('اف', isNameBeforeOf),
])

const PREFIXES = new Set(['می', 'نمی'])
const PREVERBS = new Set(['بر', 'باز', 'در', 'فرا', 'فرو', 'وا'])
/** The persons of a verb that the table does not know. */
const PERSON = /(?:[یند]د|ند|یم|م)$/

/**
 * Whether two neighbouring words with a space between them are one word, to be joined by a ZWNJ.
 *
 * @param left normalised word, or the words joined so far: `کتاب‌ها`
 * @param right normalised word
 * @example joinsPersian('می', 'شود') // true, and so are `کتاب` `هایی`, `خانه` `ای`, `شده` `است`, `علی` `یف`
 */
export function joinsPersian(left: string, right: string): boolean {
  const ending = ENDINGS.get(right)
  if (ending !== undefined) return ending(fold(left))
  if (PREFIXES.has(left)) return isVerbAfter(left, right)
  return PREVERBS.has(left) && /^ن?می\u200C/.test(right) && verbForms().has(left + fold(right))
}

/** Whether `می` and this word are a verb: one of the table, or something in a verb's person. */
function isVerbAfter(prefix: string, right: string): boolean {
  if (verbForms().has(prefix + fold(right))) return true
  return right.length >= 3 && PERSON.test(right) && PERSIAN_WORD.test(right) && !PERSIAN_STOPWORDS.has(right)
}
