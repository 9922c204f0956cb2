import { readFile } from 'node:fs/promises'
import { ReadError } from '../source-text.ts'

/** Larger text files are no documents but collections, in bytes. */
const MAX_SIZE = 64 * 1024 * 1024

/** Control characters that no text has: a file with them is something else with a wrong ending. */
const CONTROL = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/

/**
 * Read a whole file as text: UTF-8, or UTF-16 with a byte order mark.
 *
 * @throws ReadError when it is too large, no text, or in another encoding
 */
export async function readPlainText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error) => {
    throw new ReadError(path, undefined, unreadable(error), { cause: error })
  })
  if (bytes.length > MAX_SIZE)
    throw new ReadError(
      path,
      undefined,
      `is larger than ${MAX_SIZE / 1024 / 1024} MB; give it as JSONL records`,
    )
  const text = decode(path, bytes)
  if (CONTROL.test(text)) throw new ReadError(path, undefined, 'is not a text file')
  return text
}

function decode(path: string, bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new ReadError(path, undefined, 'is not a text file in UTF-8 or UTF-16', { cause: error })
  }
}

/** Why the system would not read a file, in words. */
export function unreadable(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'may not be read (permission denied)'
  if (error.code === 'ENOENT') return 'does not exist'
  return `cannot be read (${error.code ?? error.message})`
}
