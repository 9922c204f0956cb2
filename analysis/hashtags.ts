/** The words of a hashtag, which are written together: `#BakıMetrosu`, `#COP29Bakı`. */

/** A capital behind a small letter or a digit, and the last of several capitals before a small letter: `UNClimate`. */
const BOUNDARY = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu
/** A tag of more words is no tag. */
const MOST_WORDS = 12

/**
 * Where the words of a hashtag end, the whole of it last.
 *
 * @param tag without its `#`
 * @example hashtagEnds('BakıMetrosu') → [4, 11]
 */
export function hashtagEnds(tag: string): number[] {
  const ends = [...tag.matchAll(BOUNDARY)].map(({ index }) => index).filter((index) => index > 0)
  return ends.length < MOST_WORDS ? [...ends, tag.length] : [tag.length]
}
