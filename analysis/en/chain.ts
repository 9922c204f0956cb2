import type { Chain } from '../chain.ts'
import { stemEnglish } from './stem.ts'
import { ENGLISH_STOPWORDS } from './stopwords.ts'

/** How English words are analysed. */
export const english: Chain = {
  language: 'en',
  turkic: false,
  stem: (_written, surface) => [stemEnglish(surface)],
  stopwords: ENGLISH_STOPWORDS,
}
