import { z } from 'zod'

/** A setting is wrong, or several: the message names each, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

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
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected an http(s) address such as https://archive.example.org' })
    .transform((address) => new URL(address).origin)
    .optional(),
  PATH: z.string().default(''),
})

/** The settings of the program. */
export type Config = {
  port: number
  host: string
  /** Where readers reach the archive, without a path; undefined: as each request says. */
  publicUrl: string | undefined
  dataDirectory: string
  index: string
  engine:
    | { kind: 'external'; url: string; key: string }
    | { kind: 'embedded'; binary: string | undefined; path: string }
}

/**
 * Read the settings from an environment. Empty variables count as not set.
 *
 * @throws ConfigError naming every wrong variable at once
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}, got ${JSON.stringify(given[String(path[0])])}`,
    )
    throw new ConfigError(`Wrong settings (see .env.example):\n  ${lines.join('\n  ')}`)
  }
  const { PORT, HOST, DATA_DIR, INDEX, MEILI_URL, MEILI_KEY, MEILI_BIN, PUBLIC_URL, PATH } = parsed.data
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    dataDirectory: DATA_DIR,
    index: INDEX,
    engine:
      MEILI_URL === undefined
        ? { kind: 'embedded', binary: MEILI_BIN, path: PATH }
        : { kind: 'external', url: MEILI_URL, key: MEILI_KEY },
  }
}
