import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_LINE, megabytes } from '../bytes/limits.ts'
import { linesOf } from '../bytes/lines.ts'
import { readMessage } from './mail-message.ts'

/** The line before a mail: sender and time. A line of text that begins with `From ` has no time of day. */
const SEPARATOR = /^From (?:\S+@\S+\s*$|.*\d\d:\d\d)/

/** Read a mailbox, a mail at a time, so that its size does not matter. A wrong mail is yielded as an error. */
export async function* readMbox(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  let number = 0
  for await (const message of messagesOf(input)) {
    number++
    if (message === undefined) yield new ReadError(path, number, `is longer than ${megabytes(MAX_LINE)}`)
    else yield await readMessage(message, path, number).catch(asReadError)
  }
  if (number === 0) throw new ReadError(path, undefined, 'is no mailbox: no line in it begins a mail')
}

/** The bytes of each mail; undefined for one that is too long. Lines are kept byte by byte: each mail has its own encoding. */
async function* messagesOf(input: Input): AsyncGenerator<Buffer | undefined> {
  const byteByByte = (chunk: Buffer | undefined) => chunk?.toString('latin1') ?? ''
  let lines: string[] | undefined
  let length = 0
  let isAfterEmpty = true
  const message = () => (length > MAX_LINE ? undefined : Buffer.from(`${lines?.join('\n')}\n`, 'latin1'))
  for await (const line of linesOf(input, byteByByte)) {
    const isSeparator = isAfterEmpty && line !== undefined && SEPARATOR.test(line)
    if (isSeparator) {
      if (lines !== undefined) yield message()
      lines = []
      length = 0
    } else if (lines !== undefined) {
      length += line?.length ?? MAX_LINE
      if (length > MAX_LINE) lines = []
      // Lines of the text that look like a separator were marked when the mail was stored.
      else lines.push(line?.replace(/^>(>*From )/, '$1') ?? '')
    }
    isAfterEmpty = line === ''
  }
  if (lines !== undefined) yield message()
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  throw error
}
