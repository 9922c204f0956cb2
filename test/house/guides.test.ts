/** The code of the guides is that of files which tests run. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const GUIDES = readdirSync(join(ROOT, 'docs')).filter((name) => name.startsWith('adding-'))
const RUN = ['test', 'engine', 'indexer/read', 'analysis']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts') && !name.includes('house'))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))

/** Lines without indentation and without imports, whose paths differ from place to place. */
const bare = (code: string) =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('import '))
    .join('\n')
    .replace(/(?<=import\('\.).*(?=\/\w+\.ts')/g, '')
const FILES = RUN.map(bare)

const BLOCKS = GUIDES.flatMap((guide) =>
  [...readFileSync(join(ROOT, 'docs', guide), 'utf8').matchAll(/^ *```ts\n(.*?)^ *```$/gms)].map(
    ([, code = '']) => [guide, bare(code)] as const,
  ),
)

test('each guide has code', () => {
  expect(new Set(BLOCKS.map(([guide]) => guide))).toEqual(new Set(GUIDES))
})

test.each(BLOCKS)('%s: %s', (_, code) => {
  // A row without its name, and a table without the row that the guide adds.
  const shown = code
    .replace(/^\w+: (?=\{)/, '')
    .replace(/,$/, '')
    .replace('tr: turkish,\n', '')
  expect(FILES.some((file) => file.includes(shown))).toBe(true)
})
