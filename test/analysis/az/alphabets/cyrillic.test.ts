import { expect, test } from 'vitest'
import { analyze } from '../../../../analysis/analyze.ts'
import { inTodaysLetters } from '../../../../analysis/az/alphabets/alphabet-of-1929.ts'
import { detectDocument } from '../../../../analysis/detect/detect.ts'
import { inOneAlphabet } from '../../../../analysis/mixed-alphabets.ts'
import { lower } from '../../../../analysis/normalize.ts'

test.each([
  ['азəрбаjҹан', 'азәрбајҹан'],
  ['hејдәр', 'һејдәр'],
  ['бaкыдa', 'бакыда'],
  ['вakı', 'bakı'],
])('%s is %s', (mixed, mended) => expect(inOneAlphabet(mixed)).toBe(mended))

test('a word with letters of both alphabets is the word that it looks like', () => {
  const [one, other] = ['Азәрбајҹан', 'Азəрбаjҹан'].map((word) => analyze(word, 'az')[0]?.word.surface)
  expect(one).toBe('azerbaycan')
  expect(other).toBe(one)
})

test.each([
  ['az', 'Бакы шәһәриндә јени мәктәб ачылды, мүәллимләр байрамы гејд етдиләр.'],
  ['az', 'Бакы шəhəриндə jени мəктəб ачылды, мүəллимлəр байрамы гejд етдилəр.'],
  ['az', 'Бакыда данышыглар олду, бир чох назир иштирак етди.'],
  ['az', 'Мен дунен базардан алма, армуд ве узум алдым.'],
  ['az', 'Биз бу мэсэлэ хаггында дэфэлэрлэ даныша билмэдик.'],
  ['az', 'Бөйүк Октябр социалист ингилабы халгымызын һәятында ени дөвр ачды.'],
  ['und', 'Мен тюневин базаргъа бардым ве алма алдым.'],
  ['und', 'Бу гүн Ашгабатда тәзе мекдеп ачылды.'],
  ['und', 'Сегодня в столице республики прошло заседание кабинета министров.'],
  ['und', 'Бүген шәһәрдә яңа мәктәп ачылды, балалар бик шат булдылар.'],
  ['und', 'Бүгін қалада жаңа мектеп ашылды, балалар қуанды.'],
] as const)('%s: %s', (language, text) => expect(detectDocument(text).language).toBe(language))

test.each([
  ["Mə'na", 'məna'],
  ["Sün'i", 'süni'],
  ["Təb'i", 'təbii'],
  ["Və'də", 'vədə'],
  ["Şe'rləri", 'şeirləri'],
  ["fe'l", 'feil'],
  ['ше’рин', 'şeirin'],
])('%s has the key of %s', (old, now) => {
  const [one, other] = [old, now].map((word) => analyze(word, 'az')[0]?.word.keys[0])
  expect(one).toBe(other)
})

test.each(["Bakı'nın", "ABŞ'ın", "Rza'nın"])('%s keeps no ending', (word) => {
  expect(analyze(word, 'az')[0]?.word.surface).toBe(analyze(word.split("'")[0] ?? '', 'az')[0]?.word.surface)
})

test.each([
  ['шехеринде', 'şəhərində', 'х for һ, е for ә'],
  ['хабарлари', 'xəbərləri', 'а for each ә'],
  ['адамлар', 'adamlar', 'а is а in a listed root'],
  ['кетди', 'getdi', 'к for ҝ'],
  ['оглу', 'oğlu', 'г for ғ'],
  ['олажаг', 'olacaq', 'ж for ҹ, in an ending'],
  ['джаваб', 'cavab', 'дж for ҹ'],
  ['гёзел', 'gözəl', 'ё for ө'],
  ['гюн', 'gün', 'ю for ү'],
  ['сяхяр', 'səhər', 'я for ә'],
  ['ени', 'yeni', 'е for је'],
  ['конституциясы', 'konstitusiyası', 'ц of 1939'],
  ['кол', 'kol', 'a word of its own is what it is'],
  ['хлеб', 'xleb', 'what no list has is what it is'],
])('typed with Russian letters, %s is %s: %s', (typed, meant) => expect(lower(typed)).toBe(meant))

test.each([
  ['Gənç jazьcь', 'Gənc yazıçı'],
  ['Azərbajçan', 'Azərbaycan'],
  ['ɵlkə', 'ölkə'],
])('%s of 1929 is %s today', (old, today) => expect(inTodaysLetters(old)).toBe(today))

test.each([
  ['az', 'Bizim kəndin kolxozcularь pambьq jьƣьrlar.'],
  ['az', 'Kənddə jeni məktəb acьldь, myəllimlər yç min kitab ilə birgə gəldilər.'],
  ['az', 'Uşaƣa ɵlkəmizin tarixini ɵjrədən myəllim gedərkən saƣ ol dedi.'],
  ['und', 'Min kiçə bazarƣa bardьm həm alma aldьm.'],
  ['und', 'Balalar məktəpkə barƣan, alar ukьrƣa jarata, kolxoz ɵcen eşli.'],
  ['en', 'The ь is a soft sign, and ƣ is a letter of old alphabets.'],
] as const)('in letters of 1929, %s: %s', (language, text) =>
  expect(detectDocument(text).language).toBe(language),
)

test.each([
  ['Алиев', 'aliyev'],
  ['Гулиевин', 'quliyevin'],
  ['Киевдә', 'kiyevdə'],
  ['Чечевица', 'çeçevitsa'],
])('Russian and the spelling before 1958 have no ye behind vowels: %s is %s', (written, latin) =>
  expect(analyze(written, 'az')[0]?.word.written).toBe(latin),
)

test('one letter of 1929 tells the alphabet of a title or a query', () => {
  const words = (text: string) => analyze(text, 'az').map(({ word }) => word.written)
  expect(words('Jeni binasь')).toEqual(['yeni', 'binası'])
  expect(words('Jeni bina')).toEqual(['jeni', 'bina'])
})
