import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BROKEN_PLURALS } from '../../../analysis/fa/broken-plurals.ts'
import { compoundParts, stemPersian } from '../../../analysis/fa/stem.ts'
import { PERSIAN_STOPWORDS } from '../../../analysis/fa/stopwords.ts'
import { verbForms } from '../../../analysis/fa/verbs.ts'
import { fold, lower, normalise } from '../../../analysis/normalize.ts'

/** As the caller prepares a word; `_` stands for a ZWNJ, which would be hard to see here. */
const stem = (word: string): string[] => stemPersian(lower(normalise(word.replaceAll('_', '\u200C')), false))
const firstKeys = (words: string): string[] => words.split(' ').map((word) => stem(word)[0] ?? '')

describe('words of one key', () => {
  test.each([
    ['کتاب', 'کتاب کتاب_ها کتابها کتاب_های کتابهای کتاب_هایی کتاب_هایشان کتابهایشان کتابش کتابم کتابی کتب'],
    ['همکاری', 'همکاری همکاری_های همکاریهای همکاری_ها همکاریها'],
    ['کشور', 'کشور کشورها کشورهای کشور_ها کشورهایی کشورمان کشورشان'],
    ['مقام', 'مقام مقامهای مقام_های مقامات مقام_ها'],
    ['عرصه', 'عرصه عرصه_های عرصه_ای عرصهٔ عرصۀ عرصه_ی'],
    ['رابطه', 'رابطه روابط روابطی رابطه_ها'],
    ['منطقه', 'منطقه مناطق مناطقی منطقه_ای منطقهٔ'],
    ['رییس', 'رئیس رؤسا رؤسای روسای رئیسان'],
    ['مسیله', 'مسئله مسائل مسایل مسأله مساله'],
    ['جمله', 'جمله جملات جملاتی جمله_ها'],
    ['حرکت', 'حرکت حرکات حرکت_های'],
    ['اقدام', 'اقدام اقدامات اقداماتی اقدام_ها'],
    ['نماینده', 'نماینده نمایندگان نماینده_ای نمایندگانی'],
    ['دانشجو', 'دانشجو دانشجویان دانشجوی دانشجویی دانشجویانی'],
    ['زن', 'زن زنان زن_ها زنانی'],
    ['حق', 'حق حقوق حقشان حق_شان'],
    ['بزرگ', 'بزرگ بزرگ_تر بزرگتر بزرگ_ترین بزرگترین بزرگترین_ها بزرگان'],
    ['کم', 'کم کمتر کمترین کمتری'],
    ['مسوول', 'مسؤول مسئول مسوولان مسئولین مسئولان'],
    ['مخالف', 'مخالف مخالفان مخالفین مخالفانش'],
    ['نام', 'نام نام_های نامهای نامش'],
    ['پا', 'پا پای پاها پاهایش پایش'],
    ['تلاش', 'تلاش تلاش_ها تلاشش تلاش_هایی'],
    ['فارس', 'فارس فارسی فارسی_ها'],
    ['اقتصادد', 'اقتصاددان اقتصاددانان اقتصاددانانی'],
    ['ngo', 'NGO NGO_ها NGO_های'],
  ])('%s', (key, words) => expect(new Set(firstKeys(words))).toEqual(new Set([key])))
})

describe('words of different keys', () => {
  test.each([
    ['دختر', 'دخ'],
    ['درمان', 'در'],
    ['سازمان', 'ساز'],
    ['استان', 'است'],
    ['ایران', 'ایر'],
    ['جهان', 'جه'],
    ['زبان', 'زب'],
    ['زمان', 'زم'],
    ['دفتر', 'دف'],
    ['شرکت', 'شرک'],
    ['سالم', 'سال'],
    ['مردم', 'مرد'],
    ['حالت', 'حال'],
    ['گردش', 'گرد'],
    ['انتخابات', 'انتخاب'],
    ['آزادی', 'آزاد'],
    ['بازی', 'باز'],
    ['کشتی', 'کشت'],
    ['شیرین', 'شیر'],
    ['تنها', 'تن'],
    ['حیات', 'حی'],
    ['فرمان', 'فر'],
    ['درخشان', 'درخ'],
    ['کیلومتر', 'کیلوم'],
    ['مالکیت', 'مالک'],
    ['نهایت', 'نه'],
    ['بیماری', 'بیمار'],
    ['سفرها', 'سفره'],
  ])('%s and %s', (one, other) => expect(stem(one)[0]).not.toBe(stem(other)[0]))
})

