/**
 * Mac OS Turkish, which TextDecoder does not know: Mac OS Roman but for six letters. Source:
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/TURKISH.TXT
 */

export const MAC_TURKISH = 'x-mac-turkish'

/** The characters at 0xDA to 0xDF, in order: those of Mac OS Roman, and those of Mac OS Turkish. */
const ROMAN = '\u2044\u20AC\u2039\u203A\uFB01\uFB02'
const TURKISH = 'ĞğİıŞş'

/** Text that was decoded as Mac OS Roman, with the letters of Mac OS Turkish. */
export function toMacTurkish(text: string): string {
  return text.replace(/[\u2044\u20AC\u2039\u203A\uFB01\uFB02]/g, (sign) =>
    TURKISH.charAt(ROMAN.indexOf(sign)),
  )
}
