/**
 * Mac OS Farsi and Mac OS Arabic, which TextDecoder does not know and which differ in their digits alone. Source:
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/FARSI.TXT
 */

import { decodeUpperHalf } from './upper-half.ts'

export const MAC_FARSI = 'x-mac-farsi'

/** The characters at 0x80 to 0xFF, in order; signs of ASCII stand twice, for either direction. */
const AT_80 =
  'Ä\xA0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./۰۱۲۳۴۵۶۷۸۹:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىيًٌٍَُِّْپٹچەڤگڈڑ{|}ژے'

/** Bytes of Mac OS Farsi as text. */
export function decodeMacFarsi(bytes: Uint8Array): string {
  return decodeUpperHalf(bytes, AT_80)
}
