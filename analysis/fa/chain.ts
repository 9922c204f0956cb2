import type { Chain } from '../chain.ts'
import { joinsPersian } from './spacing.ts'
import { canBePersianName, compoundParts, isCommonPersian, stemPersian } from './stem.ts'
import { PERSIAN_STOPWORDS } from './stopwords.ts'

/** How Persian words are analysed. */
export const persian: Chain = {
  language: 'fa',
  turkic: false,
  stem: stemPersian,
  parts: compoundParts,
  isCommon: isCommonPersian,
  canBeName: canBePersianName,
  stopwords: PERSIAN_STOPWORDS,
  joins: joinsPersian,
}
