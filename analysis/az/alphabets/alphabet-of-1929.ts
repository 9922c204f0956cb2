/**
 * The Latin alphabet of 1929 to 1939, which had j for y, y for ü, ь for ı, c and ç for one another, and letters of its own. A word with one of
 * these is read as it is written today; words without one, in texts that have some. Letter for letter, so that places in a text stay.
 * Source: the alphabet of the New Turkic Alphabet committee as used in Azerbaijan, and its table in the law on the alphabet of 1991.
 */

const TODAY: Record<string, string> = {
  ...{ j: 'y', y: 'ü', ь: 'ı', ƅ: 'ı', ı: 'ı', ƣ: 'ğ', ɵ: 'ö', ƶ: 'j', ʙ: 'b', ꞑ: 'n', c: 'ç', ç: 'c' },
  ...{ J: 'Y', Y: 'Ü', Ь: 'I', Ƅ: 'I', I: 'İ', Ƣ: 'Ğ', Ɵ: 'Ö', Ƶ: 'J', Ꞑ: 'N', C: 'Ç', Ç: 'C' },
}
const LETTER = /[jyьƅƣɵƶʙꞑcçJYЬƄIƢƟƵꞐCÇ]/g
/** Letters that only this alphabet has; the soft sign is ı beside a Latin letter. */
const OWN = /[ƣɵƶƅʙꞑƢƟƵƄꞐ]|(?<=[a-zəçşA-ZƏÇŞ])[ьЬ]/g
const MAY_BE_OWN = /[ƣɵƶƅʙꞑƢƟƵƄꞐьЬ]/
const LEAST = 2
/** Of a title or a query one is enough. */
const SHORT = 60
/** Of the letters of a text. */
const LEAST_SHARE = 0.01
const SAMPLE = 3_000

/** What Azerbaijani has not, and its neighbours have that used the same letters: Tatar, Uzbek, Turkmen; in today's letters. */
const COUSIN =
  /^(?:belən|bilən|bul(?!aq|ud|va|maca).*|bol[ıud].*|ul|min|təze|men|keçə|kecə|kicə|ğana|açildi)$|..(?:[^aəeıioöuü](?:ğa|[gk]ə|[ğq]an)|[gk]ən|nıñ|ıp|ip|up|əp)$/
/** Words of Azerbaijani that look so: country, region, shade, together, other; while (`gedərkən`). */
const NO_COUSIN = /^(?:ölkə|bölgə|kölgə|birgə|özgə|sərkə|dalğa|qarğa|qovğa|qrup|ikən|səkən)$|[ae]?rkən$/
/** Words and endings that these neighbours have otherwise. */
const OWN_WORD =
  /^(?:və|ilə|üçün|olan|ol[uıd].*|idi|deyil|ed[iə].*|etdi|var|yox|çox|sonra|kimi|onun|onlar|bütün|indi|isə|əgər|mən|sən)$|..(?:[ıiuü]b|m[ıiuü]şd[ıiuü]r|[ae]c[aə][qk]|[ıiuü]rl[aə]r)$/

/** Whether a word has a letter that only the alphabet of 1929 has. */
export function hasLetterOf1929(word: string): boolean {
  return MAY_BE_OWN.test(word) && word.search(OWN) !== -1
}

/** A text or word of that alphabet in the letters of today, in its case: `Gənç jazьçь` → `Gənc yazıcı`. */
export function inTodaysLetters(text: string): string {
  return text.replace(LETTER, (letter) => TODAY[letter] ?? letter)
}

/** Whether a text is in the alphabet of 1929, by letters that only it has. */
export function isOf1929(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (!MAY_BE_OWN.test(sample)) return false
  const own = sample.match(OWN)?.length ?? 0
  return own >= (text.length <= SHORT ? 1 : LEAST) && own >= LEAST_SHARE * sample.length
}

/**
 * Whether words of such a text, in the letters of today, are of a neighbour rather than Azerbaijani: where more of them look like its
 * words than like ours (`min` is a thousand, too).
 */
export function isOfCousin(words: readonly string[]): boolean {
  const cousins = words.filter((word) => COUSIN.test(word) && !NO_COUSIN.test(word)).length
  return cousins > words.filter((word) => OWN_WORD.test(word)).length
}