describe('verbs', () => {
  test.each([
    ['vرفت', 'می_رود میرود نمی_رود می_روند رفتند رفته_است رفته_اند می_رفت رفتم برود نروند رفتن رفت'],
    ['vکرد', 'کرد می_کند می_کنند نکرد کرده_اند کرده_است بکند کنند نمی_کردیم کردن'],
    ['vشد', 'شد می_شود میشود شدند شده_است شده نشده شوند'],
    ['vگرفت', 'می_گیرد گرفتند بگیرد گرفته_اند'],
    ['vدید', 'می_بیند دیدند ببینیم دیده_است'],
    ['vامد', 'آمد می_آید میاید نیامد بیاید آمده_اند'],
    ['vافتاد', 'افتاد نیفتاد نیافتاد می_افتد بیفتد'],
    ['vتوانست', 'می_توان می_توانند نمیتوان بتواند'],
    ['vبرگشت', 'برمی_گردد برگشتند برنگشت برمیگردند'],
    ['vنوشت', 'نوشتن نوشتن_ها می_نویسد'],
  ])('%s', (key, words) => {
    const forms = words.split(' ')
    expect(forms.map((word) => [word, stem(word)])).toEqual(forms.map((word) => [word, [key]]))
  })

  test.each([
    ['ساخت', ['ساخت', 'vساخت']],
    ['شکست', ['شکست', 'vشکست']],
    ['گذشته', ['گذشته', 'vگذشت']],
    ['روند', ['روند', 'vرفت']],
    ['خرید', ['خرید', 'vخرید']],
  ])('%s may be a noun: its key comes first', (word, keys) => expect(stem(word)).toEqual(keys))

  test.each([['مردم'], ['مانند'], ['شدید'], ['میدان'], ['میلیارد'], ['خرید_های'], ['خریدهای'], ['گذشتهٔ']])(
    '%s is no verb',
    (word) => expect(stem(word).some((key) => key.startsWith('v'))).toBe(false),
  )

  test('no verb key is a noun key', () => {
    for (const id of verbForms().values()) expect(id).toMatch(/^v[\u0620-\u06D3]+$/)
  })
})

describe('other words', () => {
  test.each([
    ['Baku', ['baku']],
    ['2049', ['2049']],
    ['۱۲', ['12']],
    ['1+5', ['15']],
    ['', ['']],
    ['ها', ['ها']],
    ['آب', ['اب']],
  ])('%j', (word, keys) => expect(stem(word)).toEqual(keys))
})

test.each([
  ['سرمایه_گذاری_های', ['سرمایه', 'گذاری']],
  ['دانش_آموزان', ['دانش', 'آموزان']],
  ['بین_المللی', ['بین', 'المللی']],
  ['گفت_و_گو', ['گفت']],
  ['کتاب_هایشان', []],
  ['می_شود', []],
  ['کتاب', []],
])('the parts of %s', (word, parts) => expect(compoundParts(word.replaceAll('_', '\u200C'))).toEqual(parts))

describe('tables', () => {
  test('a plural is no singular of another group, and both are folded', () => {
    for (const [plural, singular] of BROKEN_PLURALS) {
      expect(fold(plural)).toBe(plural)
      expect(fold(singular)).toBe(singular)
      expect(BROKEN_PLURALS.has(singular)).toBe(false)
    }
  })

  test('verb forms and stopwords are folded', () => {
    for (const form of [...verbForms().keys(), ...PERSIAN_STOPWORDS]) expect(fold(form)).toBe(form)
  })
})

const PERSIAN = fc.string({
  unit: fc.constantFrom(...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآء\u200C'),
  maxLength: 14,
})

test('any string has one or two folded keys, none empty for a word', () => {
  fc.assert(
    fc.property(fc.oneof(PERSIAN, fc.string({ unit: 'binary' })), (word) => {
      const keys = stemPersian(word)
      expect(keys.length === 1 || keys.length === 2).toBe(true)
      expect(keys.every((key) => key === fold(key))).toBe(true)
      if (/[ا-ی]/.test(word)) expect(keys.every((key) => key !== '')).toBe(true)
      expect(compoundParts(word).every((part) => part.length > 2)).toBe(true)
    }),
  )
})
