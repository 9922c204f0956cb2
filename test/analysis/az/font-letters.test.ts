import { expect, test } from 'vitest'
import { fromFontLetters, fromTypedFontLetters } from '../../../analysis/az/font-letters.ts'

test('a font of the nineties drew Azerbaijani letters in the places of Russian ones', () => {
  expect(
    fromFontLetters(
      'Азярбайъан Республикасында йени мяктябляр тикилир, даьларда йоллар чякилир, щяр эцн иш эедир.',
    ),
  ).toBe('Azərbaycan Respublikasında yeni məktəblər tikilir, dağlarda yollar çəkilir, hər gün iş gedir.')
})

test('the Turkish code page, read as the Western one', () => {
  expect(fromFontLetters('Baþ nazir daðýlmýþ evlərin tikintisinə baxýb, iþçilərlə görüþüb.')).toBe(
    'Baş nazir dağılmış evlərin tikintisinə baxıb, işçilərlə görüşüb.',
  )
})

test.each([
  'Сегодня в столице республики прошло заседание кабинета министров, на котором обсудили объявленные цены.',
  'Объём съёмок вырос, а цены на эту продукцию ещё ниже, сообщает официальный представитель.',
  'Азәрбајҹан Республикасынын Назирләр Кабинетинин иҹласы кечирилди.',
  'Það er gott að búa á Íslandi, þar sem náttúran er falleg og fólkið gott.',
  'Bakıda yeni məktəblər tikilir.',
  'Täze ýyl baýramy bütin ýurtda giňden bellenilýär.',
  '',
])('left as it is: %s', (text) => expect(fromFontLetters(text)).toBeUndefined())

test.each([
  [
    'Az@rbaycan prezidenti dün@n Bakı ş@h@rind@ mətbuat'.replace('mətbuat', 'm@tbuat') +
      ' konfransı keçirdi v@ getdi. info@apa.az',
    'Azərbaycan prezidenti dünən Bakı şəhərində mətbuat konfransı keçirdi və getdi. info@apa.az',
  ],
  [
    'Az?rbaycan prezidenti dün?n Bakı ş?h?rind? m?tbuat konfransı keçirdi v? getdi. Nec?siniz?',
    'Azərbaycan prezidenti dünən Bakı şəhərində mətbuat konfransı keçirdi və getdi. Necəsiniz?',
  ],
  [
    '?li m?kt?bd? d?rs dedi. ?v?ll?r ?ziz idi, h?r g?l?n ?n yaxşı ?halini gördü, şəkil çəkdi.'.replace(
      'şəkil çəkdi',
      'ş?kil ç?kdi',
    ),
    'Əli məktəbdə dərs dedi. Əvəllər əziz idi, hər gələn ən yaxşı əhalini gördü, şəkil çəkdi.',
  ],
])('a sign for ə in mail is ə: %s', (typed, meant) => expect(fromFontLetters(typed)).toBe(meant))

test.each([
  'Write to info@apa.az, sales@apa.az, press@apa.az or news@apa.az and to @lavrov.',
  'Really? Why? What? How? Who? When? Where? “Is it so?” he asked.',
  'Az?rbaycan Respublikas?n?n prezidenti d?n?n Bak? ??h?rind? m?tbuat konfrans? ke?irdi.',
])('and elsewhere it is what it is: %s', (text) => expect(fromFontLetters(text)).toBeUndefined())

test.each([
  ['мяълис', 'məclis', 'no Russian word has ъ before a consonant'],
  ['Азярбайъан мятбуаты', 'Azərbaycan mətbuatı', 'one word tells of the others'],
  ['daðýlmýþ', 'dağılmış', 'two Icelandic letters'],
  ['m@kt@b', 'məktəb', '@ inside a word'],
  ['info@apa.az', 'info@apa.az', 'an address'],
  ['@lavrov', '@lavrov', 'a name of a network'],
  ['мәҹлис подъезд', 'мәҹлис подъезд', 'Cyrillic of its own'],
  ['объект', 'объект', 'Russian'],
  ['Gurbanguly ýyl', 'Gurbanguly ýyl', 'one of the letters is Turkmen'],
])('a query %s is %s: %s', (typed, meant) => expect(fromTypedFontLetters(typed)).toBe(meant))
