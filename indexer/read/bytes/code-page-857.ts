/** Code page 857 of DOS, the one of Turkish letters, which TextDecoder does not know. Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP857.TXT */

import { decodeUpperHalf } from './upper-half.ts'

export const CODE_PAGE_857 = 'cp857'

/** The characters at 0x80 to 0xFF, in order. */
const AT_80 =
  'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞş' +
  'áíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\uFFFDÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµ\uFFFD×ÚÛÙìÿ¯´\xAD±\uFFFD¾¶§÷¸°¨·¹³²■\xA0'

/** Bytes of code page 857 as text. */
export function decode857(bytes: Uint8Array): string {
  return decodeUpperHalf(bytes, AT_80)
}
