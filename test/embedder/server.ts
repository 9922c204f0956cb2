/**
 * A small real embedder for tests, over HTTP: vectors of the words of a text and of their letters, three by three, each counted at a place
 * that its hash says. It knows nothing of meaning, and says so: what it finds near has letters in common.
 */

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What it does with a request; a number is the status of a refusal. */
export type Behaviour = 'well' | 'silent' | 'gone' | 'nonsense' | 'endless' | 'fewer' | 307 | 401 | 429 | 500

/** What refusals say besides. */
const HEADERS: Record<number, Record<string, string>> = {
  307: { location: 'http://127.0.0.1:9/elsewhere' },
  429: { 'retry-after': '60' },
}

export type TestEmbedder = {
  /** As OpenAI, and as Ollama. */
  url: string
  ollama: string
  /** What it was asked, in order. */
  asked: { model: string; texts: string[]; authorization: string | undefined }[]
  behave: (how: Behaviour) => void
  /** How many numbers its vectors have from now on. */
  dimensions: (count: number) => void
  close: () => Promise<void>
}

/** A text with this word is refused, as one that is too long for a model. */
export const REFUSED = 'unembeddable'

export async function startTestEmbedder(): Promise<TestEmbedder> {
  const asked: TestEmbedder['asked'] = []
  let how: Behaviour = 'well'
  let count = 384
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { model, input } = JSON.parse(await bodyOf(request)) as { model: string; input: string[] }
    asked.push({ model, texts: input, authorization: request.headers.authorization })
    if (how === 'silent') return
    if (how === 'gone') return void request.socket.destroy()
    if (how === 'nonsense') return send(response, 200, { message: 'Hello! How can I help you?' })
    if (how === 'endless') return endless(response)
    if (typeof how === 'number') return send(response, how, {}, HEADERS[how] ?? {})
    if (input.some((text) => text.includes(REFUSED))) return send(response, 400, { error: 'too long' })
    const texts = how === 'fewer' ? input.slice(1) : input
    const vectors = texts.map((text) => vectorOf(text, count))
    const isOllama = request.url === '/api/embed'
    // An answer in another order than the texts is one, too.
    const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })).reverse()
    return send(response, 200, isOllama ? { model, embeddings: vectors } : { object: 'list', model, data })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${host}/v1/embeddings`,
    ollama: `${host}/api/embed`,
    asked,
    behave: (next) => {
      how = next
    },
    dimensions: (next) => {
      count = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

/** Numbers without end, as fast as they are read. */
function endless(response: ServerResponse): void {
  const piece = '0.123456,'.repeat(10_000)
  const more = () => {
    while (response.write(piece));
  }
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more)
  response.write('{"data": [{"embedding": [')
  more()
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function vectorOf(text: string, count: number): number[] {
  const vector = Array.from({ length: count }, () => 0)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `^${word}$`
    const threes = Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
    for (const piece of [word, ...threes]) {
      const place = createHash('sha1').update(piece).digest().readUInt32BE() % count
      vector[place] = (vector[place] ?? 0) + 1
    }
  }
  return vector
}

/** The settings of an embedder, with those that a test is about. */
export function settingFor({ url }: Pick<TestEmbedder, 'url'>, more: object = {}) {
  return {
    url,
    dialect: 'openai' as const,
    model: 'hashed-letters',
    key: 'a-secret-key',
    timeout: 60_000,
    least: undefined,
    queryPrefix: '',
    textPrefix: '',
    textLength: 2_000,
    ...more,
  }
}
