import { isCyrillicAzerbaijani } from '../detect/cyrillic.ts'
import { AZERBAIJANI_SPELLING } from '../detect/spelling.ts'
import type { LanguageRules } from '../rules.ts'
import { southernDates } from './alphabets/southern-dates.ts'
import { canBeSouthernName } from './alphabets/southern-names.ts'
import { joinsSouthern } from './alphabets/southern-spacing.ts'
import { stemSouthern } from './alphabets/southern-stem.ts'
import { azerbaijaniDates } from './dates.ts'
import { JOINED_ENDINGS } from './joined-endings.ts'
import { azerbaijaniBeginnings, isCommonKey } from './lexicon.ts'
import { AZERBAIJANI_NAMES } from './names.ts'
import { stemAzerbaijani } from './stem.ts'
import { AZERBAIJANI_STOPWORDS } from './stopwords.ts'

/** Letters beyond ASCII, at least: their true share is about 15 %. */
const OWN_LETTERS = 0.03

const ARABIC = /[\u0620-\u06D3]/

/** How Azerbaijani is analysed. */
export const azerbaijani: LanguageRules = {
  codes: ['azj', 'aze', 'azb'],
  scripts: ['latin', 'cyrillic', 'arabic'],
  mark: 'zz',
  arabicMark: '\uF8FA',
  turkic: true,
  stem: (written) => (ARABIC.test(written) ? stemSouthern(written) : [stemAzerbaijani(written)]),
  beginnings: azerbaijaniBeginnings,
  stopwords: AZERBAIJANI_STOPWORDS,
  joins: joinsSouthern,
  canBeName: canBeSouthernName,
  joinedEndings: JOINED_ENDINGS,
  dotThousands: true,
  isCommon: (written) => isCommonKey(stemAzerbaijani(written)),
  surname: /(?:[oe]va?|zade|oglu|qizi|l[iu]|beyli|yan)$/,
  names: AZERBAIJANI_NAMES,
  aliases: { shortestKey: 3 },
  detection: {
    querySpelling: AZERBAIJANI_SPELLING,
    isIn: isCyrillicAzerbaijani,
    looksForeign: ({ all, ascii, latin }) => latin > all / 2 && latin - ascii < OWN_LETTERS * latin,
  },
  // AZS 528
  keyboard: ['qüertyuiopöğ', 'asdfghjklıə', 'zxcvbnmçş'],
  // What ends a word is spoken otherwise than it is written, and foreign g, h are written q, x.
  homophones: ['qgk', 'xh', 'dt', 'bp'],
  dates: azerbaijaniDates,
  arabicDates: southernDates,
}
