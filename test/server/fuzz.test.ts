/**
 * Asks the server what nobody would ask: every operation of the OpenAPI document and the pages, with parameters and bodies
 * that are nearly right, hostile or garbage. FUZZ_REQUESTS says how many (about 1,500 otherwise).
 */

import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEEDS } from '../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../live/server.ts'
import { contradictions, type Documented, OPERATIONS } from './contract.ts'
import { meilisearchBody } from './fuzz-meilisearch.ts'

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 1_500)
const AT_ONCE = 10

/** Keys that may only write, and only search. */
const WRITER = 'test-writer-0123456789'
const READER = 'test-reader-0123456789'

type Fuzzed = {
  documented: Documented | undefined
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer | undefined
}

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS], { API_KEYS: `${WRITER}:write,${READER}:search` })
})
afterAll(() => served?.close())

/** What has broken other programs: of query languages, filters, templates, paths, headers, numbers and Unicode. */
const HOSTILE = [
  '" OR language = "az',
  'language EXISTS',
  '\\',
  '\\"',
  "'; DROP TABLE documents; --",
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00',
  '\u0000',
  '\uD800',
  '\uDFFF\uD800',
  '\uFEFF',
  '\u202E\u2066',
  'a'.repeat(2_000),
  '🇦🇿'.repeat(300),
  'ا\u200Cل'.repeat(200),
  '"'.repeat(500),
  '-'.repeat(500),
  '-"'.repeat(200),
  '*?'.repeat(400),
  'ab* '.repeat(250),
  'NOT '.repeat(200),
  'AND OR NOT || && ! + '.repeat(40),
  '"a b"~9 '.repeat(120),
  '1 000 '.repeat(160),
  'x -x '.repeat(150),
  '__proto__',
  'constructor',
  '1e999',
  '-1',
  '9'.repeat(400),
  '0x10',
  'NaN',
  'null',
  '[]',
  '\r\nSet-Cookie: x=1',
  'a,b,,c,',
]

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Lavrov', 'neft qiyməti', 'علی یف', 'strategik "xarici işlər" -Putin'),
  },
)

/** A text as it may stand in an address, or bytes that are no text at all. */
const encoded = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => encodeURIComponent(value.toWellFormed())) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%', '%F', '%FF', '%C3%28', '%ED%A0%80', '%u0041', '%00', '+', '&', '=', ''),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }).map(percent) },
)

