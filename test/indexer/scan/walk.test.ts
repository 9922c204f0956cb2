import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { walk } from '../../../indexer/scan/walk.ts'
import { ReadError } from '../../../indexer/source-text.ts'

const HIDDEN = 'is hidden (its name begins with a dot)'
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'axtar-walk-'))
  await mkdir(join(root, 'apa/old'), { recursive: true })
  await mkdir(join(root, '.hidden'))
  for (const name of [
    'a.txt',
    'apa/b.txt',
    'apa/old/c.txt',
    'apa/image.png',
    '.hidden/d.txt',
    'apa/README.md',
  ])
    await writeFile(join(root, name), 'text')
  await symlink(root, join(root, 'apa/back'))
})
afterAll(() => rm(root, { recursive: true }))

test.each([
  [
    undefined,
    [HIDDEN, 'a.txt', 'apa/README.md', 'apa/b.txt', 'apa/image.png', 'apa/old/c.txt'],
    'everything',
  ],
  [['apa/b.txt'], ['apa/b.txt'], 'a file'],
  [['apa'], ['apa/README.md', 'apa/b.txt', 'apa/image.png', 'apa/old/c.txt'], 'a folder with all in it'],
  [['apa/old', 'a.txt'], ['a.txt', 'apa/old/c.txt'], 'a folder and a file'],
  [
    ['.'],
    [HIDDEN, 'a.txt', 'apa/README.md', 'apa/b.txt', 'apa/image.png', 'apa/old/c.txt'],
    'the folder itself',
  ],
  [['.hidden/d.txt'], [HIDDEN], 'a hidden folder is told and not looked into'],
  [['apa/gone.txt'], [], 'what is not there'],
  [[], [], 'nothing'],
] as [string[] | undefined, string[], string][])('of %j: %j: %s', async (only, found) => {
  const names: string[] = []
  for await (const file of walk([root], { only: only && new Set(only.map((name) => join(root, name))) }))
    names.push(file instanceof ReadError ? file.message : file.path.slice(root.length + 1))
  expect(names).toEqual(found)
})
