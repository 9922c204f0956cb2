import { CODE_PAGE_857 } from './code-page-857.ts'
import { chunkDecoder } from './decoders.ts'
import { MAC_FARSI } from './mac-farsi.ts'
import { MAC_TURKISH } from './mac-turkish.ts'
import { besidesUtf8, isUsual } from './pieces.ts'
import { EXPECTED, shareOf, soundest } from './soundest.ts'

/**
 * A name that TextDecoder knows, whether it was only guessed from the letters, what was stated wrongly instead, and what lines
 * are in that are not in it.
 */
export type Encoding = {
  name: string
  isGuess: boolean
  misstated?: string | undefined
  besides?: string | undefined
}

/** Encodings of East Asia are believed where they are stated and most of their words are sound. */
const MANY_BYTES = /^(?:gb|big5|euc-|shift_jis|iso-2022)/
const MIN_SOUND = 0.5
const TIMES_LIKELIER = 2
const MIN_CONFIDENCE = 0.2

/** jschardet takes 0.2 s for as much, and needs no more, in bytes. */
const SAMPLE = 64 * 1024

/** What jschardet calls by names that TextDecoder does not know. */
const NAMES: Record<string, string> = {
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'utf-8-sig': 'utf-8',
}

/**
 * The encoding of a text, by what is surest: a byte order mark, UTF-16 by its zeros, strict UTF-8, UTF-8 with a few bad
 * bytes, what the file says itself (`declared`), and last the statistics of jschardet. Letters decide over both: where
 * another encoding of one byte makes many more sound words, it is that one.
 *
 * @param isWhole false when the bytes are only the start of a file, which may end inside a character
 */
export async function encodingOf(bytes: Uint8Array, isWhole: boolean, declared?: string): Promise<Encoding> {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked !== undefined) return { name: marked, isGuess: false }
  const stated = declared === undefined ? undefined : knownName(declared)
  if (isUtf8(bytes, isWhole)) {
    const isMisstated = stated !== 'utf-8' && firstBeyondAscii(bytes) >= 0
    return { name: 'utf-8', isGuess: false, misstated: isMisstated ? declared : undefined }
  }
  const besides = besidesUtf8(bytes)
  if (besides !== undefined) return { name: 'utf-8', isGuess: false, besides }
  if (isNearlyUtf8(bytes)) return { name: 'utf-8', isGuess: true }
  const sample = sampleOf(bytes)
  if (stated !== undefined && MANY_BYTES.test(stated) && isSoundInMany(sample, stated))
    return { name: stated, isGuess: false }
  const likeliest = stated === undefined || stated.startsWith('utf-') ? await byStatistics(sample) : stated
  const name = soundest(sample, likeliest)
  const isGuess = name !== stated
  return { name, isGuess, misstated: isGuess ? declared : undefined }
}

/** Signs alone, as an English page has them, say nothing against what is stated; letters must make words. */
function isSoundInMany(sample: Uint8Array, stated: string): boolean {
  const text = chunkDecoder(stated)(sample)
  return !/\uFFFD|[^\x00-\x7F\P{L}]/u.test(text) || shareOf(sample, stated) > MIN_SOUND
}

/** The name under which TextDecoder knows an encoding, if it does: `cp1256` → `windows-1256`. */
function knownName(name: string): string | undefined {
  if (/^(?:cp|ibm)-?857$/i.test(name)) return CODE_PAGE_857
  if (/^(?:x-)?mac-?turkish$/i.test(name)) return MAC_TURKISH
  if (/^(?:x-)?mac-?(?:farsi|arabic)$/i.test(name)) return MAC_FARSI
  try {
    return new TextDecoder(NAMES[name.toLowerCase()] ?? name.replace(/^cp-?(\d{4})$/i, 'windows-$1')).encoding
  } catch {
    return undefined
  }
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: every second byte is the same for most letters (0 in Latin, 4 in Cyrillic, 6 in Arabic script),
 * and no other text has zero bytes at all.
 */
function byZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2))
  if (!sample.includes(0)) return undefined
  const high = [0, 0]
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
    if (byte === 0 || byte === 1 || byte === 2 || byte === 4 || byte === 6 || byte === 0x20)
      high[index % 2] = (high[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > even * 10 && (high[1] ?? 0) > half * 0.8) return 'utf-16le'
  if (even > odd * 10 && (high[0] ?? 0) > half * 0.8) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

/** Letters beyond ASCII that are right far outnumber the bad bytes: no other encoding looks like that. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE), { stream: true })
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  const good = text.match(/[^\x00-\x7F\uFFFD]/gu)?.length ?? 0
  return good > bad * 4 || (good > 0 && good >= bad * 2 && isUsual(text))
}

async function byStatistics(sample: Uint8Array): Promise<string> {
  const { chardet } = await import('jschardet')
  const options = { includeEncodings: EXPECTED, ignoreThreshold: true }
  const expected = chardet.detectAll(sample, options)[0]
  const any = chardet.detect(sample)
  const isLikelier =
    any.confidence >= MIN_CONFIDENCE && any.confidence > TIMES_LIKELIER * (expected?.confidence ?? 0)
  const name = isLikelier && any.encoding !== 'ascii' ? any.encoding : expected?.encoding
  return knownName(name ?? '') ?? 'windows-1252'
}

/** Bytes from where the letters begin that tell encodings apart, with the line they stand in. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = firstBeyondAscii(bytes)
  const start = first < SAMPLE / 2 ? 0 : bytes.lastIndexOf(0x0a, first) + 1
  return bytes.subarray(start, start + SAMPLE)
}

/** Where the first byte is that ASCII does not have; -1 where there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f)
}
