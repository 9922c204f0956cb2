import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'

/** What to do with a text that is too large to be one document. */
export const TEXT_ADVICE = 'give it as JSON lines, a record for each document'

/** Read a text file: one document, all its facts still in the text. */
export async function* readText(input: Input): AsyncGenerator<SourceText> {
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  if (text.trim() === '') throw new ReadError(input.path, undefined, 'is empty')
  yield { path: input.path, record: undefined, text, given: {}, notes }
}
