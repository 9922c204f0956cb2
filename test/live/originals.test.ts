import { once } from 'node:events'
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexPaths } from '../../indexer/run/run.ts'
import { createApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config.ts'
import { servicesOf } from '../../server/services.ts'
import { encode, plainPdf, zip } from '../indexer/read/make.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { eventually } from './axtar.ts'
import { INDEX } from './served.ts'
import { PATIENT } from './server.ts'

const SECRET = 'axtar-0123456789abcdef'
const PDF = plainPdf(['Harbour report for the first quarter', 'Cranes were repaired in the second'])
const HTML = '<html><body><p>Lighthouse keepers wrote a diary.</p><script>alert(1)</script></body></html>'

/** More than the system takes off a slow reader's hands. */
const STORE = `<html><body><p>Anbar siyahısı hazırdır.</p><!-- ${'x'.repeat(15_000_000)} --></body></html>`

const ODD = 'Министр прочитал письмо.'

let archive: OpenArchive
let folder: string

/** A path whose names are in a code page of DOS. */
const odd = (...names: string[]) =>
  Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), encode(name, 'ibm866')])])

const closing: (() => Promise<unknown>)[] = []

async function served(settings: Record<string, string> = {}): Promise<string> {
  const services = servicesOf(parseConfig({ ...PATIENT, INDEX, LOG_LEVEL: 'silent', ...settings }))
  services.archive.open(archive.engine)
  const server = createServer(createApp(services))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let url: string

beforeAll(async () => {
  archive = await openArchive()
  folder = join(archive.folder, 'given')
  await mkdir(folder)
  await writeFile(join(folder, 'liman hesabatı.pdf'), PDF)
  await writeFile(join(folder, 'mayak.html'), HTML)
  await writeFile(join(folder, 'yol.txt'), 'Yol xəritəsi haqqında qısa məlumat.')
  await writeFile(join(folder, 'gedən.txt'), 'Bu fayl sonra silinəcək.')
  await writeFile(join(folder, 'keçid.txt'), 'Bu faylın yerinə sonra keçid qoyulacaq.')
  const inner = zip({ 'dərin/bina.txt': 'Bina layihəsi təsdiq olunub.' })
  await writeFile(join(folder, 'qutu.zip'), zip({ 'qutu/iç.zip': inner, 'körpü.txt': 'Körpü təmir edilir.' }))
  await writeFile(join(folder, 'anbar.zip'), zip({ 'anbar.html': STORE }))
  await writeFile(join(folder, 'records.jsonl'), '{"id":"r1","text":"Qeyd birinci."}\n')
  await mkdir(odd('Отчёты'))
  await writeFile(odd('Отчёты', 'письмо.txt'), ODD)
  await writeFile(odd('Отчёты', 'архив.zip'), zip({ 'a.txt': 'Arxivdən çıxan məktub.' }))
  await indexPaths([folder], archive.engine)
  url = await served()
})
afterAll(async () => {
  for (const close of closing) await close()
  await archive.close()
})

async function idOf(words: string): Promise<string> {
  const answer = await fetch(`${url}/api/search?q=${encodeURIComponent(words)}`)
  const { hits } = (await answer.json()) as { hits: { id: string }[] }
  return hits[0]?.id ?? 'none'
}

async function original(words: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/documents/${encodeURIComponent(await idOf(words))}/original`, { headers })
}

test('a PDF comes as it is, to be shown under its name', async () => {
  const answer = await original('cranes')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toContain(
    'inline; filename="liman hesabat_.pdf"; filename*=UTF-8\'\'liman%20hesabat%C4%B1.pdf',
  )
  // In a sandbox Chrome would show an empty page.
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'(?!.*sandbox)/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(PDF)
})

test('a part of it comes for a range, and none for one behind its end', async () => {
  const part = await original('cranes', { Range: 'bytes=5-9' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 5-9/${PDF.length}`,
    PDF.slice(5, 10),
  ])
  expect((await original('cranes', { Range: `bytes=${PDF.length}-` })).status).toBe(416)
})

test('a page of the web is handed over, sandboxed, and never shown', async () => {
  const answer = await original('lighthouse')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(await answer.text()).toBe(HTML)
})

