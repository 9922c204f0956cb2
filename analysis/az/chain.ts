import type { Chain } from '../chain.ts'
import { isCommonKey } from './bases.ts'
import { stemAzerbaijani } from './stem.ts'
import { AZERBAIJANI_STOPWORDS } from './stopwords.ts'

/** How Azerbaijani words are analysed. */
export const azerbaijani: Chain = {
  language: 'az',
  turkic: true,
  stem: (written) => [stemAzerbaijani(written)],
  isCommon: (written) => isCommonKey(stemAzerbaijani(written)),
  stopwords: AZERBAIJANI_STOPWORDS,
}
