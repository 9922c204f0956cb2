import { join } from 'node:path'
import * as z from 'zod'
import type { EmbedderSetting } from '../embedder/setting.ts'
import { ExpectedError } from '../errors/expected-error.ts'
import { OCR_MODES, type OcrMode } from '../indexer/ocr/ocr-engine.ts'
import { EMBEDDER_SETTINGS, embedderOf } from './embedder-setting.ts'
import { ENGINE_URL_FORM, type EngineSetting, engineOf, readEngineUrl } from './engine-setting.ts'
import { LOG_LEVELS } from './observe/log.ts'
import {
  type ConfigKey,
  list,
  readCollection,
  readFolder,
  readHost,
  readKey,
  readOrigin,
  readProxy,
  wholeNumber,
} from './setting-items.ts'

/** A setting is wrong, or several: the message names each, one a line. */
export class ConfigError extends ExpectedError {
  override name = 'ConfigError'
  readonly code = 'wrong_setting'
}

/** Settings that are never shown. */
const SECRETS = ['MEILI_KEY', 'ENGINE_KEY', 'EMBEDDER_KEY', 'API_KEYS']
/** The name and the password that an address may carry. */
const IN_ADDRESS = /\/\/[^/]*@/

const port = z.coerce.number({ error: 'expected a port number from 0 to 65535' }).int().min(0).max(65_535)

/** Every setting with its default; `.env.example` lists them for people. */
const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, { error: 'expected letters, digits, - and _' })
    .default('axtar'),
  MEILI_URL: z
    .url({ protocol: /^https?$/, error: 'expected an http(s) address such as http://127.0.0.1:7700' })
    .optional(),
  MEILI_KEY: z.string().default(''),
  MEILI_BIN: z.string().min(1).optional(),
  ENGINE_URL: z
    .string()
    .transform((text, context) => {
      const read = readEngineUrl(text)
      if (read === undefined) context.addIssue({ code: 'custom', message: `expected ${ENGINE_URL_FORM}` })
      return read
    })
    .optional(),
  ENGINE_KEY: z.string().default(''),
  ENGINE_CA: z.string().min(1).optional(),
  ...EMBEDDER_SETTINGS,
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected an http(s) address such as https://archive.example.org' })
    .transform((address) => new URL(address).origin)
    .optional(),
  ARCHIVE_NAME: z
    .string()
    .trim()
    .min(1)
    .max(100, { error: 'expected at most 100 characters' })
    .default('Axtar'),
  ARCHIVE_LOGO: z
    .string()
    .regex(/\.(svg|png|webp|jpe?g)$/i, { error: 'expected the path of an svg, png, webp or jpg file' })
    .optional(),
  API_KEYS: list(
    readKey,
    'KEY:SCOPE+SCOPE, with keys of 16 letters or more and scopes search, write, admin, or KEY:search@COLLECTION+COLLECTION',
  ).prefault(''),
  SEARCH_ACCESS: z.enum(['open', 'key']).default('open'),
  OPEN_COLLECTIONS: list(readCollection, 'names of collections').prefault(''),
  RATE_LIMIT: wholeNumber(0).default(600),
  TRUST_PROXY: list(readProxy, 'addresses of proxies, or loopback').prefault(''),
  CORS_ORIGINS: list(readOrigin, 'origins such as https://news.example, or *').prefault(''),
  ALLOWED_HOSTS: list(readHost, 'names such as archive.example.org, without a port, or *').prefault(''),
  MAX_PUSH_BYTES: wholeNumber(1).default(100 * 1024 * 1024),
  MAX_UPLOAD_BYTES: wholeNumber(1).default(1024 * 1024 * 1024),
  DESK_FOLDERS: list(readFolder, 'absolute paths of folders').prefault(''),
  MAX_SEARCHES: wholeNumber(1).default(16),
  SEARCH_TIMEOUT: wholeNumber(1).default(3_000),
  MAX_EXPORTS: wholeNumber(1).default(4),
  MAX_CONNECTIONS: wholeNumber(1).default(1_000),
  MIN_FREE_BYTES: wholeNumber(0).default(100 * 1024 * 1024),
  METRICS: z.enum(['off', 'local', 'open']).default('local'),
  OCR: z.enum(OCR_MODES).default('auto'),
  ORIGINALS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  LOG_QUERIES: z.enum(['on', 'off']).default('off'),
  PATH: z.string().default(''),
})

