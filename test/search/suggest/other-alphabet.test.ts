import { expect, test } from 'vitest'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { suggestOf } from '../../../search/suggest/suggest.ts'
import { putOf } from '../../contract/documents.ts'

const DOCUMENTS = putOf([
  { id: 'latin', text: 'Uşaqlar kitabxanada kitablar oxudular, müəllimlər də gəldilər.', language: 'az' },
  { id: 'arabic', text: 'اوشاقلار کیتابخانادا کیتابلار اوخودولار، معلم‌لر ده گلدیلر.', language: 'az' },
])

test.each([
  ['kitab', 'کیتاب'],
  ['uşaq', 'اوشاق'],
  ['اوشاق', 'uşaq'],
])('what begins with %s is suggested as %s, too', async (query, other) => {
  const engine = memoryEngine()
  await engine.prepare()
  await engine.write(DOCUMENTS)
  const { suggestions } = await suggestOf(engine)({ query, limit: 8 })
  expect(suggestions.map(({ text }) => text)).toContain(other)
})
