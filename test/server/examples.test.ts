import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_SERVER, KEY_VARIABLE } from '../../server/examples.ts'
import { SEEDS } from '../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../live/server.ts'
import { OPERATIONS } from './contract.ts'

const run = promisify(execFile)

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS])
})
afterAll(() => served?.close())

/** First what puts the documents there, last what takes them away. */
const ORDER = ['post', 'patch', 'get', 'delete']
const EXAMPLES = [...OPERATIONS]
  .sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method))
  .flatMap(({ operation }) =>
    operation['x-codeSamples'].map(({ lang, label, source }) => ({
      id: operation.operationId,
      lang,
      label,
      source,
    })),
  )

test.each(EXAMPLES)('$id, $label, in $lang', async ({ id, lang, source }) => {
  if (id === 'removeDocument') await putBack()
  // What was pushed has no file to come back from: the example is right, and refused.
  const isRefused = id === 'bringBackDocument'
  const code = source.replaceAll(EXAMPLE_SERVER, served.url)
  const env = { PATH: process.env['PATH'], [KEY_VARIABLE]: KEY }
  const script =
    lang === 'Shell' ? ['bash', ['-c', code]] : [process.execPath, ['--input-type=module', '-e', code]]
  const { stdout } = await run(script[0] as string, script[1] as string[], { env })
  if (isRefused) expect(stdout).toContain('came from no file')
  else if (lang === 'Shell') expect(JSON.parse(stdout)).not.toHaveProperty('error')
  else expect(stdout).not.toMatch(/\berror:/)
  expect(stdout.trim()).not.toBe('')
})

/** Each of its examples removes the document. */
async function putBack(): Promise<void> {
  await fetch(`${served.url}/api/documents?wait=true`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
    body: '{"id":"apa-2024-17","text":"Bakıda neftin qiyməti artıb."}',
  })
}
