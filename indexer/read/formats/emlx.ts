import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { readMessage } from './mail-message.ts'

/** The line that says how many bytes of the mail follow it; a list of properties of Apple Mail stands behind them. */
const COUNT = /^\s*(\d{1,12})[ \t]*\r?\n/
const START_SIZE = 100

/** Read an `.emlx` file of Apple Mail: one mail. */
export async function* readEmlx(input: Input): AsyncGenerator<SourceText> {
  const bytes = await readWhole(input, 'save it without its attachments')
  const [line, count] = COUNT.exec(bytes.toString('latin1', 0, START_SIZE)) ?? []
  if (line === undefined)
    throw new ReadError(
      input.path,
      undefined,
      'is no mail of Apple Mail, as its name says: it is damaged or something else',
    )
  const mail = bytes.subarray(line.length, line.length + Number(count))
  yield await readMessage(mail, input.path, undefined)
}
