/**
 * Texts that were encoded twice: UTF-8 that somebody read in a code page of Windows and stored as UTF-8 again, so that `Azərbaycan` became
 * `AzÉ™rbaycan` and `سلام` `Ø³Ù„Ø§Ù…`. Bytes of UTF-8 follow rules that no text of letters follows by chance, so it can be undone surely.
 */

import { mendWindows1252 } from './windows-1252.ts'

const LETTER = /\p{L}/u
/** The code pages, the likeliest first; the first wins where several undo as much. */
const CODE_PAGES = new Map(
  ['windows-1252', 'windows-1254', 'windows-1251', 'windows-1256'].map((name) => {
    const bytes = bytesOfPage(name)
    return [name, { bytes, suspicious: suspiciousRun(bytes) }]
  }),
)

const BEYOND_ASCII = /[^\x00-\x7F]+/g
/** Letters of the languages that archives here are in, signs of print, and pictures: what a repaired text consists of. */
const USUAL =
  /^[\xA0-\xFFĀ-žƏəǦǧȘ-țʻʼˈˌ\u0300-\u0308А-яЁёЂ-џ\u0490-\u04E9Ҹҹ\u0600-\u06FF\u2000-\u206F€₼₽№™\u2190-\u27BF\uFB50-\uFDFF\uFE0F\uFE70-\uFEFF\p{Extended_Pictographic}]+$/u

/** So many repaired places make it sure, beside others that are right; fewer only where nothing else stands. */
const SURE = 3
/** Letters of these code pages stand in a row in any text, so single ones prove nothing. */
const WHOLE_TEXTS: ReadonlySet<string> = new Set(['windows-1251', 'windows-1256'])
const AZERBAIJANI = /^[çğıöşüəÇĞİÖŞÜƏ]$/
/** A text may have gone that way more than once. */
const MOST_TIMES = 3

/** A text as it was before it was encoded again, and the code page it was read in. */
export type Repaired = { text: string; codePage: string }

/**
 * Undo a second encoding; undefined for a text that was encoded once, and where it is not sure.
 *
 * @example repairTwiceEncoded('BakÄ± ÅŸÉ™hÉ™ri') // { text: 'Bakı şəhəri', codePage: 'windows-1252' }
 */
export function repairTwiceEncoded(text: string): Repaired | undefined {
  let best: (Repaired & { good: number }) | undefined
  for (const [codePage, { bytes, suspicious }] of CODE_PAGES) {
    if (!suspicious.test(text)) continue
    const { runs, isAll, text: repaired } = undone(text, bytes)
    if (runs.length > (best?.good ?? 0) && isSure(runs, isAll, WHOLE_TEXTS.has(codePage)))
      best = { text: repaired, codePage, good: runs.length }
  }
  return best === undefined ? undefined : { text: best.text, codePage: best.codePage }
}

/** Letters that came out of a run of signs, and whether it stood inside a Latin word. */
type Run = { letters: string; isInWord: boolean }

/** @param isAll whether no other letter of the code page stands in the text */
function isSure(runs: readonly Run[], isAll: boolean, isWholeText: boolean): boolean {
  const proven = runs.filter(
    ({ letters, isInWord }) => [...letters].length > 1 || (isInWord && !/\p{Script=Cyrillic}/u.test(letters)),
  )
  if ((isWholeText ? proven : runs).length >= SURE) return true
  const isEach = runs.every((run) => proven.includes(run) || (!isWholeText && AZERBAIJANI.test(run.letters)))
  return isAll && isEach && runs.length > 0
}

/** The text with what a code page made of UTF-8 undone, and each run of letters that it was undone in. */
function undone(text: string, bytes: ReadonlyMap<string, number>) {
  const runs: Run[] = []
  let isAll = true
  const repaired = text.replace(BEYOND_ASCII, (run, at: number) => {
    const letters = fromBytes(run, bytes)
    if (letters === undefined) isAll &&= !isOfPage(run, bytes)
    else runs.push({ letters, isInWord: /[a-z]/i.test(text.charAt(at - 1) + text.charAt(at + run.length)) })
    return letters ?? run
  })
  return { runs, isAll, text: repaired }
}

/** A run of characters as bytes of UTF-8. Signs before and behind that stand for no part of a letter stay as they are. */
function fromBytes(run: string, bytes: ReadonlyMap<string, number>, times = 1): string | undefined {
  let start = 0
  while (isFollowing(bytes.get(run.charAt(start))) && !LETTER.test(run.charAt(start))) start++
  const codes: number[] = []
  let rest = 0
  let at = start
  for (; at < run.length; at++) {
    const code = bytes.get(run.charAt(at))
    if (rest === 0 && (code === undefined || isFollowing(code))) break
    if (code === undefined || rest > 0 !== isFollowing(code)) return undefined
    rest = rest > 0 ? rest - 1 : followers(code)
    codes.push(code)
  }
  // Behind whole letters only signs may stand: another letter of the page is a word of that page.
  if (rest > 0 || codes.length === 0 || LETTER.test(run.slice(at))) return undefined
  const once = decoded(codes)
  const again = once === undefined || times === MOST_TIMES ? undefined : fromBytes(once, bytes, times + 1)
  const letters = again ?? once
  return letters === undefined || !USUAL.test(letters)
    ? undefined
    : run.slice(0, start) + letters + run.slice(at)
}

function decoded(codes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(codes))
  } catch {
    return undefined
  }
}

function isFollowing(code: number | undefined): boolean {
  return code !== undefined && code >= 0x80 && code < 0xc0
}

/** How many bytes follow the first one of a letter. */
function followers(code: number): number {
  return code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1
}

/** Whether a run has a letter of the page, and not only signs. */
function isOfPage(run: string, bytes: ReadonlyMap<string, number>): boolean {
  return [...run].some((sign) => (bytes.get(sign) ?? 0) >= 0xc0)
}

/** Which byte each character of a code page stands for; controls stand for the places that have none. */
function bytesOfPage(codePage: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(codePage)
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte)
  for (let byte = 0x80; byte < 0x100; byte++) {
    const sign = decoder.decode(Uint8Array.of(byte))
    bytes.set(codePage === 'windows-1252' ? mendWindows1252(sign) : sign, byte)
  }
  return bytes
}

/**
 * What begins like letters of UTF-8 in a code page and goes on so to its end; most texts have nothing of the kind, and are told so in
 * one go.
 */
function suspiciousRun(bytes: ReadonlyMap<string, number>): RegExp {
  const signs = (from: number, to: number, isWanted = (_: string): boolean => true) => {
    const found = [...bytes].filter(([sign, byte]) => byte >= from && byte < to && isWanted(sign))
    return `[${found.map(([sign]) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`
  }
  const following = signs(0x80, 0xc0)
  const other = signs(0x80, 0x100, (sign) => LETTER.test(sign))
  const first = [signs(0xc2, 0xe0), signs(0xe0, 0xf0), signs(0xf0, 0xf5)]
  const letters = (before: string) =>
    `(?:${first.map((lead, at) => `${lead}${before}${following}{${at + 1}}`).join('|')})`
  // Letters before it are looked for behind its first sign, which is the rarer thing.
  return new RegExp(`${letters(`(?<!${other}.)`)}${letters('')}*(?!${other})`)
}
