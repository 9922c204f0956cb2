import { isBinary } from './bytes/decode.ts'
import { chunkDecoder } from './bytes/decoders.ts'
import { encodingOf } from './bytes/encoding.ts'
import { type Input, readWhole } from './bytes/input.ts'
import { OLE_START, oleNames } from './bytes/ole.ts'
import { repairTwiceEncoded } from './bytes/twice-encoded.ts'
import type { Zip } from './bytes/zip.ts'

/** What is seen of a file before a reader is chosen: the registry asks it which format it is. */
export type Content = {
  /** The first kilobyte, a character for each byte. */
  bytes: string
  /** The names of its members, where it is a ZIP archive. */
  members: readonly string[] | undefined
  /** The names of its streams, where it is an OLE compound file. */
  streams: readonly string[] | undefined
  /** Its beginning decoded, up to 64 KB; undefined where it is no text. */
  text: string | undefined
  /** Whether `text` is all of it. */
  isWhole: boolean
  /** The format that its name promises, by its name in the registry. */
  promised: string | undefined
}

/** The start of a text that tells its encoding, in bytes. */
const START_SIZE = 8_192
const BYTES_SIZE = 1_024
const ZIP_START = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/

/** What is seen of an input. @throws ReadError when it is a ZIP archive that is damaged */
export async function contentOf(
  input: Input,
  promised: string | undefined,
  openedZip: () => Promise<Zip>,
): Promise<Content> {
  const { head, isWhole } = input
  const bytes = head.toString('latin1', 0, BYTES_SIZE)
  const seen = { bytes, members: undefined, streams: undefined, text: undefined, isWhole, promised }
  if (ZIP_START.test(bytes)) return { ...seen, members: [...(await openedZip()).members.keys()] }
  if (bytes.startsWith(OLE_START))
    return { ...seen, streams: oleNames(await readWhole(input, 'save it in a newer format')) }
  return { ...seen, text: await startOfText(head) }
}

/** The start of a text; undefined of what is none. */
async function startOfText(head: Buffer): Promise<string | undefined> {
  const { name } = await encodingOf(head.subarray(0, START_SIZE), false)
  const start = chunkDecoder(name)(head)
  if (!isBinary(start)) return start
  // A text that was encoded twice has control characters for some of its letters.
  const repaired = repairTwiceEncoded(start)?.text
  return repaired === undefined || isBinary(repaired) ? undefined : repaired
}
