/** A client of the search API for programs in JavaScript and TypeScript. It needs `fetch` and nothing else. */

import type { DocumentView, Hit, Related, SearchResults } from '../search/answers.ts'
import type { ExportedDocument } from '../search/export.ts'
import type { HitPart } from '../search/hit-parts.ts'
import type { Suggestions } from '../search/suggest/suggest.ts'
import type { Analysis } from '../server/schemas/analysis.ts'
import type {
  BringBackResults,
  CorrectResults,
  PushResults,
  RemoveResults,
} from '../server/schemas/changes.ts'
import type { Health } from '../server/schemas/health.ts'
import type { Stats } from '../server/schemas/stats.ts'
import type {
  AnalyzeOptions,
  Corrections,
  DocumentRecord,
  ExportOptions,
  ExportTextOptions,
  RemoveFilter,
  SearchOptions,
  SuggestOptions,
  WaitOptions,
} from './options.ts'
import { piecesOf, recordsOf } from './stream.ts'

export type {
  DocumentView,
  Fragment,
  Hit,
  OtherSpelling,
  Related,
  RelatedDocument,
  Reprint,
  SearchResults,
} from '../search/answers.ts'
export type { ExportedDocument } from '../search/export.ts'
export type { Suggestion, Suggestions } from '../search/suggest/suggest.ts'
export type { Analysis } from '../server/schemas/analysis.ts'
export type {
  BringBackResults,
  CorrectResults,
  PushResults,
  RemoveResults,
} from '../server/schemas/changes.ts'
export type { Health } from '../server/schemas/health.ts'
export type { Stats } from '../server/schemas/stats.ts'
export type {
  AnalyzeOptions,
  Corrections,
  DocumentRecord,
  ExportOptions,
  ExportTextOptions,
  RemoveFilter,
  SearchOptions,
  SuggestOptions,
  WaitOptions,
} from './options.ts'

/** Where the server is, and with which key it is asked. */
export type ClientSettings = {
  /** `http://localhost:3000` */
  url: string
  key?: string
  /** Instead of the global one, for example to add a time limit. */
  fetch?: typeof fetch
}

/** What a search answers whose hits have only some fields. */
export type ResultsWith<Part extends HitPart> = Omit<SearchResults, 'hits' | 'byMeaning'> &
  Record<'hits' | 'byMeaning', Pick<Hit, 'id' | Part>[]>

/** A server that can be asked. Everything rejects with AxtarError where the server says no. */
export type Client = {
  /** Search the archive: `search({ q: 'lavrov', language: ['az', 'fa'] })`. */
  search: <const Part extends HitPart = HitPart>(options?: SearchOptions<Part>) => Promise<ResultsWith<Part>>
  /** What a reader may be about to type: `suggest('lavr')`. */
  suggest: (query: string, options?: SuggestOptions) => Promise<Suggestions>
  /** The document with an id; of a long text one part, the first unless another is asked for. */
  document: (id: string, options?: { part?: number }) => Promise<DocumentView>
  /** The same story in other languages, and documents about the same things. */
  related: (id: string) => Promise<Related>
  /** What the analysis sees in a text. */
  analyze: (text: string, options?: AnalyzeOptions) => Promise<Analysis>
  stats: () => Promise<Stats>
  /** All documents of a search, however many, each as it comes: `for await (const { id } of export({ q: 'lavrov' }))`. Throws where the answer breaks off. */
  export: (options?: ExportOptions) => AsyncGenerator<ExportedDocument>
  /** The same as a file, in pieces of its text as they come. */
  exportText: (options: ExportTextOptions) => AsyncGenerator<string>
  /** How the server is; no error where it says that it is not ready. */
  health: () => Promise<Health>
  /** Put documents into the archive; a list that may be long is sent as lines. Needs a key that may write. */
  push: (records: DocumentRecord | Iterable<DocumentRecord>, options?: WaitOptions) => Promise<PushResults>
  /** Correct what was found of a document by hand: `correct('apa-17', { date: '2018-08-21' })` (needs a key that may write). */
  correct: (id: string, corrections: Corrections, options?: WaitOptions) => Promise<CorrectResults>
  /** Take a document in again that was removed, from its file (needs the key of an administrator). */
  bringBack: (id: string) => Promise<BringBackResults>
  /** Remove a document by its id (needs a key that may write), or what a filter finds (needs that of an administrator). */
  remove: (what: string | RemoveFilter, options?: WaitOptions) => Promise<RemoveResults>
}

