/** Which of the code pages of Cyrillic a text is in: in a wrong one its letters are Cyrillic, too, but rare ones and in the wrong case. */

export const CYRILLIC_PAGES = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'x-mac-cyrillic',
  'ibm866',
] as const

/** How often a letter stands in Russian, in thousandths. Source: Russian National Corpus, as cited in Lyashevskaya & Sharov 2009. */
const FREQUENCY = new Map(
  Object.entries({
    ...{
      о: 110,
      е: 85,
      а: 80,
      и: 74,
      н: 67,
      т: 63,
      с: 55,
      р: 47,
      в: 45,
      л: 44,
      к: 35,
      м: 32,
      д: 30,
      п: 28,
      у: 26,
      я: 20,
    },
    ...{
      ы: 19,
      ь: 17,
      г: 17,
      з: 16,
      б: 16,
      ч: 14,
      й: 12,
      х: 10,
      ж: 9,
      ш: 7,
      ю: 6,
      ц: 5,
      щ: 4,
      э: 3,
      ф: 3,
      ъ: 0.4,
      ё: 0.4,
    },
  }).map(([letter, thousandths]) => [letter, Math.log(thousandths / 1000)]),
)
/** Of what no Russian word has: letters of its neighbours, and signs of mathematics and frames. */
const NONE = Math.log(0.0001)
/** A capital behind a small letter. */
const CAPITAL_INSIDE = Math.log(0.01)

/** Signs of print, which every page has somewhere. */
const SIGNS = /[\xA0«»“”„‘’–—…№§©®·]/
/** Another page must be so much likelier for each letter than the one that was stated or guessed, and in all. */
const LIKELIER = 0.1
const LIKELIER_IN_ALL = 8

/**
 * The code page of Cyrillic that makes the likeliest Russian of a text, or the one given where none is much likelier.
 *
 * @param decode the text by a code page
 */
export function likeliestCyrillic(name: string, decode: (codePage: string) => string): string {
  if (!(CYRILLIC_PAGES as readonly string[]).includes(name)) return name
  const given = likelihood(decode(name))
  let best = { name, mean: given.mean + LIKELIER }
  for (const page of CYRILLIC_PAGES) {
    const { mean, letters } = likelihood(decode(page))
    if (mean > best.mean && (mean - given.mean) * letters > LIKELIER_IN_ALL) best = { name: page, mean }
  }
  return best.name
}

/** How likely the letters of a text are in Russian, as the mean of their logarithms, and how many there are. */
function likelihood(text: string): { mean: number; letters: number } {
  let sum = 0
  let letters = 0
  let isSmallBefore = false
  for (const sign of text) {
    if (sign < '\x80' || SIGNS.test(sign)) {
      isSmallBefore = false
      continue
    }
    const small = sign.toLowerCase()
    letters++
    sum += FREQUENCY.get(small) ?? NONE
    if (isSmallBefore && small !== sign) sum += CAPITAL_INSIDE
    isSmallBefore = small === sign
  }
  return { mean: letters === 0 ? 0 : sum / letters, letters }
}
