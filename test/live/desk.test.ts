/** The desk of an archive over HTTP: what it does, and that it does nothing for others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexPaths } from '../../indexer/run/run.ts'
import { temporaryFolder } from './axtar.ts'
import { ours, signIn, type Worker, workAt } from './desk.ts'
import { KEY, type OpenServer, openServer } from './server.ts'

const WRITER = 'writer-key-0123456789'
const READER = 'reader-key-0123456789'

let served: OpenServer
let worker: Worker
let outside: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  outside = await temporaryFolder()
  for (const name of ['allowed/inner', 'secret']) await mkdir(join(outside.folder, name), { recursive: true })
  await writeFile(
    join(outside.folder, 'allowed', 'inner', 'one.txt'),
    'Qovluqdakı sənəd\n\nBu, serverin qovluğundadır.',
  )
  await writeFile(join(outside.folder, 'secret', 'two.txt'), 'Məxfi sənəd burada qalmalıdır.')
  await symlink(join(outside.folder, 'secret'), join(outside.folder, 'allowed', 'way'))
  served = await openServer([], {
    API_KEYS: `${WRITER}:write,${READER}:search`,
    DESK_FOLDERS: join(outside.folder, 'allowed'),
    MAX_UPLOAD_BYTES: '200000',
  })
  worker = await workAt(served)
})
afterAll(async () => {
  await served?.close()
  await outside?.remove()
})

const uploads = () => join(served.archive.folder, 'data', 'uploads')
const search = async (query: string) => (await served.archive.search(query)).hits

/** Every address of the desk, with how it is asked. */
const ROOMS: [method: string, path: string][] = [
  ['GET', '/admin'],
  ['GET', '/admin/'],
  ['GET', '/ADMIN/keys'],
  ...['documents', 'removed', 'unread', 'keys', 'work/x', 'files/x', 'backups/x', 'nothing'].map(
    (name): [string, string] => ['GET', `/admin/${name}`],
  ),
  ...[
    'upload',
    'upload/again',
    'folder',
    'documents',
    'removed',
    'keys',
    'keys/revoke',
    'rebuild',
    'backup',
    'sign-out',
    'backups/x/remove',
  ].map((name): [string, string] => ['POST', `/admin/${name}`]),
]

