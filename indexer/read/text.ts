import { ReadError, type SourceText } from '../source-text.ts'
import { readPlainText } from './plain-text.ts'

/** Read a text or Markdown file: one document, all its facts still in the text. */
export async function* readText(path: string): AsyncGenerator<SourceText> {
  const text = await readPlainText(path)
  if (text.trim() === '') throw new ReadError(path, undefined, 'is empty')
  yield { path, record: undefined, text, given: {} }
}
