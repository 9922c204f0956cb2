/** Files that are UTF-8 in part: a template in UTF-8 around a text in an old code page, or files that were put together. */

import { chunkDecoder } from './decoders.ts'
import { shareOf, soundest } from './soundest.ts'

const LINE_END = 0x0a
const TAG_END = 0x3e
/** So many letters in UTF-8 are no chance. */
const FEWEST_LETTERS = 2
/** What is not UTF-8 is of another encoding where so much of it is sound; otherwise it is damaged. */
const MIN_SOUND = 0.6
/** Letters of the languages that archives here are in, and signs of print. */
const USUAL =
  /^[\0-\xFFĀ-žƏəǦǧȘ-țА-яЁё\u0490-\u04E9Ҹҹ\u0600-\u06FF\u2000-\u206F€№™\uFEFF\uFFFD\uFB50-\uFDFF\uFE70-\uFEFC]*$/

/** As much tells an encoding, in bytes. */
const SAMPLE = 64 * 1024

/** The encoding of the lines and elements that are not UTF-8 where others are; undefined where the text is in one. */
export function besidesUtf8(bytes: Uint8Array): string | undefined {
  const others: Uint8Array[] = []
  let letters = 0
  for (const piece of piecesOf(bytes)) {
    const text = utf8Of(piece)
    if (text === undefined) others.push(piece)
    else letters += beyondAscii(text)
  }
  const sample = Buffer.concat(others).subarray(0, SAMPLE)
  if (letters < FEWEST_LETTERS || sample.filter((byte) => byte > 0x7f).length < FEWEST_LETTERS)
    return undefined
  const name = soundest(sample, 'windows-1252')
  return shareOf(sample, name) >= MIN_SOUND ? name : undefined
}

/**
 * Lines that should be UTF-8, those that are not by their own letters.
 *
 * @param known the encoding of those that are not, where one was seen before
 */
export function linesInUtf8(
  bytes: Uint8Array,
  known: string | undefined,
): { text: string; besides?: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const besides = known ?? besidesUtf8(bytes)
    return besides === undefined
      ? { text: new TextDecoder('utf-8').decode(bytes) }
      : { text: decodePieces(bytes, besides), besides }
  }
}

/** A text whose pieces are UTF-8 or in `encoding`, each by its letters. */
export function decodePieces(bytes: Uint8Array, encoding: string): string {
  return piecesOf(bytes)
    .map((piece) => utf8Of(piece) ?? chunkDecoder(encoding)(piece))
    .join('')
}

/** Whether a text has no letters but those of the languages that archives here are in. */
export function isUsual(text: string): boolean {
  return USUAL.test(text)
}

/** A piece as UTF-8; undefined where it has more letters of another encoding. */
function utf8Of(piece: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece)
  if (!text.includes('\uFFFD')) return isUsual(text) ? text : undefined
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  return beyondAscii(text) >= 2 * bad && isUsual(text) ? text : undefined
}

function beyondAscii(text: string): number {
  return text.match(/[^\x00-\x7F]/g)?.length ?? 0
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let start = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte !== LINE_END && byte !== TAG_END) continue
    pieces.push(bytes.subarray(start, at + 1))
    start = at + 1
  }
  if (start < bytes.length) pieces.push(bytes.subarray(start))
  return pieces
}
