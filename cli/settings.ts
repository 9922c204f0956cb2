/** The settings of a command: the only place that reads the environment. */
import { config as readDotenv } from 'dotenv'
import { type Config, parseConfig } from '../server/config.ts'

type Overrides = Record<string, string | undefined>

/** Settings of the environment and of `.env`, with those of the command line on top. */
export function config(overrides: Overrides = {}): Config {
  return parseConfig(environment(overrides))
}

/** The environment with `.env`, and what the command line says on top. */
export function environment(overrides: Overrides): Overrides {
  readDotenv({ quiet: true })
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
  return { ...process.env, ...given }
}
