/**
 * Persian stemming: a key for the noun or adjective without its endings, and one for the verb of a verb form. Rules serve
 * any word, a list of known words says where rules go wrong, and tables hold what no rule reaches. A word has one
 * key however its endings are joined: `همکاری‌های` = `همکاریهای`.
 */

import { fold, plain, ZERO_WIDTH_NON_JOINER } from '../normalize.ts'
import { BROKEN_PLURALS } from './broken-plurals.ts'
import { EVERYDAY_NAMES, EVERYDAY_WORDS } from './common-words.ts'
import {
  BASES,
  COMMON_WORDS,
  DETACHED_ENDINGS,
  ENDINGS,
  type Ending,
  GLUED_ENDINGS,
  GLUED_ENDINGS_AFTER,
  SINGLE_PRONOUNS,
} from './endings.ts'
import { verbForms } from './verbs.ts'

const ARABIC_LETTER = /[\u0620-\u064A\u0671-\u06D3]/

/** The longest ending that may follow a known word: `ترینهایشان` is rarer than the look-ups it would cost. */
const LONGEST_ENDING = 9

const SINGULARS: ReadonlySet<string> = new Set(BROKEN_PLURALS.values())

/** Plural → singular: the broken plurals, and `جملات` for every known word like `جمله` or `حرکت`. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ...[...BASES, ...SINGULARS]
    .filter((word) => /..[هت]$/.test(word))
    .map((word): [string, string] => [`${word.slice(0, -1)}ات`, word])
    .filter(([plural]) => !BASES.has(plural)),
  ...BROKEN_PLURALS,
])

/** Participles of auxiliaries, which are verbs even without `است`; other participles are nouns too: `کشته`, `گذشته`. */
const VERBAL_PARTICIPLES = new Set('شده نشده کرده نکرده بوده نبوده گرفته داشته نداشته رفته امده'.split(' '))

/**
 * The keys of a word: first the one that stands for it best, then the verb's where it may be a form of a verb too.
 * A form that can only be a verb has its verb's key alone.
 *
 * @param word normalised and lower-cased, ZWNJ kept
 * @returns one or two folded keys; a verb's begins with an ASCII `v`
 * @example stemPersian('کتاب‌هایشان') // ['کتاب']
 * @example stemPersian('می‌روند') // ['vرفت']
 * @example stemPersian('ساخت') // ['ساخت', 'vساخت']
 */
export function stemPersian(word: string): string[] {
  if (!ARABIC_LETTER.test(word)) return [fold(word)]
  const parts = word.split(ZERO_WIDTH_NON_JOINER).map(fold)
  const glued = parts.join('')
  const verb = verbForms().get(glued)
  if (verb === undefined) return [infinitiveOr(nounKey(parts) || glued)]
  return isVerbOnly(parts, glued) ? [verb] : [nounKey(parts), verb]
}

/** Whether a word is one of everyday language, in any form, or a verb: `شیره` may be a name, `روزهای` is none. */
export function isCommonPersian(word: string): boolean {
  const surface = fold(word)
  if (isEveryday(surface) || isDerived(surface)) return true
  if (stemPersian(word).some((key) => key.startsWith('v') || isEveryday(key))) return true
  const parts = word.split(ZERO_WIDTH_NON_JOINER)
  return parts.length > 1 && parts.every((part) => isCommonPart(fold(part)))
}

/** Plurals in ‑ها, and what endings make that no name has: `سالگی`, `تولیدکننده`, `خصوصی‌سازی`. */
const DERIVED =
  /...ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?|ش|مان|تان|شان)?$|...گی$|..(?:کننده|شده|یافته|نامه|سازی|گذاری|بندی|رسانی|پذیری?|ترین|گرایی|شناسی|انگیز|امیز|مندی|گیری|نشینی)(?:ها)?ی?$/

const isDerived = (surface: string): boolean => DERIVED.test(surface)

/** A word inside a compound: `به‌کار`, `بی‌نظیر`. */
function isCommonPart(part: string): boolean {
  return part.length < 2 || DETACHED_ENDINGS.has(part) || PREPOSITIONS.has(part) || isEveryday(part)
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'به بی بر در از با هم نا غیر پیش پس پر کم نیمه فرا باز ضد'.split(' '),
)

const EVERYDAY: ReadonlySet<string> = new Set(EVERYDAY_WORDS.map(plain))
const FIRST_NAMES: ReadonlySet<string> = new Set(EVERYDAY_NAMES.map(plain))

/** Whether a key is that of a word of everyday language, and of no first name. */
function isEveryday(key: string): boolean {
  return (COMMON_WORDS.has(key) || EVERYDAY.has(key)) && !FIRST_NAMES.has(key)
}

