import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fastTests } from './fast-tests.ts'

const ROOT = join(import.meta.dirname, '..')

/** What starts something: an engine, a program, a browser, a server. */
const STARTS = /\b(spawn|spawnSync|execFile|execFileSync|fork|startEmbedded|listen)\(|from 'playwright-core'/

/** A test with all of its own helpers that it imports, as paths in test/. */
function withHelpers(path: string, known = new Set<string>()): Set<string> {
  known.add(path)
  for (const [, imported = ''] of readFileSync(join(ROOT, path), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const helper = join(dirname(path), imported)
    if (helper.startsWith('test/') && !known.has(helper) && existsSync(join(ROOT, helper)))
      withHelpers(helper, known)
  }
  return known
}

test('what is called fast starts nothing', () => {
  expect(fastTests.length).toBeGreaterThan(70)
  const starting = fastTests.filter((path) =>
    [...withHelpers(path)].some((one) => STARTS.test(readFileSync(join(ROOT, one), 'utf8'))),
  )
  expect(starting).toEqual([])
})
