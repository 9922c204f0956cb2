/** What the image is built from is there, and let in; what the program needs when it runs is in the image. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const { files, engines } = JSON.parse(read('package.json')) as {
  files: string[]
  engines: { node: string }
}

/** The sources of COPY, of the machine (`from: undefined`) or of another stage. */
const COPIES = [...read('Dockerfile').matchAll(/^COPY (?:--from=(\S+) )?(.+)$/gm)].flatMap(
  ([, from, paths = '']) =>
    paths
      .split(/\s+/)
      .slice(0, -1)
      .map((path) => ({ from, path })),
)
const OURS = COPIES.filter(({ from }) => from === undefined).map(({ path }) => path)
const LET_IN = read('.dockerignore')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1))

test.each(OURS)('%s is copied into the image: it is there, and .dockerignore lets it in', (path) => {
  expect(existsSync(join(ROOT, path))).toBe(true)
  expect(LET_IN.some((root) => path === root || path.startsWith(`${root}/`))).toBe(true)
})

test('all that is compiled is copied', () => {
  const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] }
  expect(OURS).toEqual(expect.arrayContaining(include))
})

test('the image has all files of the package', () => {
  const [, last = ''] = read('Dockerfile')
    .split(/^FROM .*$/m)
    .slice(-2)
  const copied = [...last.matchAll(/^COPY .*?(\S+) (\S+)$/gm)].map(([, , to]) => to)
  expect(copied).toEqual(expect.arrayContaining(files))
})

test('its Node is one that the package allows', () => {
  const version = Number(/^FROM node:(\d+)/m.exec(read('Dockerfile'))?.[1])
  expect(version).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]))
})

test.each(['Dockerfile', '.github/workflows/test.yml'])(
  '%s builds with what is optional: the compiler comes as an optional package for each machine',
  (name) => {
    expect(read(name)).not.toMatch(/npm ci.*--omit=optional/)
  },
)
