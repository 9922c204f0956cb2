import { expect, test } from 'vitest'
import { cleanPage, scrambledShare } from '../../../../../indexer/read/formats/pdf/text.ts'

test.each([
  ['\uFEFB\uFE83', 'لاأ', 'presentation forms'],
  ['ﬁnal oﬃce', 'final office', 'ligatures'],
  ['infor-\r\nmation', 'information', 'a word broken at the end of a line'],
  ['NATO-\nya', 'NATO-ya', 'an ending behind a hyphen of its own'],
  ['کـــارخانه ۱۴۲۳ هـ', 'کارخانه ۱۴۲۳ هـ', 'words drawn wider'],
  ['½ m² …', '½ m² …', 'signs of their own'],
  ['می\u200C \u200Cرود \u200Fو', 'می رود و', 'signs of direction, and half spaces beside spaces'],
  ['a\r\n\r\n\r\n\r\nb', 'a\n\nb', 'empty lines'],
])('%j → %s: %s', (page, text) => expect(cleanPage(page)).toBe(text))

test.each([
  ['a real sentence of words that can be read', false],
  ['\uE001\uE002\uE003\uE004 \uE005\uE006', true],
  ['\uFFFD\uFFFD\uFFFD ab', true],
  ['ق ی م ت ن ف ت '.repeat(10), true],
])('scrambled: %s %s', (text, isScrambled) => expect(scrambledShare(text) > 0.2).toBe(isScrambled))
