import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDateline } from '../../../indexer/extract/dateline.ts'

const PROSE = 'Azərbaycan və Rusiya arasında ticarət dövriyyəsi ötən illə müqayisədə xeyli artıb.'

test.each(['۱۲ محرم ۱۴۴۵', '14 Zilqədə 1324', '۹ مرداد ۱۴۰۲ - ۱۳ محرم ۱۴۴۵', '۱۴۴۵/۱/۱۲'])(
  '%s stays in the text: what is stored of a lunar day may be the day beside it',
  (line) => {
    expect(readDateline(`${line}\n${PROSE}`).text).toBe(`${line}\n${PROSE}`)
  },
)

describe('a dateline', () => {
  test.each([
    [' date 2024-08-21 (MENAFN- AzerNews)', '2024-08-21', 'AzerNews', 'the paper behind the distributor'],
    ['BAKU, Azerbaijan, August 21, 2024 — The', '2024-08-21', undefined, 'place and day'],
    ['BAKU, Azerbaijan, August 21 — The', undefined, undefined, 'a day without a year is no date'],
    ['LONDON (Reuters) - Oil', undefined, 'Reuters', 'place and agency'],
    ['MOSCOW, August 21, 2024. /TASS/. Russia', '2024-08-21', 'TASS', 'slashes'],
    ['Baku, Azerbaijan, Aug. 21, 2024 - Trend: The', '2024-08-21', 'Trend', 'a month cut short'],
    ['Bakı, 21 avqust 2024-cü il, AZƏRTAC', '2024-08-21', 'AZƏRTAC', 'a line of its own'],
    ['Bakı. 21 avqust. REPORT.AZ/ Prezident', undefined, 'REPORT.AZ', 'full stops'],
    ['Bakı-APA. Leyla Əliyeva.', undefined, 'APA', 'joined to the place'],
    ['تهران - ایرنا - ۱۲ شهریور ۱۳۸۹', '2010-09-03', 'ایرنا', 'Persian'],
    ['کابل (پژواک، ۱۲ سنبله ۱۳۹۸): متن', '2019-09-03', 'پژواک', 'Afghan'],
    ["خبرگزاری آران / سرویس آذربایجان : 'لاوروف' گفت", undefined, 'آران', 'the agency first'],
    ['21.08.2024 14:05', '2024-08-21', undefined, 'a date alone'],
    ['21.08.2024 | 14:05 | Siyasət', '2024-08-21', undefined, 'a row of a page'],
    ['Wednesday, August 21, 2024', '2024-08-21', undefined, 'a weekday'],
    ['Бакы, 20 јанвар 1990-ҹы ил. Азәрбајҹан халгы', '1990-01-20', undefined, 'Cyrillic'],
    ['Бакы шәһәри, 20 јанвар 1990-ҹы ил', '1990-01-20', undefined, 'Cyrillic, with the word for a city'],
    ['1990-ҹы ил јанварын 20-си', '1990-01-20', undefined, 'Cyrillic, the year first'],
    ['Чәршәнбә ахшамы, 3 октјабр 2001-ҹи ил', '2001-10-03', undefined, 'Cyrillic, a weekday'],
    ['تهران - ایرنا - ۱۲ محرم ۱۴۴۵ - متن', '2023-07-30', 'ایرنا', 'a lunar day in a dateline'],
    ['Bakı, 12 məhərrəm 1445, AZƏRTAC', '2023-07-30', 'AZƏRTAC', 'the same, Azerbaijani'],
    ['BAKU, 12 Muharram 1445 (Reuters) — The', '2023-07-30', 'Reuters', 'the same, English'],
    ['دوشنبه ۱۲ محرم‌الحرام ۱۴۴۵ هجری قمری', '2023-07-30', undefined, 'a lunar day alone'],
    ['14 Zilqədə 1324', '1906-12-30', undefined, 'the day of the first constitution of Iran'],
    ['فی ۱۴ شهر جمادی‌الثانیه سنه ۱۳۲۴', '1906-08-05', undefined, 'as chancelleries wrote it'],
    ['۱۲ محرم ۱۱۴۵', '1732-07-05', undefined, 'before the table of Umm al-Qura'],
    ['سه‌شنبه ۹ مرداد ۱۴۰۲ - ۱۳ محرم ۱۴۴۵ - ۳۱ ژوئیه ۲۰۲۳', '2023-07-31', undefined, 'three calendars'],
    [
      'یکشنبه ۱۲ آذر ماه ۱۴۰۲ برابر با ۱۹ جمادی‌الاول ۱۴۴۵ و ۳ دسامبر ۲۰۲۳',
      '2023-12-03',
      undefined,
      'the same in one line',
    ],
    ['۱۲ آذر ۱۴۰۲ برابر با ۳ دسامبر ۲۰۲۳', '2023-12-03', undefined, 'two calendars'],
    ['تهران - ۹ مرداد ۱۴۰۲ - ۱۳ محرم ۱۴۴۵ - ایرنا', '2023-07-31', 'ایرنا', 'two calendars in a dateline'],
  ])('%s → %s, %s: %s', (line, iso, source, _note) => {
    const found = readDateline(`${line}\n${PROSE}`)
    expect([found.date?.iso, found.source]).toEqual([iso, source])
  })

  test.each([
    ['London, 4 April 1992 was a day like any other', 'a sentence'],
    ['On April 4, 1992, Moscow signed', 'a sentence'],
    ['2012-ci il avqustun 8-də, Moskvada', 'a date in the text'],
    ['Bakı, 21 avqust 2024, Azərbaycan Prezidenti çıxış edib', 'commas alone end none'],
    ['Manchester United, Chelsea - preview', 'names'],
    ['Trend: Azerbaijan', 'a headline'],
    ['12 böyük şəhər 1445 kənd', 'numbers with words between'],
    ['1234567890', 'a number'],
    ['1 may 2020\nfoo\n\n2 may 2020\nbar', 'the entries of a list'],
    [
      `${PROSE}\nCümə, 30 noyabr 2018\nNeftçi 1 – 0 Qarabağ`,
      'a day below the text is of what the text tells',
    ],
  ])('%s is none: %s', (text) => {
    expect(readDateline(text)).toEqual({ date: undefined, source: undefined, text })
  })

  test('is cut off where it says nothing more than its facts', () => {
    expect(readDateline(`21.08.2024 14:05\n${PROSE}`).text).toBe(PROSE)
    expect(readDateline(`Bakı, 21 avqust, APA\n${PROSE}`).text).toBe(`Bakı, 21 avqust, APA\n${PROSE}`)
    expect(readDateline('21.08.2024').text).toBe('21.08.2024')
  })

  test('may stand below the title', () => {
    expect(readDateline(`Neft bahalaşıb\n\nLONDON (Reuters) - ${PROSE}`).source).toBe('Reuters')
  })
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDateline(text)))
})
