import { describe, expect, test } from 'vitest'
import { analyze } from '../../../../analysis/analyze.ts'
import { isFinalVowelUnwritten, isOtherThanE } from '../../../../analysis/az/alphabets/bridge-endings.ts'
import { bridgeDistance, bridgesOf, vocabularyKeys } from '../../../../analysis/az/alphabets/bridges.ts'
import { stemSouthern } from '../../../../analysis/az/alphabets/southern-stem.ts'
import { detectDocument, detectQuery } from '../../../../analysis/detect/detect.ts'

const SOUTHERN = [
  'بو کیتاب آزربایجان تورکجه‌سینده یازیلیب و ایکی ایل بوندان قاباق تهراندا چاپ اولوب.',
  'دونن آخشام شهرده یاغیش یاغدی، اوشاقلار مدرسه‌دن ائوه گئتدیلر.',
  'رئیس جمهور دئدی کی دولت بو ایشی تزلیک ایله قورتاراجاق و هامی راضی قالاجاق.',
  'بو شهرین اهالیسی چوخ یاخشی آداملار دیلار و قوناقلاری سئویرلر.',
  'بوشهرداتازابیرکیتابخانااولوبواورداچوخلوکیتابلارواردیر',
  'باکیدا یئنی کیتابخانا آچیلدی، اوخوجولار قاپیدا دایانیشدیلار.',
  'باجیم قاپینی آچدی.',
  'کیشی حیاتینی وطنینه وئردی، آدینی اوخویور هامی.',
]
const OTHERS = {
  fa: [
    'این کتاب دو سال پیش در تهران چاپ شد و نویسنده آن از معلمان تبریز است.',
    'رئیس جمهور گفت که دولت این کار را به زودی تمام خواهد کرد و همه راضی خواهند بود.',
    'مدیران شرکت درباره تغییر قوانین مالیاتی با نمایندگان گفت‌وگو کردند.',
    'شهریار، کامیار و مهیار',
  ],
  und: [
    'أعلن الوزير أن الحكومة ستبدأ العمل في المشروع الجديد خلال هذا العام.',
    'وزیر نے کہا ہے کہ حکومت اس سال نیا منصوبہ شروع کرے گی۔',
    'وەزیر گوتی کە حکومەت ئەمساڵ پرۆژەیەکی نوێ دەست پێ دەکات.',
    'بو کتاب تورکمن دیلینده یازیلان، بیلن بولسا هم اول بیزینگ حالقیمیزینگ میراثی بولوپ دوریار.',
    'گنبدده آتلار یاریشدیریلدی. قیزلار هالی دوقایارلار، اوغلانلار یانگی مکدبده اوقایارلار.',
    'یانگی مکتب شهریده آچیلدی. معلملر بالالرگه یخشی کتابلرنی اوقیدیلر.',
    'سیل آقیبتیده کوپ اویلر بوزیلگن، دهقانلرنینگ ییرلری سو آستیده قالگن.',
    'مبعوثان مجلسی بوگون کشاد ایدلمشدر. نظارت یکی مکتبلر ایچون معلملر آله‌جقدر.',
    'آقشام عمجه‌م کلدی، طاوله اوینادق.',
    'بوکون کوزل بر کوندر.',
    'ازمیرده بر واپور حریقده محترق اولمشدر. یولجیلرک طرفندن شکایت ایدیورلر.',
  ],
} as const

describe('which language', () => {
  test.each(SOUTHERN)('Azerbaijani: %s', (text) => expect(detectDocument(text).language).toBe('az'))
  test.each(OTHERS.fa)('Persian: %s', (text) => expect(detectDocument(text).language).toBe('fa'))
  test.each(OTHERS.und)('another: %s', (text) => expect(detectDocument(text).language).toBe('und'))

  test.each([
    'قوناقلار هم اوتلاپ گلدیلر.',
    'آتلار اوتلاپ، سویا گلدیلر.',
    'آتلار یولدا هاساپلاندی، یوللار غوللوقدا.',
  ])('a sentence of a cousin is not Azerbaijani: %s', (text) => {
    expect(detectDocument(text).language).not.toBe('az')
  })

  test('a query in Arabic script is Persian unless it shows that it is not, and is read as both', () => {
    expect(detectQuery('دولت').languages).toEqual(['fa', 'az'])
    expect(detectQuery('شهرلرین کیتابلاری').languages).toEqual(['az', 'fa'])
  })
})