/** The settings of the program. */
export type Config = {
  port: number
  host: string
  /** Where readers reach the archive, without a path; undefined: as each request says. */
  publicUrl: string | undefined
  /** How the pages call the archive. */
  archiveName: string
  /** The file of its logo, for the pages. */
  archiveLogo: string | undefined
  dataDirectory: string
  index: string
  engine: EngineSetting
  /** undefined: nothing is found by meaning. */
  embedder: EmbedderSetting | undefined
  apiKeys: ConfigKey[]
  /** Whether searching needs a key. */
  searchAccess: 'open' | 'key'
  /** The slugs of the collections that readers without a key may see; none: all. */
  openCollections: string[]
  /** Requests a minute for each client; 0: any number. */
  rateLimit: number
  /** Proxies whose word on the address of a client is believed. */
  trustProxy: string[]
  corsOrigins: string[]
  /** Names under which the server answers besides loopback and that of `publicUrl`. */
  allowedHosts: string[]
  /** Largest body of a push. */
  maxPushBytes: number
  /** Largest file that is put in through the desk. */
  maxUploadBytes: number
  /** Folders from which the desk may index, with all below them. */
  deskFolders: string[]
  /** Searches that run at once. */
  maxSearches: number
  /** What a search may take with its wait for a place, in milliseconds. */
  searchTimeout: number
  /** Exports that run at once, and as many feeds. */
  maxExports: number
  /** Connections at once; more are closed. */
  maxConnections: number
  /** With less free on the disk nothing is taken in. */
  minFreeBytes: number
  metrics: 'off' | 'local' | 'open'
  /** Which program recognises scans. */
  ocr: OcrMode
  /** Whether the files that documents were read from are given out. */
  originals: boolean
  logLevel: (typeof LOG_LEVELS)[number]
  /** Whether the log tells what readers search for. */
  logQueries: boolean
}

/** The archive's own names of sources (`indexer/extract/source-names.ts`). */
export function sourceNamesFile({ dataDirectory }: Pick<Config, 'dataDirectory'>): string {
  return join(dataDirectory, 'sources.json')
}

/** The archive's own rows of the lexicon (`search/translate/lexicon.ts`). */
export function lexiconFile({ dataDirectory }: Pick<Config, 'dataDirectory'>): string {
  return join(dataDirectory, 'lexicon.txt')
}

/**
 * Read the settings from an environment. Empty variables count as not set.
 *
 * @throws ConfigError naming every wrong variable at once
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const settings = parseEnvironment(environment)
  const { PORT, HOST, DATA_DIR, INDEX, PUBLIC_URL, ...rest } = settings
  const engine = engineOf(settings)
  if (typeof engine === 'string') throw new ConfigError(engine)
  const embedder = embedderOf(settings, engine)
  if (typeof embedder === 'string') throw new ConfigError(embedder)
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    archiveName: rest.ARCHIVE_NAME,
    archiveLogo: rest.ARCHIVE_LOGO,
    dataDirectory: DATA_DIR,
    index: INDEX,
    engine,
    embedder,
    apiKeys: rest.API_KEYS,
    searchAccess: rest.SEARCH_ACCESS,
    openCollections: rest.OPEN_COLLECTIONS,
    rateLimit: rest.RATE_LIMIT,
    trustProxy: rest.TRUST_PROXY,
    corsOrigins: rest.CORS_ORIGINS,
    allowedHosts: rest.ALLOWED_HOSTS,
    maxPushBytes: rest.MAX_PUSH_BYTES,
    maxUploadBytes: rest.MAX_UPLOAD_BYTES,
    deskFolders: rest.DESK_FOLDERS,
    maxSearches: rest.MAX_SEARCHES,
    searchTimeout: rest.SEARCH_TIMEOUT,
    maxExports: rest.MAX_EXPORTS,
    maxConnections: rest.MAX_CONNECTIONS,
    minFreeBytes: rest.MIN_FREE_BYTES,
    metrics: rest.METRICS,
    ocr: rest.OCR,
    originals: rest.ORIGINALS === 'on',
    logLevel: rest.LOG_LEVEL,
    logQueries: rest.LOG_QUERIES === 'on',
  }
}

/**
 * The settings in force as they would stand in `.env`, a line each; secrets are not shown.
 *
 * @throws ConfigError as parseConfig
 */
export function printedConfig(environment: Record<string, string | undefined>): string {
  const settings: Record<string, unknown> = parseEnvironment(environment)
  const given = givenIn(environment)
  const line = (name: string) => {
    const value = given[name] ?? settings[name] ?? ''
    const text = String(value)
    return `${name}=${SECRETS.includes(name) && text !== '' ? '(hidden)' : text.replace(IN_ADDRESS, '//(hidden)@')}`
  }
  return Object.keys(Environment.shape)
    .filter((name) => name !== 'PATH')
    .map(line)
    .join('\n')
}

/** Empty variables count as not set. */
function givenIn(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
}

function parseEnvironment(environment: Record<string, string | undefined>): z.output<typeof Environment> {
  const given = givenIn(environment)
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path: [name = ''], message }) => {
    const text = JSON.stringify(given[String(name)])?.replace(IN_ADDRESS, '//(hidden)@')
    const value = SECRETS.includes(String(name)) ? 'something else' : text
    return `${String(name)}: ${message}, got ${value}`
  })
  throw new ConfigError(`Wrong settings (see .env.example):\n  ${lines.join('\n  ')}`)
}
