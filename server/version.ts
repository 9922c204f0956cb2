import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../flow/package-folder.ts'

/** The version of the program, `0.1.0`. */
export const VERSION = (
  JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }
).version
