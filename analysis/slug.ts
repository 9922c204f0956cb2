import { fold, lower, normalise } from './normalize.ts'
import { splitWords } from './words.ts'

/** How Persian letters are written in Latin where a name must be ASCII; a rough table, for identity and not for reading. */
const ROMAN: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: 'e',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'v',
  ه: 'h',
  ی: 'i',
  ء: '',
}

/**
 * A name as an ASCII identifier, the same for spellings that search holds equal: `Azərtac` → `azertac`,
 * `خبرگزاری آران` → `khbrgzari-aran`. Letters without a Latin form become their code points. `''` for no letters.
 */
export function slugOf(name: string): string {
  return splitWords(name.replaceAll('-', ' '))
    .map(({ text }) => fold(lower(normalise(text), false)).replace(/[^a-z0-9]/gu, romanise))
    .filter((word) => word !== '')
    .join('-')
}

function romanise(letter: string): string {
  return ROMAN[letter] ?? `u${(letter.codePointAt(0) ?? 0).toString(16)}`
}
