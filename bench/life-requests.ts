/** What is asked of a server that lives long, again and again: searches old and new, pages, suggestions, pushes, removals. */

import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type BenchDocument, documents } from './documents.ts'
import { type Kind, queriesOf } from './queries.ts'
import { pick, type Random, randomOf, whole } from './random.ts'

export const LIFE_KEY = 'life-key-0123456789'
/** The number of the first document that is pushed; those before it are the archive's own. */
export const FIRST_PUSHED = 1_000_000
/** So many ids are pushed again and again, so that the archive stops growing. */
const PUSHED_IDS = 1_000
const PUSHERS = 64
/** One push in ten removes what was pushed long before. */
const REMOVED = 10
const KNOWN = 300
/** Shares of what is asked: most searches are among the known ones, as readers ask; the rest was never asked before. */
const SHARES = { new: 0.05, page: 0.05, suggest: 0.05, large: 0.01, document: 0.002 }
/** How often each kind is asked, by its place in this list. */
const ASKED_KINDS: readonly Kind[] = [
  ...(['one word', 'one word', 'one word', 'three words', 'three words', 'prefix', 'phrase'] as const),
  ...(['faceted', 'filtered', 'other script', 'typo', 'question', 'some words'] as const),
]
const OF_EACH_KIND = 120
const SNIPPETS = { from: 100, to: 2_000 }

/** How far to go: so many searches and pushes since the beginning, by so many clients. */
type Goal = { searches: number; pushes: number; clients: number }

/** What has come of it: `again` counts what was asked again when the server said so, `refusals` names the first other ones. */
type Told = {
  asked: number
  pushed: number
  times: number[]
  again: number
  refused: number
  refusals: string[]
}

export type Life = {
  go: (goal: Goal) => Promise<void>
  told: () => Told
  /** What the archive holds otherwise than it should, of `own` documents and all that was pushed. */
  compare: (own: number) => Promise<string[]>
}

/** @param sample documents of the archive, whose words are searched for */
export function startLife(url: string, sample: readonly BenchDocument[]): Life {
  const random = randomOf(7)
  const queries = ASKED_KINDS.flatMap((kind, at) => queriesOf(kind, OF_EACH_KIND, sample, 40 + at))
  const send = sender(url)
  const told: Told = { asked: 0, pushed: 0, times: [], again: 0, refused: 0, refusals: [] }
  const expected = new Set<string>()
  const call = async (method: string, path: string, body?: unknown): Promise<string> => {
    const { status, text, retryAfter } = await send(method, path, body)
    if (status === 200 || status === 202) return text
    if (status === 503 && retryAfter > 0) {
      told.again++
      await delay(retryAfter * 1_000)
      return call(method, path, body)
    }
    told.refused++
    if (told.refusals.length < 20) told.refusals.push(`${status} ${method} ${path}: ${text.slice(0, 200)}`)
    return ''
  }
  const push = async () => {
    const at = told.pushed++
    const id = `push-${at % PUSHED_IDS}`
    const [document] = documents(FIRST_PUSHED + at, 1)
    await call('POST', '/api/documents', [{ ...document, id }])
    expected.add(id)
    const gone = `push-${(at + PUSHED_IDS / 2) % PUSHED_IDS}`
    if (at % REMOVED === 0 && expected.delete(gone)) await call('DELETE', `/api/documents/${gone}`)
  }
  const search = async () => {
    told.asked++
    const started = performance.now()
    await call('GET', pathOf(random, queries))
    told.times.push(performance.now() - started)
    if (random() < SHARES.suggest)
      await call('GET', `/api/suggest?${new URLSearchParams({ q: wordOf(random, queries).slice(0, 4) })}`)
  }
  const until = async (isOver: () => boolean, step: () => Promise<void>) => {
    while (!isOver()) await step()
  }
  return {
    go: async (goal) => {
      const searching = Array.from({ length: goal.clients }, () =>
        until(() => told.asked >= goal.searches, search),
      )
      const pushing = Array.from({ length: PUSHERS }, () => until(() => told.pushed >= goal.pushes, push))
      await Promise.all([...searching, ...pushing])
    },
    told: () => told,
    compare: async (own) => {
      const wanted = own + expected.size
      const { documents: held } = JSON.parse(await call('GET', '/api/stats')) as { documents: number }
      return held === wanted ? [] : [`${held} documents instead of ${wanted}`]
    },
  }
}

type Queries = ReturnType<typeof queriesOf>

const wordOf = (random: Random, queries: Queries): string => pick(random, queries).parameters['q'] ?? ''

/** Where one search is asked for: through the API or as a page, among large documents, or one of these. */
function pathOf(random: Random, queries: Queries): string {
  const dice = random()
  const isNew = random() < SHARES.new
  const { parameters } = isNew
    ? pick(random, queries)
    : (queries[whole(random, 0, KNOWN - 1)] ?? pick(random, queries))
  const snippetLength: Record<string, string> = isNew
    ? { snippetLength: String(whole(random, SNIPPETS.from, SNIPPETS.to)) }
    : {}
  const asked = { ...parameters, ...snippetLength, hitsPerPage: '10' }
  if (dice < SHARES.document)
    return `/documents/large-${whole(random, 0, 2)}?${new URLSearchParams({ q: parameters['q'] ?? '' })}`
  if (dice < SHARES.document + SHARES.large)
    return `/api/search?${new URLSearchParams({ ...asked, source: 'Library' })}`
  if (dice < SHARES.document + SHARES.large + SHARES.page)
    return `/?${new URLSearchParams({ q: parameters['q'] ?? '', ...snippetLength })}`
  return `/api/search?${new URLSearchParams(asked)}`
}

/** `retryAfter` in seconds; 0: nothing was said. A `status` of 0: there was no answer. */
type Answer = { status: number; text: string; retryAfter: number }

const failed = ({ message }: Error): Answer => ({ status: 0, text: message, retryAfter: 0 })

/** Sends requests over connections that stay open; one that was closed while it rested is no refusal, and another is taken. */
function sender(url: string) {
  const agent = new Agent({ keepAlive: true })
  const send = (method: string, path: string, body?: unknown) =>
    new Promise<Answer>((resolve) => {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${LIFE_KEY}` }
      const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        const retryAfter = Number(response.headers['retry-after'] ?? 0)
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text, retryAfter }))
        response.once('error', (error) => resolve(failed(error)))
      })
      sent.once('error', (error: NodeJS.ErrnoException) => {
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(method, path, body))
        else resolve(failed(error))
      })
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  return send
}
