import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDocument, detectQuery } from '../../../analysis/detect/detect.ts'
import { languageOfCode } from '../../../analysis/language.ts'

const AZERBAIJANI =
  'Xarici işlər naziri dünən Bakıda Rusiya nümayəndə heyəti ilə görüşüb. Tərəflər iqtisadi əməkdaşlıq məsələlərini müzakirə ediblər.'
const PERSIAN =
  'وزیر امور خارجهٔ ایران دیروز در باکو با همتای خود دیدار کرد و گفت که همکاری‌های دو کشور گسترش می‌یابد.'

/** What people type without the Azerbaijani keyboard. */
const asciiOf = (text: string): string =>
  text.replaceAll('ə', 'e').replaceAll('Ə', 'E').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '')

describe('documents', () => {
  test.each([
    ['000_025e9feae442ea97', 'az'],
    ['001_8a3a1af2e28435c9', 'az'],
    ['002_92594327892c7d80', 'en'],
    ['003_d96ec3b443879f24', 'fa'],
    ['004_b20a8cd9ccc54039', 'en'],
  ])('sample %s is %s', (name, language) => {
    const detection = detectDocument(readFileSync(`seeds/${name}.txt`, 'utf8'))
    expect(detection).toEqual({ language, confidence: expect.closeTo(1, 1) })
  })

  test.each([
    ['az', AZERBAIJANI, 'as it is'],
    ['az', asciiOf(AZERBAIJANI), 'ASCII only'],
    ['az', AZERBAIJANI.toLocaleUpperCase('az'), 'capitals'],
    ['az', AZERBAIJANI.toUpperCase(), 'capitals made by an English program'],
    ['az', 'Azerbaycan Prezidenti İlham Eliyev bu gün Bakıda xarici qonaqları qebul edib.', 'ə typed as e'],
    ['az', 'Харичи ишләр назири дүнән Бакыда Русија нүмајәндә һејәти илә ҝөрүшүб.', 'Cyrillic'],
    ['az', 'Sabah Bakıda yağış yağacaq', 'a headline'],
    ['en', 'The two ministers agreed to continue the talks in Baku next week.', 'a sentence'],
    ['en', 'OIL PRICES FALL AGAIN', 'a headline in capitals'],
    [
      'en',
      'Azərbaycan is the Azerbaijani name of the country that Persian writers call آذربایجان.',
      'foreign names',
    ],
    ['fa', PERSIAN, 'as it is'],
    [
      'fa',
      PERSIAN.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200C', ' '),
      'Arabic keyboard, no ZWNJ',
    ],
    ['fa', 'وزارت امور خارجهٔ افغانستان اعلام کرد که هیئت طالبان فردا به قطر سفر خواهد کرد.', 'Dari'],
    ['fa', 'شرکت Lockheed Martin قرارداد خود با Airbus Helicopters را لغو کرد', 'Latin names'],
  ])('%s: %s (%s)', (language, text) => expect(detectDocument(text).language).toBe(language))

  test.each([
    [
      'Turkish',
      'tur',
      'Dışişleri Bakanı, Azerbaycan ile enerji alanındaki iş birliğinin güçleneceğini söyledi.',
    ],
    [
      'Uzbek',
      'uzn',
      'O‘zbekiston Prezidenti Toshkentda xorijiy sarmoyadorlar bilan uchrashdi va loyihalarni muhokama qildi.',
    ],
    [
      'Turkmen',
      'tuk',
      'Türkmenistanyň daşary işler ministri şu gün Aşgabatda duşuşyk geçirdi we täze şertnama barada aýtdy.',
    ],
    [
      'Kurdish',
      'kmr',
      'Serokê Herêma Kurdistanê îro li Hewlêrê bi şandeke biyanî re civiya û li ser rewşa herêmê axivî.',
    ],
    [
      'Crimean Tatar',
      'crh',
      'Qırımtatar halqı öz ana tilini ve medeniyetini saqlap qalmaq içün çoq areket ete, soñra da devam etecek.',
    ],
    ['German', 'deu', 'Die Bundesregierung plant neue Hilfen gegen hohe Energiepreise.'],
    ['French', 'fra', 'Le ministre des affaires étrangères se rendra à Bakou la semaine prochaine.'],
    ['Spanish', 'spa', 'El ministro de Exteriores viajará la próxima semana a la capital del país.'],
    ['Indonesian', 'ind', 'Menteri luar negeri akan bertemu dengan presiden untuk membahas kerja sama.'],
    ['Arabic', 'arb', 'أعلنت وزارة الخارجية الروسية اليوم استئناف المفاوضات بين الطرفين.'],
    ['Arabic with words that end as ours do', 'arb', 'القانون يمنع تصدير الحبوب بدون تعليق'],
    ['Arabic in plural', 'arb', 'طلب المواطنون تعليق القوانين وتصدير الحبوب بدون رسوم'],
    ['Egyptian Arabic', 'arz', 'المدير اللي جاب الأنابيب دي كان مطلوب في البلد'],
    ['Turkmen in Arabic script', 'tuk', 'بو کیتاپ آدام حاقیندا یازیلیپدیر و اونی هر کیم اوقاپ بیلیار'],
    ['Turkmen with its vowels', 'tuk', 'باشلیق ییغناقدا ایشچیلره تاراپ دؤندی و گۆرۆنگ آیتدی'],
    ['Turkmen without one of our words', 'tuk', 'اول شاهرده یاشایار، اما اوبا ینه‌ده گیدیار'],
    [
      'South Azerbaijani with a word that Turkmen has',
      'azb',
      'آذربایجان‌ین غربی بولگه‌سینده قار یاغیب، یول‌لار باغلانیب',
    ],
    ['Urdu', 'urd', 'وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان تعلقات مضبوط ہو رہے ہیں۔'],
    ['Pashto', 'pbu', 'د بهرنیو چارو وزیر وویل چې دواړه هېوادونه به خپلې اړیکې پیاوړې کړي.'],
    ['Sorani', 'ckb', 'وەزیری دەرەوە ڕایگەیاند کە پەیوەندییەکانی هەردوو وڵات بەهێزتر دەبن.'],
    [
      'South Azerbaijani',
      'azb',
      'بو گون تبریزده اولان گؤروشده ایکی اؤلکه‌نین نماینده‌لری چوخلو مسئله‌لر بارده دانیشدیلار و بیرلیکده ایشله‌مک اوچون قرار وئردیلر.',
    ],
    ['Russian', 'rus', 'Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе.'],
    ['Kazakh', 'kaz', 'Сыртқы істер министрі келіссөздер келесі аптада жалғасатынын айтты.'],
    ['Tatar', 'tat', 'Тышкы эшләр министры бүген Казанда очрашу үткәрде һәм яңа килешү турында сөйләде.'],
    ['Serbian', 'srp', 'Министар спољних послова изјавио је да ће се преговори наставити следеће недеље.'],
    ['Greek', 'ell', 'Ο υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες θα συνεχιστούν.'],
    ['Chinese', 'cmn', '外交部长表示会谈将继续。'],
  ])('%s is taken for nothing else', (_name, code, text) =>
    expect(detectDocument(text).language).toBe(languageOfCode(code) ?? 'und'),
  )

  test.each(['', ' \n', '2024-08-21 14:30', '🙂', 'https://example.org/news'])(
    '%j has no language',
    (text) => {
      expect(detectDocument(text)).toEqual({ language: 'und', confidence: 0 })
    },
  )

  test('a header in another language is outvoted', () => {
    const header = 'Menu Home News Contact '
    expect(detectDocument(header + AZERBAIJANI.repeat(8)).language).toBe('az')
    expect(detectDocument(header + PERSIAN.repeat(8)).language).toBe('fa')
  })
})

