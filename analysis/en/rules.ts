import { ENGLISH_SPELLING, LATINATE_SPELLING } from '../detect/spelling.ts'
import type { LanguageRules } from '../rules.ts'
import { COMMON_WORDS } from './common-words.ts'
import { englishDates } from './dates.ts'
import { englishBeginnings, stemEnglish } from './stem.ts'
import { ENGLISH_STOPWORDS } from './stopwords.ts'

/** Letters beyond ASCII, at most: their true share is about 0. */
const FOREIGN_LETTERS = 0.03
/** The commonest words of English; a paragraph with none of them is hardly English. */
const COMMONEST = / (?:the|of|and|to|in|is|that|for) /

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.map(stemEnglish))

/** How English is analysed. */
export const english: LanguageRules = {
  codes: ['eng'],
  scripts: ['latin'],
  mark: 'xx',
  stem: (_written, surface) => [stemEnglish(surface)],
  beginnings: englishBeginnings,
  stopwords: ENGLISH_STOPWORDS,
  joinedEndings: { numbers: 'st nd rd th s' },
  surname: /[^s]s$/,
  isCommon: (written) => COMMON.has(stemEnglish(written)),
  detection: {
    querySpelling: [...ENGLISH_SPELLING, ...LATINATE_SPELLING],
    looksForeign: ({ ascii, latin }, paragraph) =>
      latin - ascii > FOREIGN_LETTERS * latin || !COMMONEST.test(paragraph),
  },
  keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  // The spellings of one sound: `akomodation`, `wisit`.
  homophones: ['ckq', 'sz', 'vw', 'gj', 'iy'],
  dates: englishDates,
}
