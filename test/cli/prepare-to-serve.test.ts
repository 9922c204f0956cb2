import { expect, test } from 'vitest'
import { prepareToServe } from '../../cli/commands/open-engine.ts'
import { EngineUnavailableError } from '../../engine/errors.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'

/** One that is away when it is asked first: another program ran it, and was killed. */
function awayAtFirst() {
  const engine = memoryEngine()
  let asked = 0
  const prepare = async () => {
    if (asked++ === 0) throw new EngineUnavailableError('Meilisearch does not answer')
    return engine.prepare()
  }
  return { ...engine, prepare }
}

test('a server waits until its embedded engine is back, and tells at once that another does not answer', async () => {
  const embedded = { kind: 'embedded', binary: undefined, path: '' } as const
  expect(await prepareToServe(awayAtFirst(), embedded)).toMatchObject({ documents: 0 })
  const external = { kind: 'external', url: 'http://127.0.0.1:1', key: '' } as const
  await expect(prepareToServe(awayAtFirst(), external)).rejects.toThrow('does not answer')
})
