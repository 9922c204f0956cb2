/**
 * Half spaces that a file does not hold, but its letters show: a letter that could join the next and does not.
 * Source: Unicode 15, Arabic Presentation Forms-A and -B, by their decompositions.
 */

/** The isolated forms of letters that join on both sides; the final, initial and medial ones follow each. */
const FOUR_FORMS = [
  0xfb52, 0xfb56, 0xfb5a, 0xfb5e, 0xfb62, 0xfb66, 0xfb6a, 0xfb6e, 0xfb72, 0xfb76, 0xfb7a, 0xfb7e, 0xfb8e,
  0xfb92, 0xfb96, 0xfb9a, 0xfba2, 0xfba6, 0xfbaa, 0xfbd3, 0xfbe4, 0xfbfc, 0xfe89, 0xfe8f, 0xfe95, 0xfe99,
  0xfe9d, 0xfea1, 0xfea5, 0xfeb1, 0xfeb5, 0xfeb9, 0xfebd, 0xfec1, 0xfec5, 0xfec9, 0xfecd, 0xfed1, 0xfed5,
  0xfed9, 0xfedd, 0xfee1, 0xfee5, 0xfee9, 0xfef1,
] as const
/** The isolated forms of those that join only the letter before; the final one follows each. */
const TWO_FORMS = [
  0xfb82, 0xfb84, 0xfb86, 0xfb88, 0xfb8a, 0xfb8c, 0xfba4, 0xfe81, 0xfe83, 0xfe85, 0xfe87, 0xfe8d, 0xfe93,
  0xfea9, 0xfeab, 0xfead, 0xfeaf, 0xfeed, 0xfeef, 0xfef5, 0xfef7, 0xfef9, 0xfefb,
] as const

const letters = (codes: readonly number[]) => codes.map((code) => String.fromCharCode(code)).join('')
/** Letters that end here although they could go on, and letters that begin anew. */
const ENDED = letters(FOUR_FORMS.flatMap((form) => [form, form + 1]))
const BEGUN = letters([...FOUR_FORMS.flatMap((form) => [form, form + 2]), ...TWO_FORMS])
const UNJOINED = new RegExp(`(?<=[${ENDED}]\\p{M}{0,3})(?=[${BEGUN}])`, 'gu')

/** Put a half space where two letters of a word stand unjoined: `ﻣﯽﺷﻮد` → `ﻣﯽ‌ﺷﻮد`. Only presentation forms show it. */
export function withHalfSpaces(text: string): string {
  return text.replace(UNJOINED, '\u200C')
}

/** What makes a word wider has often no name in the font, and comes out as any letter: `نهèایی`. */
const NAMELESS = /(?<=\p{Script=Arabic})(\p{Script=Latin})\1*(?=\p{Script=Arabic})/gu

/** Leave out what only makes a word wider: no Latin letter stands alone inside an Arabic word. */
export function withoutNamelessKashida(text: string): string {
  return text.replace(NAMELESS, '')
}
