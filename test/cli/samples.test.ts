import { expect, test } from 'vitest'
import { putSamples } from '../../cli/commands/samples.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'
import { putOf } from '../contract/documents.ts'

test('an empty archive gets the samples', async () => {
  const engine = memoryEngine()
  await engine.prepare()
  expect(await putSamples(engine)).toMatchObject({ added: 5, failed: 0 })
})

test('an archive whose documents the engine has accepted and has still to put in gets none', async () => {
  const engine = memoryEngine()
  await engine.prepare()
  const text = { id: 'own', text: 'Neft qiymətləri artdı.', language: 'az' as const }
  const busy = {
    ...engine,
    settled: async () => void (await (await engine.write(putOf([text]))).searchable()),
  }
  expect(await putSamples(busy)).toBeUndefined()
  expect(await engine.describe()).toMatchObject({ documents: 1 })
})