describe('who is not signed in', () => {
  test.each(ROOMS)('%s %s shows the way in and nothing else', async (method, path) => {
    const plain = async (headers: Record<string, string>) => {
      const answer = await fetch(served.url + path, { method, headers, redirect: 'manual' })
      return { status: answer.status, text: (await answer.text()).replace(/(?:path|href)="[^"]*"/g, '') }
    }
    const own = ours(served.url)
    const nobody = await plain(own)
    expect(nobody.status).toBe(401)
    expect(nobody.text).toContain('action="/admin/sign-in"')
    for (const hidden of ['csrf', 'class="rooms"', 'Meilisearch']) expect(nobody.text).not.toContain(hidden)
    const basic = `Basic ${Buffer.from(`x:${KEY}`).toString('base64')}`
    // The password that a browser was asked for goes with requests of other pages too.
    const others: Record<string, string>[] = [{ Cookie: 'axtar-desk=made-up' }, { Authorization: basic }]
    for (const headers of others) expect(await plain({ ...own, ...headers })).toEqual(nobody)
  })

  test('is not led there by any page, and the cookie is for the desk alone', async () => {
    for (const path of ['/', '/?q=a', '/help', '/docs', '/openapi.json', '/robots.txt'])
      expect(await (await fetch(served.url + path)).text()).not.toContain('/admin')
    const cookie = (await signIn(served.url)).headers.get('Set-Cookie') ?? ''
    for (const rule of ['HttpOnly', 'SameSite=Strict', 'Path=/admin', 'Max-Age=28800'])
      expect(cookie).toContain(rule)
    expect(cookie).not.toContain(KEY)
  })
})

test('keys without admin do not sign in, pages of others neither', async () => {
  for (const key of [READER, WRITER, '', 'x'.repeat(9_000)]) {
    const answer = await signIn(served.url, key)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  }
  for (const headers of [
    {},
    { Origin: 'null' },
    { Origin: 'https://evil.example' },
    { ...ours(served.url), 'Sec-Fetch-Site': 'cross-site' },
  ])
    expect((await signIn(served.url, KEY, headers as Record<string, string>)).status).toBe(403)
})

test('a form of another page, or of another sign-in, does nothing', async () => {
  const { Cookie } = { Cookie: worker.cookie }
  const body = () => new URLSearchParams({ name: 'stolen', scope: 'admin' })
  const send = (headers: Record<string, string>) =>
    fetch(`${served.url}/admin/keys`, { method: 'POST', body: body(), headers: { Cookie, ...headers } })
  expect((await send({ Origin: 'https://evil.example' })).status).toBe(403)
  expect((await send({})).status).toBe(403)
  expect((await send(ours(served.url))).status).toBe(403)
  const files = new FormData()
  files.append('files', new Blob(['x']), 'x.txt')
  const upload = { method: 'POST', body: files, headers: { Cookie, ...ours(served.url) } }
  expect((await fetch(`${served.url}/admin/upload`, upload)).status).toBe(403)
  expect(await worker.page('/admin/keys')).not.toContain('stolen')
  expect(existsSync(join(uploads(), 'x.txt'))).toBe(false)
})

test('a sign-in ends with its key, and when it is said', async () => {
  const made = await worker.post('/admin/keys', { name: 'second', scope: 'admin' })
  const [, key = ''] = /id="new-key"[^>]*>([^<]+)/.exec(made.text) ?? []
  const in_ = async () =>
    ((await signIn(served.url, key)).headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  const statusOf = async (cookie: string) =>
    (await fetch(`${served.url}/admin/keys`, { headers: { Cookie: cookie } })).status
  const cookie = await in_()
  expect(await statusOf(cookie)).toBe(200)
  await worker.post('/admin/keys/revoke', { name: 'second' })
  expect(await statusOf(cookie)).toBe(401)
  const other = await workAt(served)
  expect((await other.post('/admin/sign-out')).status).toBe(303)
  expect(await statusOf(other.cookie)).toBe(401)
})

describe('files that are put in', () => {
  test('are kept in the folder of their collection, become documents, and what fails is said with its file', async () => {
    const { at } = await worker.upload(
      {
        'Məktub.txt': 'Bakıdan məktub\n\nBu məktub iş masasından gəldi.',
        'broken.jsonl': '{"id": 1}\n',
        'شعر.txt': 'شعر تازه\n\nاین سند از میز کار آمد.',
      },
      { folder: 'Məktublar' },
    )
    const page = await worker.over(at)
    expect(page).toContain('data-state="complete"')
    expect(page).toMatch(/has no `text`|text/)
    expect(readdirSync(join(uploads(), 'Məktublar')).sort()).toEqual(
      ['Məktub.txt', 'broken.jsonl', 'شعر.txt'].sort(),
    )
    const [hit] = await search('masasından')
    expect(hit).toMatchObject({ collections: ['Məktublar'], title: 'Bakıdan məktub' })
    expect(await search('شعر')).toHaveLength(1)
    const [, file = ''] = /href="(\/admin\/files\/\w+)"[^>]*>(?:(?!<\/a>).)*broken/.exec(page) ?? []
    expect(await worker.page(file)).toBe('{"id": 1}\n')
    const original = await fetch(`${served.url}/documents/${encodeURIComponent(hit?.id ?? '')}/original`)
    expect(await original.text()).toContain('iş masasından')
  })

  test('never take the place of others, and the same file again changes nothing', async () => {
    await worker.over((await worker.upload({ 'a.txt': 'Birinci sənəd bununla başlayır.' })).at)
    const same = await worker.over((await worker.upload({ 'a.txt': 'Birinci sənəd bununla başlayır.' })).at)
    expect(same).toContain('data-state="complete"')
    await worker.over((await worker.upload({ 'a.txt': 'İkinci sənəd başqa cürdür.' })).at)
    expect(readFileSync(join(uploads(), 'a.txt'), 'utf8')).toContain('Birinci')
    expect(readFileSync(join(uploads(), 'a-2.txt'), 'utf8')).toContain('İkinci')
    expect(await search('Birinci')).toHaveLength(1)
  })

  test('lie inside, whatever they are called, and are found by the next run', async () => {
    const names = [
      '../../out.txt',
      '..\\..\\out2.txt',
      '/etc/out3.txt',
      '....',
      '.hidden.txt',
      'a\u0000b.txt',
      `${'ə'.repeat(300)}.txt`,
    ]
    for (const [at, name] of names.entries()) {
      const body = `Ad ${at} olan sənəd buradadır.`
      const { status } = await worker.upload({ [name]: body }, { folder: '../../../tmp/way', more: '1' })
      expect(status, name).toBe(204)
    }
    const folder = join(uploads(), readdirSync(uploads()).find((name) => name.includes('tmp-way')) ?? 'none')
    expect(readdirSync(folder)).toHaveLength(names.length)
    await worker.over((await worker.post('/admin/upload/again')).at)
    const summary = await indexPaths([uploads()], served.archive.engine, {
      dataDirectory: join(served.archive.folder, 'data'),
    })
    expect(summary).toMatchObject({ added: 0, updated: 0, missing: 0 })
    expect(summary.unchanged).toBeGreaterThan(names.length)
    const data = await indexPaths([join(served.archive.folder, 'data')], served.archive.engine, {
      dataDirectory: join(served.archive.folder, 'data'),
    })
    expect(data).toMatchObject({ failed: 1, unchanged: 0 })
  })

  test('what is too large is refused, and nothing of it stays', async () => {
    const { status, text } = await worker.upload({
      'small.txt': 'Kiçik sənəd.',
      'large.txt': 'x'.repeat(300_000),
    })
    expect(status).toBe(413)
    expect(text).toContain('class="problem"')
    expect(existsSync(join(uploads(), 'large.txt'))).toBe(false)
    expect(readdirSync(join(uploads(), '.incoming'))).toEqual([])
  })

  test('a page that was put in does not run here', async () => {
    const page =
      '<!doctype html><title>Səhifə</title><script>alert(1)</script><p>Bu səhifənin mətni burada dayanır.</p>'
    const shown = await worker.over(
      (
        await worker.upload({
          'page.html': page,
          'image.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        })
      ).at,
    )
    const files = [...shown.matchAll(/href="(\/admin\/files\/\w+)"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) {
      const { headers } = await worker.get(path)
      expect(headers.get('Content-Disposition')).toMatch(/^attachment/)
      expect(headers.get('Content-Security-Policy')).toContain('sandbox')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
  })
})

describe('a folder of the server', () => {
  test('that is listed is indexed, with all below it and no links out of it', async () => {
    const folder = join(outside.folder, 'allowed')
    const page = await worker.over((await worker.post('/admin/folder', { folder, source: 'Server' })).at)
    expect(page).toContain('data-state="complete"')
    expect(await search('serverin qovluğundadır')).toHaveLength(1)
    expect(await search('Məxfi')).toHaveLength(0)
    expect(await worker.page('/admin')).toContain(folder)
  })

  test.each([
    '/',
    '/etc',
    'secret',
    'allowed/../secret',
    'allowed/way',
    'allowed-not',
    'relative',
    'allowed/none',
    '',
  ])('%s is refused', async (path) => {
    const folder =
      path.startsWith('/') || path === 'relative' || path === '' ? path : `${outside.folder}/${path}`
    const { status, text } = await worker.post('/admin/folder', { folder })
    expect(status).toBe(400)
    expect(text).not.toContain(outside.folder)
  })
})

test('documents are corrected, removed and brought back, one or all of a search', async () => {
  const { at } = await worker.upload({
    'd1.txt': 'Düzəliş üçün birinci mətn.',
    'd2.txt': 'Düzəliş üçün ikinci mətn.',
  })
  await worker.over(at)
  const [one] = await search('birinci mətn')
  const id = one?.id ?? ''
  expect(await worker.page('/admin/documents?q=Düzəliş')).toContain(`value="${id}"`)
  await worker.over(
    (
      await worker.post('/admin/documents', {
        id,
        action: 'correct',
        date: '1397/05/30',
        source: 'Səs',
        collections: 'a; b',
      })
    ).at,
  )
  expect((await search('birinci mətn'))[0]).toMatchObject({
    date: '2018-08-21',
    source: 'Səs',
    collections: ['a', 'b'],
  })
  await worker.over(
    (
      await worker.post('/admin/documents', {
        all: '1',
        search: 'q=Düzəliş',
        action: 'correct',
        title: 'Bir ad',
      })
    ).at,
  )
  expect((await search('Düzəliş')).map(({ title }) => title)).toEqual(['Bir ad', 'Bir ad'])
  await worker.over(
    (await worker.post('/admin/documents', { id, action: 'correct', undo: ['title', 'source'] })).at,
  )
  expect((await search('birinci mətn'))[0]).not.toMatchObject({ title: 'Bir ad' })
  for (const wrong of [
    { id, action: 'correct' },
    { id, action: 'correct', date: 'dünən' },
    { action: 'correct', title: 'x' },
    { id, action: 'remove' },
  ] as Record<string, string>[])
    expect((await worker.post('/admin/documents', wrong)).status).toBe(400)
  await worker.over(
    (await worker.post('/admin/documents', { id: [id, 'nobody'], action: 'remove', sure: '1' })).at,
  )
  expect(await search('Düzəliş')).toHaveLength(1)
  expect(await worker.page('/admin/removed')).toContain(id)
  await worker.over((await worker.post('/admin/removed', { id })).at)
  expect(await search('Düzəliş')).toHaveLength(2)
})

test.each(['x', '..%2Fkeys.json', '%00', 'a%00b', 'F'.repeat(32)])('there is no file %s', async (name) =>
  expect((await worker.get(`/admin/files/${name}`)).status).toBe(404),
)

test('the archive is rebuilt and backed up, and the backup is fetched', async () => {
  expect(await worker.over((await worker.post('/admin/rebuild')).at)).toContain('data-state="complete"')
  const page = await worker.over((await worker.post('/admin/backup')).at)
  const [, path = ''] = /href="(\/admin\/backups\/[^"]+)"/.exec(page) ?? []
  const backup = await worker.get(path)
  expect(backup.headers.get('Content-Disposition')).toMatch(/^attachment/)
  expect(
    Buffer.from(await backup.arrayBuffer())
      .subarray(0, 2)
      .toString('hex'),
  ).toBe('1f8b')
  expect((await worker.get('/admin/backups/..%2Fkeys.json')).status).toBe(404)
  await worker.post(`${path}/remove`)
  expect((await worker.get(path)).status).toBe(404)
})

test('a program with the key needs no cookie; one with another gets nothing, and wrong keys are counted', async () => {
  const asked = (key: string, path = '/admin/keys') =>
    fetch(served.url + path, { headers: { Authorization: `Bearer ${key}` } })
  expect((await asked(KEY)).status).toBe(200)
  for (const key of [READER, WRITER])
    for (const path of ['/admin', '/admin/keys', '/admin/unread']) {
      const answer = await asked(key, path)
      expect(answer.status).toBe(401)
      expect(await answer.text()).not.toContain('class="rooms"')
    }
  let status = 0
  for (let tries = 0; tries < 40 && status !== 429; tries++)
    status = (await asked('wrong-key-0123456789')).status
  expect(status).toBe(429)
  expect((await signIn(served.url)).status).toBe(429)
  // Who is signed in already is not locked out by others.
  expect((await worker.get('/admin/keys')).status).toBe(200)
})

test('all of a search is what holds its words, not what other languages say, nor what is close to them', async () => {
  const records = join(outside.folder, 'quakes.jsonl')
  const texts = [
    { id: 'quake-en', language: 'en', text: 'An earthquake shook the town at night.' },
    { id: 'quake-az', language: 'az', text: 'Gecə şəhərdə zəlzələ oldu.' },
  ]
  await writeFile(records, texts.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([records], served.archive.engine)
  expect((await search('earthquake')).map(({ id }) => id)).toEqual(['quake-en', 'quake-az'])
  for (const query of ['earthquaek', 'earthquake']) {
    // What is close to a mistyped word is listed, and stays.
    expect((await search(query)).map(({ id }) => id)).toContain('quake-en')
    const removal = { all: '1', search: `q=${query}`, action: 'remove', sure: '1' }
    await worker.over((await worker.post('/admin/documents', removal)).at)
  }
  expect((await search('earthquake')).map(({ id }) => id)).toEqual(['quake-az'])
})