describe('stems', () => {
  test.each([
    ['کیتاب کیتابلار کیتابین کیتابلاردان کتاب کتابلارین', 'ی is written or not'],
    ['طبیعت طبیعتین تبیعت', 'Arabic letters of one sound'],
    ['اؤلکه اولکه اؤلکه‌لر اؤلکه‌سی', 'vowel signs, and a half space'],
    ['شهر شهرده شهرینده شهرلری', 'cases of what belongs to something'],
    ['یازیب یازیر یازدی یازاجاق یازماق', 'tenses'],
  ])('%s meet: %s', (words) => {
    const [first = [], ...others] = words.split(' ').map(keysOf)
    for (const keys of others) expect(keys.some((key) => first.includes(key))).toBe(true)
  })

  test('no stem is empty, whatever the word', () => {
    for (const word of ['', 'ا', 'و', 'لار', 'ده', 'ییی', '\u200C'])
      expect(stemSouthern(word).every((stem) => stem.length > 0 || word === '' || word === '\u200C')).toBe(
        true,
      )
  })
})

function keysOf(word: string): readonly string[] {
  return analyze(word, 'az')[0]?.word.keys ?? []
}

/** Whether two words find one another. */
function meet(latin: string, arabic: string): boolean {
  const [one, other] = [latin, arabic].map((word) =>
    analyze(word, 'az').flatMap((term) => bridgesOf(term.word)),
  )
  return (one ?? []).some((bridge) =>
    (other ?? []).some(
      (candidate) =>
        vocabularyKeys(bridge, 'other').some((key) => vocabularyKeys(candidate, 'own').includes(key)) &&
        bridgeDistance(bridge, candidate.written) !== undefined,
    ),
  )
}

describe('across alphabets', () => {
  test.each([
    ['kitablardan', 'کیتاب'],
    ['kitab', 'کتابلارین'],
    ['dövlətin', 'دولت'],
    ['müəllimlər', 'معلم'],
    ['ölkəsində', 'اؤلکه'],
    ['yolu', 'یوللار'],
    ['evdə', 'ائو'],
    ['gözəl', 'گوزل'],
    ['seçkilər', 'سئچکی'],
    ['Stanforda', 'استنفورد'],
    ['Азәрбајҹан', 'آذربایجان'],
    ['yaşadığınız', 'یاشادیغینیز'],
  ])('%s is %s', (latin, arabic) => expect(meet(latin, arabic)).toBe(true))

  test.each([
    ['film', 'فیل'],
    ['dövlət', 'دعوت'],
    ['yol', 'ایل'],
    ['göz', 'قیز'],
  ])('%s is not %s', (latin, arabic) => expect(meet(latin, arabic)).toBe(false))
})

test('a final vowel that is not written is none', () => {
  const bridge = (written: string) => ({ written, isArabic: true, token: '', skeletons: [], others: [] })
  expect(isFinalVowelUnwritten('ایل', bridge('ایل'), 'ailə')).toBe(true)
  expect(isFinalVowelUnwritten('ایلده', bridge('ایل'), 'ailə')).toBe(true)
  expect(isFinalVowelUnwritten('ایل', bridge('ایل'), 'il')).toBe(false)
  expect(isFinalVowelUnwritten('عایله', bridge('عایل'), 'ailə')).toBe(false)
})

test('a word that begins with the sign of e begins with it', () => {
  expect([isOtherThanE('ائل', 'il'), isOtherThanE('ائل', 'el'), isOtherThanE('ایل', 'il')]).toEqual([
    true,
    false,
    false,
  ])
})

test('what a word is written with at its beginning costs nothing, and another vowel does', () => {
  const far = (latin: string, arabic: string) =>
    bridgeDistance({ written: arabic, isArabic: true }, latin) ?? Number.POSITIVE_INFINITY
  expect([far('il', 'ایل'), far('od', 'اود')]).toEqual([0, 0])
  expect(far('el', 'ایل')).toBeGreaterThan(0.02)
})
