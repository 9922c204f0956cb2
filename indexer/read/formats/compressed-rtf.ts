/** What Outlook keeps the body of a message in. Source: MS-OXRTFCP 2.1 and 3.1. */

/** What the decompressed text may refer to before it has begun. Source: MS-OXRTFCP 2.1.2.1. */
const DICTIONARY = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)
const WINDOW = 4_096
const HEADER = 16
const COMPRESSED = 'LZFu'
const AS_IS = 'MELA'
/** A reference of two bytes stands for so many at most; no more can come out of a file. */
const LONGEST_REFERENCE = 17

/**
 * The Rich Text of a message, a character for each byte; what is cut off ends where it does.
 *
 * @returns undefined where the bytes are not in this format
 */
export function decompressedRtf(bytes: Uint8Array): string | undefined {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (packed.length < HEADER) return undefined
  const kind = packed.toString('latin1', 8, 12)
  const body = packed.subarray(HEADER)
  const size = packed.readUInt32LE(4)
  if (kind === AS_IS) return body.toString('latin1', 0, size)
  if (kind !== COMPRESSED) return undefined
  return unpacked(body, Math.min(size, body.length * LONGEST_REFERENCE)).toString('latin1')
}

function unpacked(body: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW)
  DICTIONARY.copy(window)
  const written = Buffer.alloc(size)
  let end = 0
  const put = (byte: number) => {
    window[(DICTIONARY.length + end) % WINDOW] = byte
    written[end++] = byte
  }
  let at = 0
  while (at < body.length && end < size) {
    const flags = body[at++] ?? 0
    for (let bit = 0; bit < 8 && at < body.length && end < size; bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(body[at++] ?? 0)
        continue
      }
      if (at + 1 >= body.length) return written.subarray(0, end)
      const reference = body.readUInt16BE(at)
      at += 2
      const start = reference >> 4
      // A reference to where the next byte will be ends the text.
      if (start === (DICTIONARY.length + end) % WINDOW) return written.subarray(0, end)
      const length = (reference & 0xf) + 2
      for (let step = 0; step < length && end < size; step++) put(window[(start + step) % WINDOW] ?? 0)
    }
  }
  return written.subarray(0, end)
}