function percent(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

/** Nearly right: of the kind that the schema asks for, or just beside it. */
const likely = fc.constantFrom(
  ...[
    'az',
    'az,fa',
    'und',
    'de',
    '2018',
    '2018-08',
    '2018-02-31',
    '0000',
    'newest',
    'relevance',
    'true',
    'false',
  ],
  ...['1', '0', '2', '100', '101', '10000', '1e3', '%205', '1.5', 'on', 'off', 'query', 'document'],
)

/** Values that a parameter may have: most requests are to get past the first look. */
const SENSIBLE: Record<string, fc.Arbitrary<string>> = {
  language: fc.constantFrom('az', 'az,fa', 'und', 'en,en', ''),
  from: fc.constantFrom('2001', '2018-08', '2018-02-31', '0000', '21.08.2018', 'avqust%202018', '1440/01/09'),
  layout: fc.constantFrom('on', 'off'),
  to: fc.constantFrom('2030', '2030-12', '9999-12-31'),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  page: fc.constantFrom('1', '2', '100'),
  hitsPerPage: fc.constantFrom('1', '20', '100'),
  names: fc.constantFrom('on', 'off'),
  as: fc.constantFrom('document', 'query'),
  wait: fc.constantFrom('true', 'false'),
  q: fc
    .constantFrom(
      'Lavrov',
      'title:Bakı',
      'Putin OR (neft -qaz)',
      'source:apa after:2010',
      '"xarici işlər" -Putin',
      'Putin AND NOT (neft || qaz) +Lavrov',
      'Lavr?v Az*n title:Ba*',
      'L?vrov *avrov l*v ت?ران',
      '#bakimetrosu maktab date:21 авг 2018',
      '-Az* B?* "neft qiyməti"~5 -"a b"~2',
      'date:2018..2020 after:21 avqust 2017',
      'date:[1397/5/30 TO ۱۴۰۰]',
      'url:https://example.az/x',
      'https://www.example.az/x?utm_source=y',
      '\u200F–Putin !Trump ~2 x^3 foo:bar',
      'پوتین یا لاوروف نه ترامپ',
      'jivhk v,sdi',
      'S-400 1.250.000 b.m.t. #BakıMetrosu name@example.az',
      `${'a*'.repeat(200)}b`,
      `${'"a b"~1 '.repeat(5)}`,
      '(a* OR b*) (c* OR d*) e* f*',
    )
    .map(encodeURIComponent),
  date: fc.constantFrom('none', ''),
  group: fc.constantFrom('on', 'off'),
  facets: fc.constantFrom('', 'year', 'language,solarMonth'),
  attributesToRetrieve: fc.constantFrom('', 'title', 'id,snippet,reprints'),
  snippetLength: fc.constantFrom('40', '2000'),
  format: fc.constantFrom('json', 'ndjson', 'csv', 'opensearch'),
  bom: fc.constantFrom('0', '1'),
  citedPage: fc.constantFrom('1', '0', 'x'),
  limit: fc.constantFrom('1', '20'),
  offset: fc.constantFrom('0', '3', '10000'),
  filter: fc.constantFrom('language = az', '[["language = az","year > 2010"]]').map(encodeURIComponent),
  attributesToHighlight: fc.constantFrom('*', 'text'),
  attributesToCrop: fc.constantFrom('text:3', 'title'),
  cropLength: fc.constantFrom('0', '5'),
  showMatchesPosition: fc.constantFrom('true', 'false'),
  showRankingScore: fc.constantFrom('true', 'false'),
  matchingStrategy: fc.constantFrom('last', 'all'),
}
const anyText = text.map((value) => encodeURIComponent(value.toWellFormed()))

function pairOf(name: string): fc.Arbitrary<[string, string]> {
  const given = fc.oneof(
    { weight: 12, arbitrary: Object.hasOwn(SENSIBLE, name) ? (SENSIBLE[name] ?? anyText) : anyText },
    { weight: 1, arbitrary: likely },
    { weight: 1, arbitrary: encoded },
  )
  return given.map((value) => [name, value])
}

/** The first parameter is usually there: it is what most is done with. */
function queryOf(names: readonly string[]): fc.Arbitrary<string> {
  const [first = 'x'] = names
  const rest = fc.constantFrom(...names, 'q[]', '__proto__').chain(pairOf)
  return fc
    .tuple(
      fc.option(pairOf(first), { freq: 6 }),
      fc.uniqueArray(rest, { maxLength: 4, selector: ([name]) => name }),
    )
    .map(([one, others]) => [...(one === null ? [] : [one]), ...others.filter(([name]) => name !== first)])
    .map((all) => all.map(([name, value]) => `${name}=${value}`).join('&'))
}

const record = fc.oneof(
  fc.record(
    {
      id: fc.oneof(text, fc.double(), fc.constantFrom(null, 'd1', 'd2', 'd3')),
      text,
      title: fc.oneof(text, fc.constant({})),
      date: fc.oneof(text, fc.constantFrom('1398/05/12', '2024-08-21', '31.02.2020')),
      language: fc.oneof(text, fc.constantFrom('az', 'fa')),
      source: text,
      url: text,
    },
    { requiredKeys: ['text'] },
  ),
  fc.jsonValue({ maxDepth: 4 }),
)

const deep = fc.integer({ min: 1, max: 50_000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`)
const deepField = fc
  .integer({ min: 1, max: 20_000 })
  .map((depth) => `{"text":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`)

const body = fc
  .oneof(
    fc.array(record, { maxLength: 4 }).map((records) => JSON.stringify(records)),
    record.map((one) => JSON.stringify(one) ?? ''),
    fc.array(record, { maxLength: 4 }).map((records) => records.map((one) => JSON.stringify(one)).join('\n')),
    deep,
    deepField,
    fc.constantFrom(
      '{"text":"x","id":1e999}',
      '{"text":"\\ud800"}',
      '{"__proto__":{"text":"x"}}',
      '',
      '\u0000',
      '{"text":',
    ),
    fc.uint8Array({ maxLength: 200 }),
  )
  .map((content) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)))

const bodyType = fc.constantFrom(
  ...Array(10).fill('application/json'),
  ...Array(10).fill('application/x-ndjson'),
  'application/json; charset=utf-8',
  'application/json;charset=utf-16',
  'text/plain',
  'multipart/form-data',
  '',
)

const headers = fc.record(
  {
    authorization: fc.constantFrom(
      ...Array(30).fill(`Bearer ${KEY}`),
      ...Array(10).fill(`Bearer ${WRITER}`),
      `Bearer ${READER}`,
      'Bearer',
      'Basic !!!',
      'Bearer \u00ff',
      'Digest x=1',
    ),
    'x-request-id': fc.constantFrom('ok-1', '"}{', 'x'.repeat(500)),
    'x-forwarded-for': fc.constantFrom('1.1.1.1', 'nonsense', '127.0.0.1'),
    'accept-language': fc.constantFrom('fa', '*;q=', 'x'.repeat(300)),
    'content-encoding': fc.constantFrom(...Array(10).fill('identity'), 'gzip', 'br'),
    origin: fc.constantFrom('null', 'https://evil.example'),
    cookie: fc.constantFrom('ui=fa', 'ui=__proto__', ';;=;'),
  },
  { requiredKeys: ['authorization'] },
)

const pages = fc
  .tuple(
    fc.constantFrom(
      '/',
      '/docs',
      '/feed.atom',
      '/opensearch.xml',
      '/indexes/axtar/documents',
      '/documents/',
      '/nowhere/',
      '/assets/',
    ),
    encoded,
    queryOf(['q', 'language', 'page', 'ui', 'calendar', 'from', 'date', 'source']),
  )
  .map(([path, rest, query]): Omit<Fuzzed, 'headers'> => {
    const place = path.length > 1 && path.endsWith('/') ? path + rest : path
    return { documented: undefined, method: 'get', path: `${place}?${query}`, body: undefined }
  })

/** How often each is asked, where not once. */
const WEIGHTS: Record<string, number> = {
  search: 12,
  analyze: 5,
  pushDocuments: 8,
  suggest: 4,
  export: 3,
  getDocument: 3,
  getRelated: 2,
  removeDocument: 4,
  removeDocuments: 2,
  meilisearchSearch: 8,
  meilisearchSearchGet: 4,
  meilisearchMultiSearch: 5,
  meilisearchFacetSearch: 3,
}

const weighted = OPERATIONS.flatMap((one) =>
  Array<Documented>(WEIGHTS[one.operation.operationId] ?? 1).fill(one),
)

/** Half of the documents that are to be removed were put there. */
function placeIn({ method }: Documented): fc.Arbitrary<string> {
  return method === 'delete' ? fc.oneof(fc.constantFrom('d1', 'd2', 'd3'), encoded) : encoded
}

function bodyOf({ operation: { operationId } }: Documented): fc.Arbitrary<Buffer> {
  if (!operationId.startsWith('meilisearch')) return body
  const right = meilisearchBody(operationId, text).map((content) => Buffer.from(content))
  return fc.oneof({ weight: 6, arbitrary: right }, body)
}

const operations = fc.constantFrom(...weighted).chain((documented) => {
  const { parameters = [] } = documented.operation
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  const index = fc.oneof({ weight: 9, arbitrary: fc.constant('axtar') }, encoded)
  return fc
    .tuple(placeIn(documented), index, queryOf(names), bodyOf(documented), bodyType)
    .map(([id, index, query, content, type]) => ({
      documented,
      method: documented.method,
      path: `${documented.path.replace('{id}', id).replace('{index}', index)}?${query}`,
      ...(documented.method === 'post' ? { body: content, type } : { body: undefined, type: '' }),
    }))
})

const requests: fc.Arbitrary<Fuzzed> = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: operations }, { weight: 1, arbitrary: pages }), headers)
  .map(([asked, given]) => {
    const type = 'type' in asked && asked.type !== '' ? { 'content-type': asked.type } : {}
    return { ...asked, headers: { ...given, ...type } as Record<string, string> }
  })

type Answered = { status: number; headers: IncomingHttpHeaders; text: string }

/** `fetch` would repair addresses; this sends them as they are. */
async function send({ method, path, headers: given, body: content }: Fuzzed): Promise<Answered> {
  const { hostname, port } = new URL(served.url)
  const asked = httpRequest({ hostname, port, method: method.toUpperCase(), path, headers: given })
  asked.end(content)
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString(),
  }
}

function problemsOf({ documented }: Fuzzed, { status, headers: told, text: answer }: Answered): string[] {
  // What Node itself refuses before anybody sees it: headers that are too long or none.
  if (told['x-request-id'] === undefined)
    return [400, 431].includes(status) ? [] : [`${status} without an id`]
  const problems = status >= 500 && status !== 503 ? [`${status}: ${answer.slice(0, 300)}`] : []
  if (told['set-cookie']?.some((cookie) => !/^(?:ui|calendar)=/.test(cookie)))
    problems.push('a cookie was slipped in')
  if (documented === undefined) return problems
  return [...problems, ...contradictions(documented, status, told['content-type'] ?? null, answer)]
}

test(`${REQUESTS} strange requests get documented answers, no fault and no crash`, async () => {
  const property = fc.asyncProperty(
    fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }),
    async (all) => {
      const answers = await Promise.all(all.map(send))
      const problems = all.flatMap((asked, at) =>
        problemsOf(asked, answers[at] as Answered).map(
          (problem) =>
            `${asked.method} ${asked.path.slice(0, 300)} ${JSON.stringify(asked.headers)}: ${problem}`,
        ),
      )
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
  )
  const { seed, failed, errorInstance } = await fc.check(property, {
    numRuns: Math.ceil(REQUESTS / AT_ONCE),
    endOnFailure: true,
  })
  // The whole counterexample would hide what is wrong.
  expect(failed ? `seed ${seed}: ${errorInstance}` : '').toBe('')
  expect(served.logged.filter(({ msg }) => msg !== 'request')).toEqual([])
  expect((await fetch(`${served.url}/api/search?q=Lavrov`)).status).toBe(200)
}, 1_200_000)
