import { isCyrillicAzerbaijani } from '../detect/azerbaijani.ts'
import { AZERBAIJANI_SPELLING } from '../detect/spelling.ts'
import type { LanguageRules } from '../rules.ts'
import { azerbaijaniDates } from './dates.ts'
import { JOINED_ENDINGS } from './joined-endings.ts'
import { azerbaijaniBeginnings, isCommonKey } from './lexicon.ts'
import { AZERBAIJANI_NAMES } from './names.ts'
import { stemAzerbaijani } from './stem.ts'
import { AZERBAIJANI_STOPWORDS } from './stopwords.ts'

/** Letters beyond ASCII, at least: their true share is about 15 %. */
const OWN_LETTERS = 0.03

/** How Azerbaijani is analysed. */
export const azerbaijani: LanguageRules = {
  codes: ['azj', 'aze'],
  scripts: ['latin', 'cyrillic'],
  mark: 'zz',
  turkic: true,
  stem: (written) => [stemAzerbaijani(written)],
  beginnings: azerbaijaniBeginnings,
  stopwords: AZERBAIJANI_STOPWORDS,
  joinedEndings: JOINED_ENDINGS,
  dotThousands: true,
  isCommon: (written) => isCommonKey(stemAzerbaijani(written)),
  names: AZERBAIJANI_NAMES,
  aliases: { shortestKey: 3 },
  detection: {
    querySpelling: AZERBAIJANI_SPELLING,
    isIn: isCyrillicAzerbaijani,
    looksForeign: ({ all, ascii, latin }) => latin > all / 2 && latin - ascii < OWN_LETTERS * latin,
  },
  // AZS 528
  keyboard: ['qüertyuiopöğ', 'asdfghjklıə', 'zxcvbnmçş'],
  dates: azerbaijaniDates,
}
