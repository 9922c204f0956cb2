import { CODE_PAGE_857 } from './code-page-857.ts'
import { likeliestCyrillic } from './cyrillic-pages.ts'
import { chunkDecoder } from './decoders.ts'
import { MAC_TURKISH } from './mac-turkish.ts'
import { soundShare } from './sound-words.ts'

/** The encodings that old files in our languages have; others must be much likelier. */
export const EXPECTED = ['windows-1252', 'windows-1254', 'windows-1251', 'windows-1256', 'koi8-r']
/** Those that are told apart by their words; the first wins where several make equally sound ones. */
const ONE_BYTE = [...EXPECTED, 'ibm866', 'iso-8859-5', 'iso-8859-6', CODE_PAGE_857, MAC_TURKISH]
/** Another encoding must give so many more sound words than the stated or the likeliest one, as a share of all. */
const MUCH_SOUNDER = 0.2

/** The encoding that makes the soundest words; the likeliest one unless another makes many more. */
export function soundest(sample: Uint8Array, likeliest: string): string {
  let best = { name: likeliest, share: shareOf(sample, likeliest) + MUCH_SOUNDER }
  for (const name of ONE_BYTE) {
    const share = shareOf(sample, name)
    if (share > best.share) best = { name, share }
  }
  return likeliestCyrillic(best.name, (page) => chunkDecoder(page)(sample))
}

/** The share of sound words that an encoding makes, 0 to 1. */
export function shareOf(sample: Uint8Array, encoding: string): number {
  return soundShare(chunkDecoder(encoding)(sample), encoding)
}