test('files and folders whose names are not UTF-8', async () => {
  const answer = await original('министр')
  expect([answer.status, await answer.text()]).toEqual([200, ODD])
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('письмо.txt'))
  const part = await original('министр', { Range: 'bytes=0-13' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 0-13/${Buffer.byteLength(ODD)}`,
    'Министр',
  ])
  expect((await original('министр', { Range: 'bytes=5000-' })).status).toBe(416)
  expect(await (await original('arxivdən')).text()).toBe('Arxivdən çıxan məktub.')
  await rm(odd('Отчёты'), { recursive: true })
  expect((await original('министр')).status).toBe(410)
})

test('members of archives come out of them, also by parts', async () => {
  expect(await (await original('körpü')).text()).toBe('Körpü təmir edilir.')
  const deep = await original('bina layihəsi')
  expect(deep.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await deep.text()).toBe('Bina layihəsi təsdiq olunub.')
  const part = await original('körpü', { Range: 'bytes=-7' })
  expect([part.status, await part.text()]).toEqual([206, 'edilir.'])
})

test('members of archives are held in memory for four readers of one address at once, and no more', async () => {
  const id = encodeURIComponent(await idOf('anbar'))
  const readers: Socket[] = []
  closing.push(async () => {
    for (const reader of readers) reader.destroy()
  })
  /** Somebody who asks for the file and reads nothing of it beyond the status. */
  const slowReader = async () => {
    const reader = connect(Number(new URL(url).port), '127.0.0.1')
    readers.push(reader)
    reader.write(`GET /documents/${id}/original HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    const [start] = (await once(reader, 'data')) as [Buffer]
    reader.pause()
    return start.toString().slice(9, 12)
  }
  for (let at = 0; at < 4; at++) expect(await slowReader()).toBe('200')
  expect(await slowReader()).toBe('429')
  expect((await original('cranes')).status).toBe(200)
  for (const reader of readers) reader.destroy()
  const again = async () => {
    const answer = await original('anbar')
    return [answer.status, (await answer.text()).length]
  }
  const expected = [200, STORE.length]
  expect(await eventually(again, ([status]) => status === 200)).toEqual(expected)
})

test('who asks for pages of what was never scanned brings no member of an archive into memory', async () => {
  const id = encodeURIComponent(await idOf('anbar'))
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }, 1)
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`${url}/documents/${id}/pages/1`)).status),
  )
  clearInterval(look)
  expect(new Set(answers)).toEqual(new Set([404]))
  expect(most).toBeLessThan(STORE.length)
})

test('a file that is gone, or whose place leads elsewhere now, is answered with 410', async () => {
  await rm(join(folder, 'gedən.txt'))
  const gone = await original('silinəcək', { 'Accept-Language': 'en' })
  expect([gone.status, await gone.text()]).toEqual([
    410,
    expect.stringContaining('The file is no longer there'),
  ])
  const secret = join(archive.folder, 'secret.txt')
  await writeFile(secret, 'not given')
  await rename(join(folder, 'keçid.txt'), join(archive.folder, 'elsewhere.txt'))
  await symlink(secret, join(folder, 'keçid.txt'))
  expect((await original('yerinə sonra keçid')).status).toBe(410)
})

test('documents without a file, and those that are not there, are answered with 404', async () => {
  expect((await fetch(`${url}/documents/nobody/original`)).status).toBe(404)
})

test('the setting that is off gives none and links none; a search that needs a key gives none without', async () => {
  const id = encodeURIComponent(await idOf('cranes'))
  const off = await served({ ORIGINALS: 'off' })
  expect((await fetch(`${off}/documents/${id}/original`)).status).toBe(404)
  expect(await (await fetch(`${off}/documents/${id}`)).text()).not.toContain('/original')
  const locked = await served({ SEARCH_ACCESS: 'key', API_KEYS: `${SECRET}:search` })
  expect((await fetch(`${locked}/documents/${id}/original`)).status).toBe(401)
  const authorized = { headers: { Authorization: `Bearer ${SECRET}` } }
  expect((await fetch(`${locked}/documents/${id}/original`, authorized)).status).toBe(200)
})

test('a hit says on which page it is; the page of the document links each page to the file, and cites it', async () => {
  const answer = await fetch(`${url}/api/search?q=cranes`)
  const { hits } = (await answer.json()) as { hits: { id: string; page: number; pages: number }[] }
  expect(hits[0]).toMatchObject({ page: 2, pages: 2 })
  const id = encodeURIComponent(hits[0]?.id ?? '')
  const list = await (await fetch(`${url}/?q=cranes`, { headers: { 'Accept-Language': 'en' } })).text()
  expect(list).toContain('p. 2 of 2')
  const page = await (
    await fetch(`${url}/documents/${id}?q=cranes`, { headers: { 'Accept-Language': 'en' } })
  ).text()
  expect(page).toContain(`href="/documents/${id}/original#page=2"`)
  expect(page).toContain('id="page-2"')
  expect(page).toMatch(/<bdi>p\. 2\.<\/bdi>/)
  const document = (await (await fetch(`${url}/api/documents/${id}`)).json()) as {
    text: string
    pages: { starts: number[] }
  }
  expect(document.text.slice(document.pages.starts[0])).toMatch(/^Cranes were repaired/)
})

test('the ledger knows the file of a record; it is the file that is given', async () => {
  const answer = await original('qeyd birinci')
  expect(await answer.text()).toBe(await readFile(join(folder, 'records.jsonl'), 'utf8'))
})
