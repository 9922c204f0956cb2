import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { runAxtar } from './axtar.ts'
import { articles } from './reprint-texts.ts'
import { KEY, type OpenServer, openServer } from './server.ts'
import { allDocuments } from './stored.ts'

/** More rounds for who looks for what happens rarely: `ROUNDS=100 npx vitest run --mode built test/live/rebuild-pushes.test.ts`. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1)

type Pushed = { id: string; title: string; text: string }

const TEXTS: Pushed[] = articles(randomOf(21), 120).map(({ id, title, text }) => ({ id, title, text }))

const AT_ONCE = 4

async function ask(server: OpenServer, method: string, path: string, body?: unknown): Promise<void> {
  const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
  const request = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  const answer = await fetch(`${server.url}/api/documents${path}`, request)
  expect([200, 202]).toContain(answer.status)
}

test.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))(
  'what is pushed, replaced and removed while the archive is rebuilt is in the new one, exactly (%i)',
  async () => {
    const server = await openServer()
    onTestFinished(server.close)
    const expected = new Map<string, Pushed>()
    const put = async (documents: readonly Pushed[], wait = '') => {
      await ask(server, 'POST', wait, documents)
      for (const document of documents) expected.set(document.id, document)
    }
    await put(TEXTS.slice(0, 60), '?wait=true')
    const environment = { DATA_DIR: join(server.archive.folder, 'data'), INDEX: 'test' }
    let isOver = false
    const rebuilt = runAxtar(['rebuild'], environment).finally(() => {
      isOver = true
    })
    // Every time some new ones, an old one with another text, and one that goes.
    let at = 0
    for (; !isOver; at++) {
      const from = 60 + ((at * AT_ONCE) % 60)
      const old = TEXTS[(at * 7) % 60] as Pushed
      await put([...TEXTS.slice(from, from + AT_ONCE), { ...old, text: `${at}. ${old.text}` }])
      const gone = TEXTS[(at * 11 + 3) % 60] as Pushed
      if (expected.has(gone.id)) await ask(server, 'DELETE', `/${gone.id}`)
      expected.delete(gone.id)
      await delay(20)
    }
    expect(await rebuilt).toMatchObject({ code: 0 })
    expect(at).toBeGreaterThan(3)
    await put(TEXTS.slice(118), '?wait=true')
    await server.archive.engine.settled()
    const stored = await allDocuments(server.archive.engine, ['id', 'title', 'text'])
    const found = new Map(stored.map(({ id, title, text }) => [id, { id, title, text }]))
    expect(found).toEqual(expected)
  },
  90_000,
)
