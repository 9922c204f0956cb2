import { expect, test } from 'vitest'
import { startWorks, type Telling } from '../../../server/desk/works.ts'
import type { WorkKind } from '../../../web/pages/desk/work.ts'

/** What becomes of a work that is stopped while it runs. */
async function stopped(kind: WorkKind, action: (telling: Telling) => Promise<string>) {
  const reported: unknown[] = []
  const works = startWorks((problem) => reported.push(problem), String)
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const id = works.begin(kind, '', async (telling) => {
    begin()
    await new Promise((resolve) => telling.signal.addEventListener('abort', resolve))
    return action(telling)
  })
  await begun
  works.stop(id)
  expect(works.find(id)).toMatchObject({ isStopping: true, ended: undefined })
  await expect.poll(() => works.find(id)?.ended).toBeDefined()
  return { how: works.find(id)?.how, reason: works.find(id)?.reason, reported }
}

test('a work that is stopped at its next word was stopped, not failed', async () =>
  expect(
    await stopped('rebuild', async ({ signal }) => {
      signal.throwIfAborted()
      return ''
    }),
  ).toEqual({ how: 'interrupted', reason: '', reported: [] }))

test('what was made whole all the same is done; of files what is left is left', async () => {
  expect(await stopped('backup', async () => 'axtar.gz')).toMatchObject({ how: 'complete' })
  expect(await stopped('folder', async () => '')).toMatchObject({ how: 'interrupted' })
})

test('what fails after it was told to stop says why', async () =>
  expect(
    await stopped('rebuild', async () => {
      throw new Error('The disk is full')
    }),
  ).toMatchObject({ how: 'failed', reason: 'Error: The disk is full', reported: [expect.any(Error)] }))
