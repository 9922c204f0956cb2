import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { acquireLock } from '../../engine/embedded/lock.ts'
import { hashOf } from '../../server/guard/key-file.ts'
import { runAxtar, temporaryFolder } from './axtar.ts'

test('who makes a key while another program does waits for it, and both keys are there', async () => {
  const { folder, remove } = await temporaryFolder()
  onTestFinished(remove)
  const file = join(folder, 'keys.json')
  const lock = acquireLock(`${file}.lock`)
  const environment = { DATA_DIR: folder }
  const made = runAxtar(['keys', 'add', '--scope', 'search', '--name', 'ours'], environment)
  // As long as a program needs that does not wait.
  await Promise.race([made, delay(3_000)])
  const created = new Date().toISOString()
  await writeFile(
    file,
    JSON.stringify([{ name: 'theirs', hash: hashOf('theirs'), scopes: ['search'], created }]),
  )
  lock?.release()
  expect(await made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^axtar_/) })
  expect((await runAxtar(['keys', 'list'], environment)).stdout).toMatch(/theirs.*\n.*ours/)
})