describe('queries', () => {
  test.each([
    ['prezident İlham Əliyev', 'az'],
    ['neft qiyməti', 'az'],
    ['Azerbaycan', 'az'],
    ['munasibetler', 'az'],
    ['xarici isler naziri', 'az'],
    ['QARABAĞ MÜHARİBƏSİ', 'az'],
    ['Баку', 'az'],
    ['strategic partners', 'en'],
    ['oil price', 'en'],
    ['foreign minister', 'en'],
    ['what happened in Moscow', 'en'],
    ['روسيه', 'fa'],
    ['همکاری های', 'fa'],
  ])('%s is %s', (text, language) => expect(detectQuery(text).language).toBe(language))

  test.each([
    ['neft', ['az', 'en'], 'Latin'],
    ['the oil', ['en', 'az'], 'Latin'],
    ['Баку', ['az'], 'Cyrillic'],
    ['روسیه', ['fa'], 'Arabic'],
    ['سفر Lavrov به باکو', ['fa'], 'mixed'],
    ['Lavrov لاوروف', ['fa'], 'mixed'],
    ['2010', ['en', 'az', 'fa'], 'no letters'],
    ['北京', ['en', 'az', 'fa'], 'none of its scripts'],
  ])('%s may be %j: %s', (text, expected) => {
    const { language, languages } = detectQuery(text)
    expect(languages).toEqual(expect.arrayContaining(expected))
    expect(language).toBe(languages[0])
  })

  test('the language with more letters comes first', () => {
    expect(detectQuery('سفر Lavrov به باکو و مسکو').languages[0]).toBe('fa')
  })
})

test('any text has a language, a confidence from 0 to 1, and no language twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const document = detectDocument(text)
      const query = detectQuery(text)
      for (const { confidence } of [document, query]) expect(confidence >= 0 && confidence <= 1).toBe(true)
      expect(new Set(query.languages).size).toBe(query.languages.length)
    }),
  )
})

test.each([
  [
    'az',
    'Azärbaycan Respublikasının prezidenti dünän Bakı şähärindä mätbuat konfransı keçirdi vä suallara cavab verdi.',
  ],
  ['und', 'Die Länder hätten die Verträge längst geändert, erklärte der Präsident während der Gespräche.'],
  ['und', 'Türkmenistanyň prezidenti düýn Aşgabatda täze mekdebi açdy we mähriban sözler aýtdy.'],
] as const)('ä for ə, as in 1991: %s: %s', (language, text) => {
  expect(detectDocument(text).language).toBe(language)
})

test.each(['بێشوێن', 'دوای شێو', 'سۆزلىشىش'])(
  'a letter of Kurdish and Uyghur, too, makes no Azerbaijani of a word or two: %s',
  (text) => {
    expect(detectDocument(text).language).not.toBe('az')
  },
)
