import { expect, test } from 'vitest'
import { fromFontLetters } from '../../../analysis/az/font-letters.ts'

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
