import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { CommandError } from '../errors.ts'

/**
 * The lines of a file of JSON lines; empty ones are passed over.
 *
 * @throws CommandError naming the file, or the line that is wrong
 */
export function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readText(file)
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => {
      const parsed = schema.safeParse(parseJson(line))
      if (!parsed.success) throw new CommandError(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`)
      return parsed.data
    })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
