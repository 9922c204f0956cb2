/** docs/errors.md shows `errors/codes.ts`, and the code uses each of its rows and no other. `UPDATE_GOLDEN=1` writes the rows anew. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERRORS } from '../../errors/codes.ts'

const ROOT = join(import.meta.dirname, '../..')
const GUIDE = join(ROOT, 'docs/errors.md')
const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8')) as {
  include: string[]
}
/** Each file of the program but the table, with its text. */
const SOURCES = include
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter((path) => path.endsWith('.ts') && path !== 'errors/codes.ts')
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

test('docs/errors.md has every code with its status, its meaning and what to do', () => {
  const rows = Object.entries(ERRORS).map(
    ([code, { status = '', meaning, hint }]) => `| \`${code}\` | ${status} | ${meaning} | ${hint} |`,
  )
  const guide = readFileSync(GUIDE, 'utf8')
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(GUIDE, guide.replace(/(?<=\|---\|\n)(?:\| `.*\n)*/, `${rows.join('\n')}\n`))
  else expect(guide.match(/^\| `.*$/gm)).toEqual(rows)
})

test.each(Object.keys(ERRORS))('%s is used', (code) => {
  expect(SOURCES.filter(({ text }) => text.includes(`'${code}'`))).not.toEqual([])
})

/** Told inside one room and caught there; or, `AxtarError`, made in programs of others of what the server answered. */
const SIGNALS = [
  'AxtarError',
  'ExpectedError',
  'LibraryError',
  'MeilisearchRefusal',
  'NotTakenError',
  'RefusedError',
  'TooMuchError',
  'UnreadableImageError',
]

test('every other error is an ExpectedError, with a code and what to do', () => {
  const bare = SOURCES.flatMap(({ text }) =>
    [...text.matchAll(/class (\w+) extends Error\b/g)].map(([, name]) => name),
  )
  expect(bare.toSorted()).toEqual(SIGNALS)
})
