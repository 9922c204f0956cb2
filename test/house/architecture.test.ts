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

/** `    search/plan  <-  query`: a room of a folder and the rooms beside it that it imports from. */
const ROOMS = [...DOCUMENT.matchAll(/^ {4}(\w+)\/(\w+) +<- {2}(.+)$/gm)].map(
  ([, folder = '', room = '', others = '']) => ({
    folder,
    room,
    others: others === 'nothing' ? [] : others.split(' '),
  }),
)

const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g

type Import = { to: string; isType: boolean }

function allImportsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(folder, name)
      const text = readFileSync(join(ROOT, path), 'utf8')
      return [...text.matchAll(IMPORT)].map((match) => ({
        to: normalize(join(dirname(path), match[1] ?? '')),
        isType: /(?:import|export) type [^;'"]*$/.test(text.slice(0, match.index)),
      }))
    })
}

function importsOf(folder: string): { from: string; isType: boolean }[] {
  return allImportsOf(folder)
    .map(({ to, isType }) => ({ from: to.split('/')[0] ?? '', isType }))
    .filter(({ from }) => from !== folder && LISTED.has(from))
}

/** The rooms of a folder: what lies in it beside its doors, which are files. */
function roomsIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
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

test.each(['indexer', 'search'])('the rooms of %s are all in the list', (folder) => {
  const listed = ROOMS.filter((one) => one.folder === folder).map(({ room }) => room)
  expect(listed.toSorted()).toEqual(roomsIn(folder).toSorted())
})

test.each(ROOMS)('$folder/$room imports from $others, which stand above it', ({ folder, room, others }) => {
  const rooms = ROOMS.filter((one) => one.folder === folder).map((one) => one.room)
  const found = allImportsOf(join(folder, room))
    .map(({ to }) => to.split('/'))
    .filter(([first, second = '']) => first === folder && second !== room && rooms.includes(second))
    .map(([, second]) => second ?? '')
  expect([...new Set(found)].toSorted()).toEqual(others.toSorted())
  for (const other of others) expect(rooms.indexOf(other), other).toBeLessThan(rooms.indexOf(room))
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
