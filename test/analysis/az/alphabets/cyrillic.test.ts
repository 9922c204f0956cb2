import { expect, test } from 'vitest'
import { analyze } from '../../../../analysis/analyze.ts'
import { detectDocument } from '../../../../analysis/detect/detect.ts'
import { inOneAlphabet } from '../../../../analysis/mixed-alphabets.ts'

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
  ['und', 'Сегодня в столице республики прошло заседание кабинета министров.'],
  ['und', 'Бүген шәһәрдә яңа мәктәп ачылды, балалар бик шат булдылар.'],
  ['und', 'Бүгін қалада жаңа мектеп ашылды, балалар қуанды.'],
] as const)('%s: %s', (language, text) => expect(detectDocument(text).language).toBe(language))

test.each([
  ["Mə'na", 'məna'],
  ["Sün'i", 'süni'],
  ["Təb'i", 'təbii'],
  ["Və'də", 'vədə'],
])('%s has the key of %s', (old, now) => {
  const [one, other] = [old, now].map((word) => analyze(word, 'az')[0]?.word.keys[0])
  expect(one).toBe(other)
})

test.each(["Bakı'nın", "ABŞ'ın", "Rza'nın"])('%s keeps no ending', (word) => {
  expect(analyze(word, 'az')[0]?.word.surface).toBe(analyze(word.split("'")[0] ?? '', 'az')[0]?.word.surface)
})
