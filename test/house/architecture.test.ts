/** docs/architecture.md says which folder imports from which: as the code does. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENT = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')

/** `    engine    <-  analysis flow`: a folder and what it imports from. */
const LISTED = new Map(
  [...DOCUMENT.matchAll(/^ {4}(\w+) +<- {2}(.+)$/gm)].map(([, room = '', others = '']) => [
    room,
    others === 'nothing' ? [] : others.split(' '),
  ]),
)

const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g

function importsOf(room: string): { from: string; isType: boolean }[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(room, name)
      const text = readFileSync(join(ROOT, path), 'utf8')
      return [...text.matchAll(IMPORT)].map((match) => ({
        from: normalize(join(dirname(path), match[1] ?? '')).split('/')[0] ?? '',
        isType: /(?:import|export) type [^;'"]*$/.test(text.slice(0, match.index)),
      }))
    })
    .filter(({ from }) => from !== room && LISTED.has(from))
}

test('the list has every folder that is compiled', () => {
  const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8')) as {
    include: string[]
  }
  expect([...LISTED.keys()].toSorted()).toEqual(include.toSorted())
})

test.each([...LISTED])('%s imports from %j', (room, others) => {
  const found = new Set(importsOf(room).map(({ from }) => from))
  expect([...found].toSorted()).toEqual(others.toSorted())
})

test('each folder stands below all that it imports from', () => {
  const rooms = [...LISTED.keys()]
  for (const [room, others] of LISTED)
    for (const other of others)
      expect(rooms.indexOf(other), `${room} <- ${other}`).toBeLessThan(rooms.indexOf(room))
})

test('the client imports types only', () => {
  expect(importsOf('client').filter(({ isType }) => !isType)).toEqual([])
})

test('every folder of the list is in the table, and each file that it names is there', () => {
  const rows = [...DOCUMENT.matchAll(/^\| `(\w+)\/` \|.*\| (.+?) \|$/gm)]
  expect(rows.map(([, room]) => room).toSorted()).toEqual([...LISTED.keys()].toSorted())
  for (const [, room = '', files = ''] of rows) {
    const names = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    for (const [, file = ''] of files.matchAll(/`([^`]+)`/g))
      expect(
        names.some((name) => name === file || name.endsWith(`/${file}`)),
        `${room}/${file}`,
      ).toBe(true)
  }
})
