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
  ['plain ascii text', 'windows-1252', 1, 'nothing to judge'],
  ['Bakıda Àçåðáàé', 'windows-1252', 0.5, 'half of the words'],
])('%s in %s: %d, %s', (text, encoding, share) => {
  expect(soundShare(text, encoding)).toBe(share)
})
