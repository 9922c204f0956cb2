/** Names of files that are not UTF-8, from disks and archives of the time before it. */

import { CODE_PAGE_857 } from './code-page-857.ts'
import { chunkDecoder } from './decoders.ts'

/** The code pages of Windows, and those of DOS: on disks that were copied from old ones, and in ZIP archives. */
export const DISK_ENCODINGS = [
  'windows-1256',
  'windows-1251',
  'windows-1254',
  'ibm866',
  CODE_PAGE_857,
] as const
export const ZIP_ENCODINGS = [
  'windows-1256',
  'ibm866',
  CODE_PAGE_857,
  'windows-1251',
  'windows-1254',
] as const

const FREQUENT = /[ایرندموتهبسشهكيک]|[аеионтрлсвкдмәы]/
const ARABIC = /[\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC]/
/** Letters of Arabic that Persian hardly has. */
const RARE = /[إأؤةءىٱ]/
const CYRILLIC_SMALL = /[а-яёәғҝјөүһҹ]/
const CYRILLIC_LARGE = /[А-ЯЁӘҒҜЈӨҮҺҸ]/
const AZERBAIJANI = /[çğıöşüÇĞİÖŞÜ]/
const ASCII_LETTER = /[A-Za-z]/

/**
 * A name as people read it: UTF-8 where it is, otherwise by the encoding in which it looks most like a name in our languages.
 *
 * @example nameFrom(Buffer.from('cfe5ddf2', 'hex'), DISK_ENCODINGS)
 */
export function nameFrom(bytes: Uint8Array, encodings: readonly string[]): string {
  const utf8 = utf8Of(bytes)
  if (utf8 !== undefined) return utf8
  const names = encodings.map((encoding) => chunkDecoder(encoding)(bytes))
  const best = names.reduce((one, other) => (likeness(other) > likeness(one) ? other : one))
  return best.replace(/[\x00-\x1F\x7F-\x9F\uFFFD/]/g, '?')
}

/** A name that is UTF-8; undefined for others. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How much a text looks like a name: letters of one script in a word, the frequent ones above all, capitals at its start. */
function likeness(name: string): number {
  let points = 0
  let before = ''
  // A name all in capitals has an ending in capitals, too: MEKTUB.TXT.
  const isLarge = !/[a-z]/.test(name)
  for (const sign of name) {
    points += pointsOf(sign, before) + (isLarge && CYRILLIC_LARGE.test(sign) ? 1 : 0)
    before = sign
  }
  return points
}

function pointsOf(sign: string, before: string): number {
  if (sign < '\x80') return ASCII_LETTER.test(sign) && isOtherScript(before) ? -2 : 0
  const frequent = FREQUENT.test(sign) ? 1 : 0
  const mixed = ASCII_LETTER.test(before) ? -2 : 0
  if (ARABIC.test(sign))
    return (RARE.test(sign) ? 0 : 1) + frequent + mixed + (CYRILLIC_SMALL.test(before) ? -2 : 0)
  if (CYRILLIC_SMALL.test(sign)) return 1 + frequent + mixed
  if (CYRILLIC_LARGE.test(sign)) return (CYRILLIC_SMALL.test(before) ? -2 : 1) + mixed
  // Letters of an Azerbaijani word are mostly those of ASCII.
  if (AZERBAIJANI.test(sign)) return AZERBAIJANI.test(before) ? -1 : 2
  return sign === '\u200C' ? 0 : -3
}

function isOtherScript(sign: string): boolean {
  return ARABIC.test(sign) || CYRILLIC_SMALL.test(sign) || CYRILLIC_LARGE.test(sign)
}
