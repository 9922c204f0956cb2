import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phraseSource } from '../../../indexer/extract/phrases.ts'

describe('a phrase that names the source', () => {
  test.each([
    ['APA-nın Moskva müxbirinin məlumatına görə, bu barədə', 'APA'],
    ['"Unikal" xəbər verir ki, bu barədə', 'Unikal'],
    ['Bu barədə Trend xəbər verir.', 'Trend'],
    ['Trend BBC-yə istinadən xəbər verir ki', 'Trend'],
    ['Report-un məlumatına görə', 'Report'],
    ['Reportun məlumatına əsasən', 'Report'],
    ['“Qafqazinfo”nun məlumatına görə', 'Qafqazinfo'],
    ['Bizim Yol xəbər verir', 'Bizim Yol'],
    ['Bu barədə musavat.com xəbər yayıb', 'musavat.com'],
    ['Nazir bu barədə Trend-ə açıqlamasında bildirib', 'Trend'],
    ['Azernews reports that these views were voiced', 'Azernews'],
    ['Oil prices have risen, Trend reports citing Reuters.', 'Trend'],
    ['Prices rose, TASS reported on Monday.', 'TASS'],
    ['she said in an interview with the Azerbaijani ONA portal, posted', 'ONA'],
    ['به گزارش ایرنا از مسکو ، لاوروف', 'ایرنا'],
    ['به گزارش خبرنگار اجتماعی خبرگزاری فارس، روز چهارشنبه', 'فارس'],
    ['به گزارش خبرنگار بهداشت و درمان فارس، امروز', 'فارس'],
    ['به گزارش خبرگزاري فارس به نقل از رويترز', 'فارس'],
    ['به گزارش "ورزش سه" و به نقل از مهر', 'ورزش سه'],
    ['به گزارش خبرگزاری صدا و سیما، مدیر', 'صدا و سیما'],
    ['به گزارش خبرگزاری فرانسه از لندن', 'خبرگزاری فرانسه'],
    ['سرویس آذربایجان/خبرگزاری آران', 'آران'],
    ['وزیر در گفت‌وگو با خبرنگار مهر گفت', 'مهر'],
    ['قیمت نفت، رویترز گزارش داد، بالا رفت', 'رویترز'],
    ['به نقل از رویترز، قیمت نفت', 'رویترز'],
  ])('%s → %s', (text, source) => expect(phraseSource(text)).toBe(source))

  test.each([
    ['Bu barədə Daxili İşlər Nazirliyi xəbər verir', 'a ministry'],
    ['XİN-in məlumatına görə', 'its letters'],
    ['Dmitri Peskovun məlumatına görə', 'a person'],
    ['Statistika Komitəsinin məlumatına görə', 'an office'],
    ['xəbər verilir ki', 'nobody'],
    ['The World Bank reports that', 'a bank'],
    ['US media reports say', 'the press at large'],
    ['Last week the BBC reported that', 'who is quoted'],
    ['به گزارش دفتر مطبوعاتی کاخ کرملین، ', 'an office'],
    ['به گزارش پلیس، ', 'the police'],
    ['خبرگزاری های خارجی گزارش دادند', 'agencies'],
    ['', 'nothing'],
  ])('%s names none: %s', (text) => expect(phraseSource(text)).toBeUndefined())

  test('counts at the beginning only', () => {
    expect(phraseSource(`${'Mətn. '.repeat(200)}APA xəbər verir.`)).toBeUndefined()
  })
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      phraseSource(`${text} xəbər verir ${text}`)
      phraseSource(`به گزارش ${text} خبرگزاری ${text}`)
    }),
  )
})