/** Letters that only words from Arabic have: no name of another language is written with them, but for those that came from there. */
const ARABIC_ONLY = /[ثحذصضظع]/
/** Names from Arabic that have these letters, alone or as a part of longer ones: `علی‌یف`, `عبدالله`, `محمدزاده`. */
const ARABIC_NAMES =
  /اذربای|اذری|محمد|احمد|محمود|حامد|حمید|حسن|حسین|حسنی|محسن|علی|عالی|عبد|عباس|عثمان|عمر|عماد|عزیز|عزت|عارف|عادل|عاکف|عالم|عیسا|عیسی|عرفات|عرفان|عسگر|عسکر|عطا|عقیل|علا|علو|عمید|عرب|حیدر|حاتم|حافظ|حاج|حبیب|حجت|حداد|حریر|حکمت|حلب|حلیم|حماس|حمزه|حنا|حنیف|حوا|صادق|صالح|صدام|صدر|صدیق|صفر|صفا|صفوی|صلاح|صمد|صنعا|صوفی|ضیا|رضا|مرتضا|مرتضی|مصطفا|مصطفی|منصور|ناصح|نعیم|نعمت|جعفر|جمعه|سعید|سعد|سعود|مسعود|اسماعیل|ابراهیم|رحمان|رحیم|رحمت|روح|صحرا|یحیا|یحیی|اسحاق|اصغر|اصفهان|عراق|عربستان|عمان|عدن|قاعده|حزب|حوثی|طالع|معصوم|معین|مظفر|مظاهر|ظاهر|فتح|فصیح|یعقوب|شعبان|رضوان|فاضل|فضل|مصر|نصر|ناصر|نصیر|بعث|بحرین|حجاز|حیفا|بعلبک|موصل|صربستان|صوف|ذوالفقار|ثریا|عنتر|علوی|اثیر|کوثر|عثمانی|عاشور|صنم|حامی/

/**
 * Whether a word of a text can be a name: no verb, no everyday word in any form but those that are first names (`امید`, hope), and
 * none with letters that only Arabic has, but for the names that came from there.
 */
export function canBePersianName(surface: string, keys: readonly string[]): boolean {
  if (keys.some((key) => key.startsWith('v') || isEveryday(key)) || isEveryday(surface)) return false
  return !ARABIC_ONLY.test(surface) || ARABIC_NAMES.test(surface)
}

/**
 * The words inside a compound that is written with a ZWNJ, without its endings: `سرمایه‌گذاری‌های` → `سرمایه`, `گذاری`.
 * Others write the same with a space. Empty for a word that is no compound and for a verb.
 *
 * @param word normalised and lower-cased, ZWNJ kept
 */
export function compoundParts(word: string): string[] {
  if (!word.includes(ZERO_WIDTH_NON_JOINER) || verbForms().has(fold(word))) return []
  const parts = withoutEndings(word.split(ZERO_WIDTH_NON_JOINER))
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 2)
}

/** Whether a word that looks like a verb form is no noun as well: `رفتند`, `می‌برد`, but not `برد`, `نوشته`, `خریدهایم`. */
function isVerbOnly(parts: string[], glued: string): boolean {
  if (parts.length > 1) return parts.at(-1)?.startsWith('ها') !== true
  if (isKnown(glued) || PLURALS.has(glued)) return false
  if (glued.endsWith('ه')) return VERBAL_PARTICIPLES.has(glued)
  return !glued.endsWith('هایم')
}

/** An infinitive without its endings is its verb: `ساختن‌ها`. */
function infinitiveOr(key: string): string {
  return key.endsWith('ن') ? (verbForms().get(key) ?? key) : key
}

function nounKey(parts: string[]): string {
  return withoutGluedEndings(withoutEndings(parts).join(''))
}

/** The parts of a word before its last ones that are endings. */
function withoutEndings(parts: string[]): string[] {
  const last = parts.findLastIndex((part, index) => index === 0 || !DETACHED_ENDINGS.has(part))
  return parts.slice(0, last + 1)
}

/** Cut the rules' endings one after another, until what is left is a known word with or without endings of its own. */
function withoutGluedEndings(word: string): string {
  let stem = word
  let base = knownBase(stem)
  for (const ending of ENDINGS) {
    if (base !== undefined) return base
    const shorter = cut(stem, ending)
    if (shorter === stem) continue
    stem = shorter
    base = knownBase(stem)
  }
  return base ?? stem
}

function cut(word: string, { pattern, left, becomes = '' }: Ending): string {
  const at = word.search(pattern)
  return at < left ? word : word.slice(0, at) + becomes
}

const isKnown = (word: string): boolean => BASES.has(word) || SINGULARS.has(word)

/** The singular of the longest known word that this one is, or is with endings: `مذاهبشان` → `مذهب`. */
function knownBase(word: string): string | undefined {
  const shortest = Math.max(2, word.length - LONGEST_ENDING)
  for (let length = word.length; length >= shortest; length--) {
    const base = word.slice(0, length)
    const singular = PLURALS.get(base) ?? (isKnown(base) ? base : undefined)
    if (singular !== undefined && mayFollow(word.slice(length), base)) return singular
  }
  return undefined
}

function mayFollow(ending: string, base: string): boolean {
  if (ending === '') return true
  if (base.length < 3 && SINGLE_PRONOUNS.has(ending)) return false
  if (isPluralOfShorter(ending, base)) return false
  return GLUED_ENDINGS.has(ending) || GLUED_ENDINGS_AFTER.get(base.slice(-1))?.has(ending) === true
}

/** `نامهای` is `نام‌های`, whose glued spelling is common, and not `نامه‌ای`, whose glued spelling is not. */
function isPluralOfShorter(ending: string, base: string): boolean {
  return base.endsWith('ه') && isKnown(base.slice(0, -1)) && GLUED_ENDINGS.has(`ه${ending}`)
}
