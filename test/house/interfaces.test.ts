/**
 * What others build on, kept in files that people read: the OpenAPI document, and the types of `axtar/client`. What breaks
 * programs of others shows up there. To make the files anew: `npm run build && UPDATE_GOLDEN=1 npx vitest run test/house/interfaces.test.ts`.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../server/openapi.ts'

const GOLDEN = join(import.meta.dirname, 'golden')
const DIST = join(import.meta.dirname, '../../dist')

function compare(name: string, made: string): void {
  const file = join(GOLDEN, name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, made)
  else expect(made).toBe(readFileSync(file, 'utf8'))
}

test('the OpenAPI document is as others know it', () => {
  compare('openapi.json', `${JSON.stringify(openApiDocument(), null, 1)}\n`)
})

/** A file of types and all that it takes types from, each with its name; comments are left out. */
function typesFrom(name: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(name)) return seen
  const text = readFileSync(join(DIST, name), 'utf8').replace(/\/\*\*.*?\*\/\s*/gs, '')
  seen.set(name, text.trim())
  for (const [, path = ''] of text.matchAll(/from '(\.[^']+)'|import\("(\.[^"]+)"\)/g))
    if (path !== '') typesFrom(normalize(join(dirname(name), path)).replace(/\.(?:ts|js)$/, '.d.ts'), seen)
  return seen
}

test('the types of axtar/client are as others know them', () => {
  const types = [...typesFrom('client/client.d.ts')]
    .filter(([name]) => /^(?:client|search|server)\//.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  compare('client.d.txt', `${types.map(([name, text]) => `// ${name}\n${text}`).join('\n\n')}\n`)
})
