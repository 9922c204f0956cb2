/** Letters that the model for Persian takes from Arabic: it was trained on both. */

/** He with hamza is drawn as teh marbuta is, and what stands above it is taken for a vowel. */
const HE_WITH_HAMZA = /(?<=\p{Script=Arabic})\u0629[\u064B-\u0652]*(?!\p{Script=Arabic})/gu
const YEH = /[\u064A\u0649]/g
const KAF = /\u0643/g

/** Letters that join no next one need nothing to keep it apart; what stands between them was seen in a gap. */
const NEEDLESS_GAP = /(?<=[اآدذرزژوأؤإ])\u200C/gu
/** A comma is drawn like a hamza; hardly any words end in one but these (`جزء`, `شیء`, `سوء`, `وضوء`, `وزراء`). */
const COMMA = /(?<=\p{Script=Arabic})(?<!ا|جز|شی|سو|ضو)ء$/u

const SIGNS: Readonly<Record<string, string>> = { ',': '\u060C', ';': '\u061B', '?': '\u061F' }
const SIGN_AFTER_LETTER = /(?<=\p{Script=Arabic})[,;?]+$/u

/** A word that was recognised, as it is written in Persian. @example mendedWord('هزينةُ') // 'هزینهٔ' */
export function mendedWord(word: string): string {
  return word
    .replace(HE_WITH_HAMZA, '\u0647\u0654')
    .replace(YEH, '\u06CC')
    .replace(KAF, '\u06A9')
    .replace(NEEDLESS_GAP, '')
    .replace(COMMA, '\u060C')
    .replace(SIGN_AFTER_LETTER, (signs) => [...signs].map((sign) => SIGNS[sign] ?? sign).join(''))
}
