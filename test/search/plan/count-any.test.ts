import { expect, test } from 'vitest'
import { countAny, isCounted } from '../../../search/plan/count-any.ts'
import { part, word } from '../../contract/documents.ts'
import { archiveInMemory } from '../archive.ts'

test('documents that hold any of some words are counted once each, with other counts or in a request of their own', async () => {
  const { engine } = await archiveInMemory([
    { id: 'a', text: 'Oil and gas and tea', language: 'en' },
    { id: 'b', text: 'Oil, gas', language: 'en' },
    { id: 'c', text: 'Tea', language: 'en' },
    { id: 'd', text: 'Gas', language: 'az' },
  ])
  const parts = ['oil', 'gas', 'tea', 'milk'].map((text) => part([word(text)]))
  const choice = part([{ kind: 'anyToken', tokens: ['oil', 'tea'], in: { of: ['surface'] } }, word('gas')])
  for (const some of [
    parts,
    parts.slice(0, 1),
    parts.slice(0, 2),
    parts.slice(0, 3),
    [choice],
    [choice, ...parts],
  ])
    for (const filter of [{}, { languages: ['en' as const] }]) {
      const { total } = await engine.ask(
        { anyOf: some, filter, order: 'relevance', offset: 0, limit: 0, facets: [] },
        [],
      )
      expect(await countAny(engine, filter, some)).toBe(total)
    }
  const isCountedFor = (some: typeof parts) => isCounted(some, engine.limits)
  expect([parts.slice(0, 3), parts, [choice]].map(isCountedFor)).toEqual([true, false, true])
  // A number is the same token wherever it stands: an overlap would be looked for in the places of both.
  const number = (of: 'surface' | 'names') => part([{ kind: 'token', token: '2012', in: { of: [of] } }])
  expect(isCountedFor([number('surface'), number('names')])).toBe(false)
  expect(isCountedFor([part([{ kind: 'prefix', token: 'oi', in: { of: ['surface'] } }])])).toBe(false)
})
