/** Lists that holders of keys keep in the archive. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFile } from '../../server/guard/key-file.ts'
import { SEEDS } from './archive.ts'
import { type OpenServer, openServer } from './server.ts'

const ONE = 'one-reader-0123456789'
const OTHER = 'other-reader-0123456789'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS], { API_KEYS: `${ONE}:search,${OTHER}:search` })
})
afterAll(() => served?.close())

/** What a browser sends that has asked for a key. */
const basic = (key: string) => ({ Authorization: `Basic ${Buffer.from(`me:${key}`).toString('base64')}` })

const ask = (path: string, headers: Record<string, string>) => fetch(served.url + path, { headers })

function send(path: string, fields: [string, string][], headers: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields)
  return fetch(served.url + path, { method: 'POST', body, headers, redirect: 'manual' })
}

test('a list is kept under its name with its note, seen by its key alone, changed and removed', async () => {
  const own = { ...basic(ONE), Origin: served.url }
  const ids = (await served.archive.search('')).hits.map(({ id }) => id)
  const fields = (note: string): [string, string][] => [
    ['name', 'Qəbələ <b>'],
    ['note', note],
    ...ids.slice(0, 2).map((id): [string, string] => ['id', id]),
  ]
  for (const note of ['ilk qeyd', 'ikinci qeyd'])
    expect((await send('/lists/kept', fields(note), own)).status).toBe(303)
  const page = await (await ask('/lists/kept', basic(ONE))).text()
  expect(page).toContain('Qəbələ &lt;b&gt;')
  expect(page.match(/class="title"/g)).toHaveLength(1)
  expect(page).toContain('ikinci qeyd')
  const [, address = ''] = /href="(\/list\?[^"]+)"/.exec(page) ?? []
  const list = await (await ask(address.replaceAll('&amp;', '&'), {})).text()
  expect(list.match(/data-id=/g)).toHaveLength(2)
  expect(list).toContain('action="/lists/kept"')
  expect(await (await ask('/lists/kept.json', { 'X-API-Key': ONE })).json()).toMatchObject({
    lists: [{ name: 'Qəbələ <b>', note: 'ikinci qeyd', ids: ids.slice(0, 2) }],
  })
  expect(await (await ask('/lists/kept.json', { 'X-API-Key': OTHER })).json()).toEqual({ lists: [] })
  await send('/lists/kept/remove', [['name', 'Qəbələ <b>']], own)
  expect(await (await ask('/lists/kept.json', { 'X-API-Key': ONE })).json()).toEqual({ lists: [] })
})

test('without a key the browser is asked for one, and pages of others change nothing', async () => {
  const nobody = await ask('/lists/kept', {})
  expect([nobody.status, nobody.headers.get('WWW-Authenticate')]).toEqual([
    401,
    expect.stringContaining('Basic'),
  ])
  expect((await ask('/lists/kept.json', basic('unknown-0123456789'))).status).toBe(401)
  const stolen: [string, string][] = [['name', 'stolen']]
  for (const origin of [{}, { Origin: 'null' }, { Origin: 'https://evil.example' }] as Record<
    string,
    string
  >[])
    expect((await send('/lists/kept', stolen, { ...basic(ONE), ...origin })).status).toBe(403)
  expect((await send('/lists/kept', stolen, { 'X-API-Key': ONE })).status).toBe(303)
  for (const name of ['', 'x'.repeat(300)])
    expect((await send('/lists/kept', [['name', name]], { 'X-API-Key': ONE })).status).toBe(400)
})

test('what a key kept goes with it', async () => {
  const data = join(served.archive.folder, 'data')
  const file = keyFile(data)
  const key = file.add('reader', ['search']) ?? ''
  await send('/lists/kept', [['name', 'mine']], { 'X-API-Key': key })
  const before = readdirSync(join(data, 'lists')).length
  file.revoke('reader')
  expect(readdirSync(join(data, 'lists'))).toHaveLength(before - 1)
  expect((await ask('/lists/kept.json', { 'X-API-Key': key })).status).toBe(401)
})
