/** What a run knows of the archive while documents are on their way into it. */

import { expect, test } from 'vitest'
import type { Engine } from '../../../engine/engine.ts'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { viewArchive } from '../../../indexer/decide/archive-view.ts'
import type { Candidate } from '../../../indexer/decide/decide.ts'
import { startInFlight } from '../../../indexer/decide/in-flight.ts'
import { identify } from '../../../indexer/identity/identity.ts'
import { fileInProgress } from '../../../indexer/scan/file-in-progress.ts'
import { builtOf } from '../../contract/documents.ts'

const WITHHELD = { has: () => false, of: () => [] }

/** The text of a file of a folder. */
function candidateAt(path: string): Candidate {
  const file = { path, folder: '/news', size: 1, modified: 1 }
  const source = { path, record: undefined, text: 'Neft bahalaşıb', given: {}, folder: '/news', file: path }
  const open = fileInProgress({ file, key: path, facts: '', order: 0, earlier: undefined })
  return { source, open, identity: identify(source, {}), collections: [] }
}

/** An archive with a document of another place, and the same on its way to a new one. */
async function archiveInFlight() {
  const engine = memoryEngine()
  await engine.prepare()
  const candidate = candidateAt('/news/second.txt')
  const stored = {
    ...builtOf({ id: 'first', text: candidate.source.text }).document,
    textHash: candidate.identity.textHash,
    ...{ path: '/news/gone.txt', places: ['/news/gone.txt'], files: ['gone'] },
  }
  await (await engine.write({ kind: 'put', documents: [stored], words: [] })).searchable()
  const inFlight = startInFlight()
  const entry = inFlight.add({
    ...stored,
    ...{ path: '/news/first.txt', places: ['/news/first.txt'], files: ['first'] },
  })
  /** It arrives just after the engine has answered. */
  const arriving: Engine = {
    ...engine,
    page: async (...asked: Parameters<Engine['page']>) => {
      const answer = await engine.page(...asked)
      inFlight.remove(entry)
      return answer
    },
  } as Engine
  return { candidate, entry, viewed: { engine: arriving, inFlight, roots: ['/news'], withheld: WITHHELD } }
}

test('what arrives while the engine is asked is seen as it is now, and not as it was', async () => {
  const { candidate, viewed } = await archiveInFlight()
  const view = await viewArchive(viewed, [candidate])
  const twins = view.byText(candidate.identity.textHash)
  expect(twins.map(({ path }) => path)).toEqual(['/news/first.txt'])
})

test('what the engine refuses meanwhile is seen as it is stored', async () => {
  const { candidate, entry, viewed } = await archiveInFlight()
  entry.isRefused = true
  const view = await viewArchive(viewed, [candidate])
  const twins = view.byText(candidate.identity.textHash)
  expect(twins.map(({ path }) => path)).toEqual(['/news/gone.txt'])
})
