import { AZERBAIJANI_SPELLING } from '../../analysis/names/sounds.ts'
import type { LanguageRules } from '../../analysis/rules.ts'
import { stemTurkish } from './stem.ts'
import { TURKISH_STOPWORDS } from './stopwords.ts'

/** How Turkish is analysed. */
export const turkish: LanguageRules = {
  codes: ['tur'],
  scripts: ['latin'],
  mark: 'qq',
  turkic: true,
  stem: (_written, surface) => [stemTurkish(surface)],
  stopwords: TURKISH_STOPWORDS,
  // What follows may be left out.
  names: { spelling: AZERBAIJANI_SPELLING },
  aliases: {
    names: `
Foreign Ministry | Dışişleri Bakanlığı
Caucasus | Kafkasya
`,
  },
}
