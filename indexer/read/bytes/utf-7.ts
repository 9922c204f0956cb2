/** UTF-7, in which some programs sent mail around 2000; TextDecoder does not know it. Source: RFC 2152. */

/** What a text states that is in it. */
export const isUtf7 = (name: string | undefined) => /^(?:unicode-1-1-)?utf-?7$/i.test(name ?? '')

/** Base64 of UTF-16 between `+` and `-`, or whatever else is no letter of it; `+-` is a plus. */
const SHIFTED = /\+([A-Za-z0-9+/]*)-?/g

/**
 * A text by its letters of ASCII.
 *
 * @example fromUtf7('Nazirl+Alk-r') // 'Nazirlər'
 */
export function fromUtf7(text: string): string {
  return text.replace(SHIFTED, (_, letters: string) => (letters === '' ? '+' : fromBase64(letters)))
}

function fromBase64(letters: string): string {
  const bytes = Buffer.from(letters, 'base64')
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
}
