import type { SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { readMessage } from './mail-message.ts'

/** Read an `.eml` file: one mail. */
export async function* readMail(input: Input): AsyncGenerator<SourceText> {
  yield await readMessage(await readWhole(input, 'save it without its attachments'), input.path, undefined)
}
