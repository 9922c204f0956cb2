import { expect, test } from 'vitest'
import { parseQueries } from '../../../search/query/queries.ts'
import { INTERFACE_LANGUAGES, messagesOf } from '../../../web/interface-languages.ts'
import { helpView } from '../../../web/parts/help.ts'

test.each(INTERFACE_LANGUAGES)('what the help says of searches in %s is understood', (language) => {
  const { syntax } = messagesOf(language).help
  const examples = syntax.flatMap(([written]) => written)
  expect(examples.length).toBeGreaterThan(14)
  for (const example of examples) {
    const [first] = parseQueries(example, [])
    expect(first?.notUnderstood, example).toBeUndefined()
    expect(String(helpView(language))).toContain(
      example.replaceAll('"', '&quot;').replaceAll('&&', '&amp;&amp;'),
    )
  }
})
