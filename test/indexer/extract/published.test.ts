import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFactLine, labelledTitle, publishedDate, statedSource } from '../../../indexer/extract/published.ts'

describe('a line that states the date of its text', () => {
  test.each([
    ['Dərc olunub: 21.08.2024', '2024-08-21'],
    ['Dərc olunub: 21 avqust 2024, 14:05 | Baxış: 1200', '2024-08-21'],
    ['Tarix: 21.08.2024', '2024-08-21'],
    ['Published: August 21, 2024', '2024-08-21'],
    ['Posted on 21 August 2024 by Admin', '2024-08-21'],
    ['Date: 2024-08', '2024-08'],
    ['تاریخ انتشار: ۱۲ شهریور ۱۳۸۹ - ۱۴:۰۵', '2010-09-03'],
    ['تاریخ انتشار : ۱۳۸۹/۰۶/۱۲ | کد خبر ۱۲۳', '2010-09-03'],
  ])('%s → %s', (line, iso) => {
    expect(publishedDate(`Başlıq\n${line}\n\nMətn burada.`)?.iso).toBe(iso)
    expect(isFactLine(line)).toBe(true)
  })

  test('a signature does, at the foot only', () => {
    expect(publishedDate('Fərman\n\nMətn.\n\nBakı şəhəri, 21 avqust 2024-cü il')?.iso).toBe('2024-08-21')
  })

  test.each([
    ['The protocol was signed on April 4, 1992.', 'a date in the text'],
    ['Dated technology is a problem', 'a word'],
    ['Date: 1534809600', 'a number'],
    ['Updated: 21.08.2024', 'a later version'],
    ['تاریخ ایران از ۱۳۸۹ تا امروز', 'history'],
  ])('%s does not: %s', (line) => expect(publishedDate(`Başlıq\n${line}\n\nMətn.`)).toBeUndefined())
})

describe('a line that states the source of its text', () => {
  test.each([
    ['Mənbə: APA', 'APA'],
    ['Source: https://www.report.az/siyaset/123', 'report.az'],
    ['منبع: روزنامه جام جم', 'جام جم'],
  ])('%s → %s', (line, source) => expect(statedSource(`${line}\n\nMətn.`)).toBe(source))

  test('at the foot only the press is believed: it may be the source of a table', () => {
    const text = `${'Mətn.\n'.repeat(20)}`
    expect(statedSource(`${text}Source: Health Service`)).toBeUndefined()
    expect(statedSource(`${text}Mənbə: Trend`)).toBe('Trend')
  })
})

test('a labelled title', () => {
  expect(labelledTitle('Başlıq: Neft bahalaşıb')).toBe('Neft bahalaşıb')
  expect(labelledTitle('Neft bahalaşıb')).toBeUndefined()
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      publishedDate(`Tarix: ${text}\n${text}`)
      statedSource(`Mənbə: ${text}\n${text}`)
    }),
  )
})
