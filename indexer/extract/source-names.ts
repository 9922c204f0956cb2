/** The archive's own names of sources, beside those of `analysis/sources/`. */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  indexOf,
  type Source,
  type SourceIndex,
  sourceNamed as sourceOf,
  sourceOfNames,
} from '../../analysis/sources/source-names.ts'
import { ExpectedError } from '../../errors/expected-error.ts'

/** Rows of names, the first of each being that under which a source is counted; `digest` changes whenever they do. */
export type SourceNames = { rows: readonly (readonly string[])[]; digest: string }

/** The file of an archive's own names cannot be used; the message says why and what it should look like. */
export class SourceNamesError extends ExpectedError {
  override name = 'SourceNamesError'
  readonly code = 'wrong_source_names'
}

const EXPECTED = 'expected { "Name that is shown": ["another name", "site.az"], … }'

/**
 * Read the names of an archive: `{ "Səs": ["Ses qezeti", "ses.az"] }`.
 *
 * @returns undefined where there is no such file
 * @throws SourceNamesError where it is none that can be read
 */
export async function readSourceNames(file: string): Promise<SourceNames | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new SourceNamesError(`${file} cannot be read (${error.code ?? error.message})`, { cause: error })
  })
  if (text === undefined) return undefined
  const rows = rowsOf(text)
  if (rows === undefined) throw new SourceNamesError(`${file} is no list of sources: ${EXPECTED}`)
  return sourceNames(rows)
}

/** Names from rows. */
export function sourceNames(rows: SourceNames['rows']): SourceNames {
  return { rows, digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12) }
}

function rowsOf(text: string): string[][] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const rows = Object.entries(value).map(([name, others]) => [name, ...[others].flat()])
    return rows.every((row) => row.every((name) => typeof name === 'string')) ? rows : undefined
  } catch {
    return undefined
  }
}

/** The rows of one archive are looked up for each of its documents. */
let latest: { digest: string; index: SourceIndex } | undefined

/** The source that a name is of, by the archive's own names and those that are known. */
export function sourceNamed(name: string, names: SourceNames | undefined): Source {
  if (names === undefined) return sourceOf(name)
  if (latest?.digest !== names.digest)
    latest = { digest: names.digest, index: indexOf(names.rows.map(sourceOfNames)) }
  return sourceOf(name, latest.index)
}
