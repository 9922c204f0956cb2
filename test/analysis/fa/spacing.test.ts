import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinsPersian } from '../../../analysis/fa/spacing.ts'
import { stemPersian } from '../../../analysis/fa/stem.ts'

/** `_` stands for a ZWNJ. */
const joins = (left: string, right: string): boolean =>
  joinsPersian(left.replaceAll('_', '\u200C'), right.replaceAll('_', '\u200C'))

describe('joined', () => {
  test.each([
    ['می', 'شود', 'verb'],
    ['می', 'گیرد', 'verb'],
    ['نمی', 'پذیرد', 'negated verb'],
    ['می', 'باشد', 'verb'],
    ['نمی', 'توان', 'impersonal'],
    ['می', 'چاپند', 'a verb the table lacks, by its ending'],
    ['باز', 'می_گردد', 'preverb'],
    ['عرصه', 'های', 'plural'],
    ['تلاش', 'ها', 'plural'],
    ['آن', 'ها', 'plural of a function word'],
    ['خانه', 'هایمان', 'plural with pronoun'],
    ['ngo', 'ها', 'plural of a Latin word'],
    ['کتاب_ها', 'یی', 'what follows a joined plural'],
    ['مهم', 'ترین', 'superlative'],
    ['کم', 'تر', 'comparative'],
    ['برنامه', 'ای', 'indefinite after ه'],
    ['شده', 'است', 'perfect'],
    ['شده', 'اند', 'perfect'],
    ['گفته', 'ام', 'perfect'],
    ['خانه', 'اش', 'pronoun after ه'],
    ['تلویزیونی', 'اش', 'pronoun after ی'],
    ['خانه', 'ی', 'ezafe after ه'],
    ['کشور', 'شان', 'pronoun'],
    ['علی', 'یف', 'surname'],
    ['علی', 'اف', 'surname'],
    ['مدد', 'اوا', 'surname'],
    ['رفیع', 'زاده', 'surname'],
    ['احمدی', 'نژاد', 'surname'],
  ])('%s %s: %s', (left, right) => expect(joins(left, right)).toBe(true))
})

describe('left apart', () => {
  test.each([
    ['کتاب', 'خوب', 'two words'],
    ['22', 'می', 'the month of May'],
    ['می', '2010', 'the month of May'],
    ['ماه', 'می', 'the month of May'],
    ['می', 'در', 'the month of May'],
    ['خانه', 'است', 'a noun before the copula'],
    ['ایران', 'است', 'a noun before the copula'],
    ['به', 'ای', 'a short word in ه'],
    ['و', 'ها', 'one letter'],
    ['80', 'ها', 'a number'],
    ['از', 'نژاد', 'race'],
    ['این', 'شان', 'a function word'],
    ['جنگنده', 'اف', 'the letter F'],
    ['هواپیمای', 'اف', 'the letter F'],
    ['تی', 'اف', 'the letter F'],
    ['در', 'تر', 'a function word'],
    ['', 'ها', 'nothing'],
  ])('%s %s: %s', (left, right) => expect(joins(left, right)).toBe(false))
})

test.each([
  ['عرصه', 'های', 'عرصههای'],
  ['کتاب', 'هایشان', 'کتابهایشان'],
  ['می', 'گیرد', 'میگیرد'],
  ['مهم', 'ترین', 'مهمترین'],
])('%s %s gets the key of its glued spelling', (left, right, glued) => {
  expect(stemPersian(`${left}\u200C${right}`)).toEqual(stemPersian(glued))
})

test('takes any two strings', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ها', 'است', 'می', 'اف', 'شود', 'ی'),
      (left, right) => {
        expect(typeof joinsPersian(left, right)).toBe('boolean')
        expect(typeof joinsPersian(right, left)).toBe('boolean')
      },
    ),
  )
})
