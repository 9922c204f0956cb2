import { ReadError } from '../../source-text.ts'
import { chunkDecoder } from './decoders.ts'
import { type Encoding, encodingOf, firstBeyondAscii } from './encoding.ts'
import { type Input, readWhole } from './input.ts'
import { HEAD_SIZE } from './limits.ts'
import { decodePieces, linesInUtf8 } from './pieces.ts'
import { type Repaired, repairTwiceEncoded } from './twice-encoded.ts'

/** A decoded text, and what was not right with it. */
export type DecodedText = { text: string; notes: string[] }

/** Control characters that no text has; many of them mean that the file is something else with a wrong ending. */
const CONTROLS = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/g
const UNDECODABLE = /\uFFFD/g

/** More of them is no text, as a share of all characters. */
const MAX_CONTROLS = 0.01
const BINARY_CONTROLS = 0.05
const MAX_UNDECODABLE = 0.1

/** Read a whole input as text. @throws ReadError when it is too large or no text */
export async function readWholeText(
  input: Input,
  advice: string,
  declared?: (start: string) => string | undefined,
): Promise<DecodedText> {
  return decode(
    await readWhole(input, advice),
    input.path,
    declared?.(input.head.toString('latin1', 0, 4096)),
  )
}

/**
 * Decode a text of unknown encoding.
 *
 * @param declared what the file says of its own encoding; believed when the bytes don't say better
 * @throws ReadError when it is no text
 */
export async function decode(bytes: Uint8Array, path: string, declared?: string): Promise<DecodedText> {
  const encoding = await encodingOf(bytes, true, declared)
  return clean(wholeText(bytes, encoding), encoding, path)
}

/** Decode a piece of something that is known to be text: nothing is refused. */
export async function decodeLossily(bytes: Uint8Array, declared?: string): Promise<DecodedText> {
  const encoding = await encodingOf(bytes, true, declared)
  const text = wholeText(bytes, encoding)
  const repaired = repairTwiceEncoded(text)
  return { text: repaired?.text ?? text, notes: [...notesOn(encoding), ...notesOnRepair(repaired)] }
}

function wholeText(bytes: Uint8Array, { name, besides }: Encoding): string {
  if (besides !== undefined) return decodePieces(bytes, besides)
  const chunk = chunkDecoder(name)
  return chunk(bytes) + chunk(undefined)
}

/** What is to be said of a text that was encoded twice. */
export function notesOnRepair(repaired: Repaired | undefined): string[] {
  return repaired === undefined
    ? []
    : [`was encoded twice (its UTF-8 was read as ${repaired.codePage} once): its letters were restored`]
}

/**
 * The encoding of an input that is read as a stream: by its head, or, where that is all ASCII, by what follows the first
 * byte beyond it.
 */
export async function encodingOfStream({ head, isWhole, open }: Input): Promise<Encoding> {
  if (isWhole || firstBeyondAscii(head) >= 0) return encodingOf(head, isWhole)
  let sample = Buffer.alloc(0)
  for await (const chunk of open()) {
    const first = sample.length > 0 ? 0 : firstBeyondAscii(chunk)
    if (first >= 0) sample = Buffer.concat([sample, chunk.subarray(first)])
    if (sample.length >= HEAD_SIZE) break
  }
  return encodingOf(sample, false)
}

/** A line that is longer is decoded in parts, in bytes. */
const LONG_LINE = 256 * 1024

/**
 * A function that decodes the chunks of a stream, and at last `undefined`. Lines that are not UTF-8 in a stream that is are decoded by
 * their own letters.
 *
 * @param notes where it is said that there are such lines, as soon as one comes
 */
export function streamDecoder(encoding: Encoding, notes: string[]): (chunk: Buffer | undefined) => string {
  if (encoding.name !== 'utf-8') return chunkDecoder(encoding.name)
  let rest: Buffer = Buffer.alloc(0)
  let isSaid = encoding.besides !== undefined
  return (chunk) => {
    const bytes = chunk === undefined ? rest : Buffer.concat([rest, chunk])
    const end = chunk === undefined ? bytes.length : endOfLines(bytes)
    rest = bytes.subarray(end)
    const { text, besides } = linesInUtf8(bytes.subarray(0, end), encoding.besides)
    if (besides !== undefined && !isSaid) notes.push(...notesOn({ ...encoding, besides }))
    isSaid ||= besides !== undefined
    return text
  }
}

/** Where whole lines end, or, where one is very long, whole letters. */
function endOfLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end > 0 || bytes.length < LONG_LINE) return end
  const last = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  return last <= 0 ? bytes.length : last
}

/** Whether the start of a file has so many control characters that no reader of text need try it. */
export function isBinary(start: string): boolean {
  return (start.match(CONTROLS)?.length ?? 0) > start.length * BINARY_CONTROLS
}

/** Take out the odd control character. @throws ReadError when there are too many for a text */
function clean(decoded: string, encoding: Encoding, path: string): DecodedText {
  const repaired = repairTwiceEncoded(decoded)
  const text = repaired?.text ?? decoded
  const controls = text.match(CONTROLS)?.length ?? 0
  const undecodable = text.match(UNDECODABLE)?.length ?? 0
  if (controls > text.length * MAX_CONTROLS) throw new ReadError(path, undefined, 'is not a text file')
  if (undecodable > text.length * MAX_UNDECODABLE)
    throw new ReadError(path, undefined, `is damaged: much of it cannot be decoded as ${encoding.name}`)
  const notes = [...notesOn(encoding), ...notesOnRepair(repaired)]
  if (undecodable > 0) notes.push(`${undecodable} characters could not be decoded (${encoding.name})`)
  if (controls > 0) notes.push(`${controls} control characters were taken out`)
  return { text: controls > 0 ? text.replace(CONTROLS, '') : text, notes }
}

/** What is to be said of an encoding that was not simply the stated one. */
export function notesOn({ name, isGuess, misstated, besides }: Encoding): string[] {
  if (besides !== undefined)
    return [`is in two encodings, ${name} and ${besides}: each line was read by its letters`]
  if (misstated !== undefined)
    return [`says that it is in ${misstated}, but was read as ${name}, by its letters`]
  return isGuess && name !== 'utf-8' ? [`was read as ${name}, which is a guess`] : []
}
