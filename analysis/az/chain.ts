import type { Chain } from '../chain.ts'
import { stemAzerbaijani } from './stem.ts'
import { AZERBAIJANI_STOPWORDS } from './stopwords.ts'

/** How Azerbaijani words are analysed. */
export const azerbaijani: Chain = {
  language: 'az',
  turkic: true,
  stem: (written) => [stemAzerbaijani(written)],
  stopwords: AZERBAIJANI_STOPWORDS,
}
