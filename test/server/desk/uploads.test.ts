import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadsFolder } from '../../../indexer/scan/bounds.ts'
import { takeUploads } from '../../../server/desk/uploads.ts'

let dataDirectory = ''
let url = ''
const app = express()
app.post('/', async (request, response) => {
  const rules = { dataDirectory, limit: 1_000_000, check: () => setImmediate() }
  await takeUploads(request, rules).then(
    (files) => response.json(files.map(({ name }) => name)),
    (error: Error) => response.status(400).json(error.message),
  )
})
const server = createServer(app)

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'axtar-uploads-'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(dataDirectory, { recursive: true })
})

const part = (name: string, text: string) =>
  `--X\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`

async function send(body: string): Promise<unknown> {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=X' }
  return (await fetch(url, { method: 'POST', headers, body })).json()
}

test('of a form whose sender goes away nothing is kept, and nothing is waited for', async () => {
  const incoming = () => readdir(join(uploadsFolder(dataDirectory), '.incoming')).catch(() => [])
  const sender = connect(Number(new URL(url).port), '127.0.0.1')
  const head = 'Host: localhost\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: 900000'
  sender.write(`POST / HTTP/1.1\r\n${head}\r\n\r\n${part('left.txt', 'long '.repeat(30_000))}`)
  await expect.poll(incoming).toHaveLength(1)
  sender.destroy()
  await expect.poll(incoming).toEqual([])
  expect(await readdir(uploadsFolder(dataDirectory))).not.toContain('left.txt')
})

test('a folder that would have the name of a file is refused', async () => {
  await send(`${part('hesabat', 'A text')}--X--\r\n`)
  const folder = '--X\r\nContent-Disposition: form-data; name="folder"\r\n\r\nhesabat\r\n'
  const said = await send(`${folder}${part('a.txt', 'A text')}--X--\r\n`)
  expect(said).toBe('A file is called hesabat; give the folder another name')
})

test.each([
  ['one file', part('cut.txt', 'A text')],
  ['the second of two', part('whole.txt', 'A text') + part('cut.txt', 'Another text')],
  ['a long one', part('cut.txt', 'long '.repeat(60_000))],
  ['a file without a name', part('', 'A text')],
  ['a head', `${part('whole.txt', 'A text')}--X\r\nContent-Disp`],
])('A form that breaks off in %s is refused, ends nothing, and leaves no half of a file', async (_, body) => {
  expect(await send(body)).toBe('The form broke off, or cannot be read')
  expect(await send(`${part('next.txt', 'The next text')}--X--\r\n`)).toEqual(['next.txt'])
  const kept = await readdir(uploadsFolder(dataDirectory))
  expect(kept).not.toContain('cut.txt')
})