/** What the server said instead of an answer. */
export class AxtarError extends Error {
  override name = 'AxtarError'
  /** Of HTTP. */
  readonly status: number
  /** `invalid_request`, `not_found`, … */
  readonly code: string
  /** What to do about it; empty where the server does not say. */
  readonly hint: string
  /** What is wrong with a request, by parameter. */
  readonly problems: Readonly<Record<string, string>>
  /** Seconds after which to ask again, where the server says so. */
  readonly retryAfter: number | undefined
  /** The whole answer: of a push it has what became of the records. */
  readonly answer: unknown

  constructor(response: Response, answer: unknown) {
    const {
      code = 'unknown',
      message = `The server answered ${response.status}`,
      hint = '',
      problems = {},
    } = errorIn(answer)
    super(message)
    this.status = response.status
    this.code = code
    this.hint = hint
    this.problems = problems
    const seconds = response.headers.get('Retry-After')
    this.retryAfter = seconds === null ? undefined : Number(seconds)
    this.answer = answer
  }
}

/**
 * Make a client.
 *
 * @example const { hits } = await createClient({ url: 'http://localhost:3000' }).search({ q: 'lavrov' })
 */
export function createClient({ url, key, fetch: send = fetch }: ClientSettings): Client {
  const base = url.replace(/\/+$/, '')
  const request = async (path: string, query: object = {}, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (key !== undefined) headers.set('Authorization', `Bearer ${key}`)
    const response = await send(`${base}${path}${queryOf(query)}`, { ...init, headers })
    if (response.ok) return response
    throw new AxtarError(response, await response.json().catch(() => undefined))
  }
  const ask = async <T>(path: string, query?: object, init?: RequestInit): Promise<T> => {
    const response = await request(path, query, init)
    return (await response.json()) as T
  }
  async function* exportText(options: ExportTextOptions): AsyncGenerator<string> {
    yield* piecesOf(await request('/api/export', options))
  }
  return {
    search: (options) => ask('/api/search', options),
    suggest: (query, options) => ask('/api/suggest', { ...options, q: query }),
    document: (id, options = {}) => ask(`/api/documents/${encodeURIComponent(id)}`, options),
    related: (id) => ask(`/api/documents/${encodeURIComponent(id)}/related`),
    analyze: (text, options) => ask('/api/analyze', { ...options, text }),
    stats: () => ask('/api/stats'),
    export: (options) => recordsOf(exportText({ ...options, format: 'ndjson' })),
    exportText,
    health: () => ask<Health>('/health').catch(healthIn),
    push: (records, options) =>
      ask('/api/documents', options, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson' },
        body: linesOf(records),
      }),
    correct: (id, corrections, options) =>
      ask(`/api/documents/${encodeURIComponent(id)}`, options, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(corrections),
      }),
    bringBack: (id) => ask(`/api/documents/${encodeURIComponent(id)}/bring-back`, {}, { method: 'POST' }),
    remove: (what, options) =>
      typeof what === 'string'
        ? ask(`/api/documents/${encodeURIComponent(what)}`, options, { method: 'DELETE' })
        : ask('/api/documents', { ...what, ...options }, { method: 'DELETE' }),
  }
}

/** Parameters of an address; what is undefined is left out, a list is repeated, and one of nothing says so. */
function queryOf(options: object): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(options)) {
    const items = Array.isArray(value) && value.length === 0 ? [''] : [value].flat()
    for (const item of items) if (item !== undefined) parameters.append(name, String(item))
  }
  return parameters.size === 0 ? '' : `?${parameters}`
}

/** A server that is not ready says so as an answer. */
function healthIn(error: unknown): Health {
  const answer = error instanceof AxtarError ? error.answer : undefined
  if (typeof answer === 'object' && answer !== null && 'status' in answer) return answer as Health
  throw error
}

function linesOf(records: DocumentRecord | Iterable<DocumentRecord>): string {
  const all = Symbol.iterator in records ? [...records] : [records]
  return all.map((record) => JSON.stringify(record, bigNumberAsText)).join('\n')
}

/** JSON of JavaScript has no word for a `bigint`; the server keeps its digits either way. */
function bigNumberAsText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function errorIn(answer: unknown): {
  code?: string
  message?: string
  hint?: string
  problems?: Record<string, string>
} {
  return typeof answer === 'object' && answer !== null && 'error' in answer ? (answer.error ?? {}) : {}
}
