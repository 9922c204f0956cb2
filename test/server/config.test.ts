import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../../server/config.ts'

test('every setting has a default', () => {
  expect(parseConfig({ PATH: '/bin' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDirectory: './data',
    index: 'axtar',
    engine: { kind: 'embedded', binary: undefined, path: '/bin' },
  })
})

test('an address of an engine is used instead of the embedded one', () => {
  const { engine } = parseConfig({ MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'secret' })
  expect(engine).toEqual({ kind: 'external', url: 'http://127.0.0.1:7700', key: 'secret' })
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
