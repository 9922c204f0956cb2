import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ConfigError, parseConfig, printedConfig } from '../../server/config.ts'

test('every setting has a default', () => {
  expect(parseConfig({ PATH: '/bin' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    archiveName: 'Axtar',
    archiveLogo: undefined,
    ocr: 'auto',
    originals: true,
    allowedHosts: [],
    searchTimeout: 3_000,
    maxExports: 4,
    maxConnections: 1_000,
    dataDirectory: './data',
    index: 'axtar',
    engine: { kind: 'embedded', binary: undefined, path: '/bin' },
    embedder: undefined,
    apiKeys: [],
    searchAccess: 'open',
    openCollections: [],
    rateLimit: 600,
    trustProxy: [],
    corsOrigins: [],
    maxPushBytes: 100 * 1024 * 1024,
    maxUploadBytes: 1024 ** 3,
    deskFolders: [],
    maxSearches: 16,
    minFreeBytes: 100 * 1024 * 1024,
    metrics: 'local',
    logLevel: 'info',
    logQueries: false,
  })
})

test('an address of an engine is used instead of the embedded one', () => {
  const { engine } = parseConfig({ MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'secret' })
  expect(engine).toEqual({ kind: 'external', url: 'http://127.0.0.1:7700', key: 'secret' })
})

test('an embedder is asked as its address says; what is missing or wrong is said', () => {
  const given = {
    EMBEDDER_URL: 'http://127.0.0.1:11434/api/embed',
    EMBEDDER_MODEL: 'bge-m3',
    EMBEDDER_KEY: 'secret',
  }
  expect(parseConfig(given).embedder).toEqual({
    url: given.EMBEDDER_URL,
    dialect: 'ollama',
    model: 'bge-m3',
    key: 'secret',
    timeout: 1_000,
    least: undefined,
    queryPrefix: '',
    textPrefix: '',
    textLength: 2_000,
  })
  const prefixes = {
    EMBEDDER_URL: 'https://a.example/v1/embeddings',
    EMBEDDER_QUERY_PREFIX: 'query: ',
    EMBEDDER_LEAST: '0.4',
  }
  expect(parseConfig({ ...given, ...prefixes }).embedder).toMatchObject({
    dialect: 'openai',
    queryPrefix: 'query: ',
    least: 0.4,
  })
  expect(printedConfig(given)).not.toContain('secret')
  for (const [more, message] of [
    [{ EMBEDDER_MODEL: '' }, 'EMBEDDER_URL needs EMBEDDER_MODEL'],
    [{ EMBEDDER_URL: '' }, 'EMBEDDER_MODEL needs EMBEDDER_URL'],
    [{ EMBEDDER_URL: 'http://127.0.0.1/v1' }, 'ends in /embeddings'],
    [{ EMBEDDER_LEAST: '2' }, 'EMBEDDER_LEAST: expected a number from 0 to 1'],
    [{ ENGINE_URL: 'opensearch://one' }, 'not by an OpenSearch cluster'],
  ] as const)
    expect(() => parseConfig({ ...given, ...more })).toThrow(message)
})

test('a cluster is used instead where ENGINE_URL names one, each of its nodes with its port', () => {
  const { engine } = parseConfig({
    ENGINE_URL: 'opensearch+https://axtar:a%40b@one,two:9201',
    ENGINE_CA: 'ca.pem',
  })
  expect(engine).toEqual({
    kind: 'cluster',
    nodes: ['https://one:9200', 'https://two:9201'],
    user: { name: 'axtar', password: 'a@b' },
    authorization: undefined,
    caFile: 'ca.pem',
  })
  const tokens = ['secret', 'ApiKey secret'].map(
    (ENGINE_KEY) => parseConfig({ ENGINE_URL: 'opensearch://one', ENGINE_KEY }).engine,
  )
  expect(tokens).toMatchObject([
    { nodes: ['http://one:9200'], authorization: 'Bearer secret' },
    { authorization: 'ApiKey secret' },
  ])
})

test.each([
  ['another scheme', { ENGINE_URL: 'http://one:9200' }, /ENGINE_URL: expected opensearch:\/\//],
  ['a path', { ENGINE_URL: 'opensearch://one:9200/archive' }, /ENGINE_URL: expected/],
  ['no host', { ENGINE_URL: 'opensearch://' }, /ENGINE_URL: expected/],
  ['an @ in the password', { ENGINE_URL: 'opensearch://a:b@c@one' }, /%40 for an @/],
  ['two engines', { ENGINE_URL: 'opensearch://one', MEILI_URL: 'http://one:7700' }, /two engines/],
  ['a name that it does not take', { ENGINE_URL: 'opensearch://one', INDEX: 'Axtar' }, /small letters/],
])('a cluster with %s is refused in one sentence', (_what, settings, reason) => {
  expect(() => parseConfig(settings)).toThrow(reason)
  expect(() => parseConfig(settings)).not.toThrow(/b@c/)
})

test('the public address is taken without its path', () => {
  expect(parseConfig({ PUBLIC_URL: 'https://archive.example.org/news/' }).publicUrl).toBe(
    'https://archive.example.org',
  )
  expect(() => parseConfig({ PUBLIC_URL: 'archive.example.org' })).toThrow(/PUBLIC_URL: /)
})

test('empty variables count as not set', () =>
  expect(parseConfig({ PORT: '', MEILI_URL: ' ' }).port).toBe(3000))

test('all wrong settings are named at once', () => {
  const parse = () => parseConfig({ PORT: 'http', INDEX: 'a b', MEILI_URL: 'localhost' })
  expect(parse).toThrow(ConfigError)
  expect(parse).toThrow(/PORT: .*INDEX: .*MEILI_URL: /s)
})

test('every setting is in .env.example, with its default', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const settings = example.split('\n').filter((line) => /^[A-Z_]+=/.test(line))
  expect(settings.sort()).toEqual(printedConfig({}).split('\n').sort())
})

test('lists have commas', () => {
  const { apiKeys, corsOrigins, trustProxy } = parseConfig({
    API_KEYS: '0123456789abcdef:write+search, another-key-98765432:admin',
    CORS_ORIGINS: 'https://news.example,http://localhost:8080',
    TRUST_PROXY: 'loopback, 10.0.0.0/8,::1',
  })
  expect(apiKeys).toEqual([
    { key: '0123456789abcdef', scopes: ['write', 'search'] },
    { key: 'another-key-98765432', scopes: ['admin'] },
  ])
  expect(corsOrigins).toEqual(['https://news.example', 'http://localhost:8080'])
  expect(trustProxy).toEqual(['loopback', '10.0.0.0/8', '::1'])
})

test.each([
  ['API_KEYS', 'short:write'],
  ['API_KEYS', '0123456789abcdef'],
  ['API_KEYS', '0123456789abcdef:root'],
  ['API_KEYS', '0123456789abcdef:write,0123456789abcdeg:'],
  ['SEARCH_ACCESS', 'closed'],
  ['RATE_LIMIT', '-1'],
  ['RATE_LIMIT', 'many'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', 'proxy.example'],
  ['CORS_ORIGINS', 'https://news.example/path'],
  ['CORS_ORIGINS', 'news.example'],
  ['MAX_PUSH_BYTES', '0'],
  ['MAX_SEARCHES', '1.5'],
  ['METRICS', 'on'],
  ['OCR', 'yes'],
  ['ORIGINALS', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['LOG_QUERIES', 'true'],
])('%s=%s is refused, naming the setting', (name, value) => {
  expect(() => parseConfig({ [name]: value })).toThrow(new RegExp(`${name}: expected|${name}: Invalid`))
})

test('no secret is shown, neither in a message nor in the settings', () => {
  const secret = 'very-secret-0123456789'
  const messages = [
    printedConfig({ API_KEYS: `${secret}:write`, MEILI_KEY: secret, PORT: '8080' }),
    String(problemOf({ API_KEYS: `${secret}:nothing`, MEILI_KEY: secret })),
  ]
  for (const message of messages) expect(message).not.toContain('secret')
  expect(messages[0]).toContain('PORT=8080\n')
  expect(messages[0]).toContain('API_KEYS=(hidden)')
})

function problemOf(environment: Record<string, string>): unknown {
  try {
    return parseConfig(environment)
  } catch (error) {
    return error
  }
}
