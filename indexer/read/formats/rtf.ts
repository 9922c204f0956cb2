import { CUT_OFF, ReadError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { propertyFacts } from './office.ts'
import { parseRtf } from './rtf-parse.ts'
import { statedDate } from './stated-date.ts'

/** Read a Rich Text file: its paragraphs and notes, and what it says of itself. */
export async function* readRtf(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text, info, isWhole } = parseRtf(
    (await readWhole(input, 'save it as DOCX')).toString('latin1'),
    path,
  )
  if (text === '') throw new ReadError(path, undefined, isWhole ? 'has no text' : 'is cut off or damaged')
  const given = propertyFacts({
    title: info.get('title'),
    author: info.get('author'),
    created: statedDate(info.get('creatim')),
  })
  yield {
    path,
    record: undefined,
    text,
    given,
    notes: isWhole ? [] : [CUT_OFF],
  }
}
