import { expect, test } from 'vitest'
import { soundShare } from '../../../../indexer/read/bytes/sound-words.ts'

test.each([
  ['Президент «Азербайджана» №5', 'windows-1251', 1, 'Cyrillic'],
  ['Ïðåçèäåíò Àçåðáàéäæàíà', 'windows-1252', 0, 'Cyrillic as accented letters'],
  ['оПЕГХДЕМР', 'koi8-r', 0, 'capitals turned round'],
  ['گزارش كار بندر، ۱۲ می‌شود', 'windows-1256', 1, 'Persian with a half space'],
  ['ãÐÇ˜ÑÇÊ', 'windows-1252', 0, 'Persian as accented letters'],
  ['Нtoлы', 'windows-1251', 0, 'scripts mixed in a word'],
  ['danışıqlar üçün, şərh’lə', 'windows-1254', 1, 'Turkish letters'],
  ['danýþýqlar', 'windows-1252', 0, 'Turkish letters as Icelandic ones'],
  ['það', 'windows-1252', 0, 'Icelandic ones by themselves'],
  ['УП КЗТе', 'windows-1251', 0.5, 'capitals before a small letter'],
  ['Aًdam ‏eher', 'windows-1256', 0, 'signs of Arabic script in Latin words'],
  ['خبرٍ نامٍه', 'iso-8859-6', 0.5, 'a vowel sign inside a word where windows-1256 has a letter'],
  ['A餯am heri', 'gbk', 0, 'Chinese inside Latin words'],
  ['日本の新聞を読む', 'shift_jis', 1, 'the scripts of Japanese'],
  ['plain ascii text', 'windows-1252', 1, 'nothing to judge'],
  ['Bakıda Àçåðáàé', 'windows-1252', 0.5, 'half of the words'],
])('%s in %s: %d, %s', (text, encoding, share) => {
  expect(soundShare(text, encoding)).toBe(share)
})
