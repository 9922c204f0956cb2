import { expect, test } from 'vitest'
import { parseQueries } from '../../../search/query/queries.ts'
import { parseQuery } from '../../../search/query/query.ts'
import { INTERFACE_LANGUAGES, messagesOf } from '../../../web/messages.ts'
import { helpView } from '../../../web/parts/help.ts'

test.each(INTERFACE_LANGUAGES)('what the help says of searches in %s is so', (language) => {
  const { syntax } = messagesOf(language).help
  const examples = syntax.flatMap(([written]) => written)
  expect(examples.length).toBeGreaterThan(9)
  for (const example of examples) {
    const read = parseQueries(example, [])
    const isPlain = !/:| OR /.test(example)
    if (isPlain) expect(read, example).toEqual([parseQuery(example, [])])
    else expect(read, example).not.toEqual([parseQuery(example, [])])
    expect(read, example).toHaveLength(example.includes(' OR ') ? 2 : 1)
    expect(String(helpView(language))).toContain(example.replaceAll('"', '&quot;'))
  }
})
