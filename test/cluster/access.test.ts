/** How a cluster is reached by the commands: by TLS, with a user or a key; and what is said where it is not. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEEDS } from '../live/archive.ts'
import { runAxtar, temporaryFolder } from '../live/axtar.ts'
import { clusterNodes, removeArchive } from './archive.ts'
import { type Door, openDoor } from './door.ts'

const INDEX = 'test-access'
const PASSWORD = 'söz: 1/2@?'
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let door: Door
beforeAll(async () => {
  folder = await temporaryFolder()
  const [node = ''] = clusterNodes()
  door = await openDoor(node, [basic(`axtar:${PASSWORD}`), 'ApiKey opensesame'], folder.folder)
})
afterAll(async () => {
  door.close()
  await removeArchive(INDEX)
  await folder.remove()
})

const axtar = (args: string[], url: string, more: Record<string, string> = {}) =>
  runAxtar(args, { INDEX, DATA_DIR: folder.folder, ENGINE_URL: url, ENGINE_CA: door.ca, ...more })

const as = (user: string) => `opensearch+https://${user}@localhost:${door.port}`
const KNOWN = `axtar:${encodeURIComponent(PASSWORD)}`

test('by TLS, as a user whose password has all kinds of signs', async () => {
  expect(await axtar(['index', SEEDS], as(KNOWN))).toMatchObject({ code: 0 })
  const { stdout } = await axtar(['search', 'Putin', '--json'], as(KNOWN))
  expect(JSON.parse(stdout).totalHits).toBe(3)
  const { stdout: status } = await axtar(['status'], as(KNOWN))
  expect(status).toMatch(/OpenSearch 2\.19/)
  expect(status).toMatch(/5 documents/)
  expect(status).not.toContain('1/2')
})

test('with a key instead of a user', async () => {
  const { code, stdout } = await axtar(['status'], `opensearch+https://localhost:${door.port}`, {
    ENGINE_KEY: 'ApiKey opensesame',
  })
  expect([code, stdout]).toEqual([0, expect.stringContaining('OpenSearch')])
})

test.each([
  ['a wrong password', () => as('axtar:wrong'), {}, /refused the user or the password/],
  ['no user', () => as('').replace('//@', '//'), {}, /refused the user or the password/],
  [
    'a certificate that nobody vouches for',
    () => as(KNOWN),
    { ENGINE_CA: '' },
    /certificate .* is not trusted.*ENGINE_CA/,
  ],
  ['no file of who vouches', () => as(KNOWN), { ENGINE_CA: '/nowhere.pem' }, /ENGINE_CA: .*no such file/],
  ['plain HTTP to TLS', () => as(KNOWN).replace('+https', ''), {}, /ENGINE_URL/],
  [
    'TLS to plain HTTP',
    () => `opensearch+https://${new URL(`${clusterNodes()[0]}`).host}`,
    {},
    /does not speak TLS/,
  ],
  ['nobody there', () => 'opensearch+https://127.0.0.1:9', {}, /does not answer/],
])('one clear sentence for %s', async (_what, url, more, sentence) => {
  const { code, stderr } = await axtar(['search', 'Putin'], url(), more as Record<string, string>)
  expect(code).toBe(1)
  expect(stderr).toMatch(sentence)
  // Behind the sentence stands what to do.
  expect(stderr.trim().split('\n')).toHaveLength(2)
  expect(stderr).not.toContain('1/2')
})
