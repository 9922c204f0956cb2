import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { walk } from '../../../indexer/scan/walk.ts'
import { ReadError } from '../../../indexer/source-text.ts'
import { makeFile } from './make.ts'

async function walked(...paths: string[]): Promise<string[]> {
  const all: string[] = []
  for await (const path of walk(paths)) all.push(path instanceof ReadError ? `! ${path.message}` : path.path)
  return all
}

async function makeTree(): Promise<string> {
  const folder = dirname(await makeFile('b.txt', 'x'))
  await mkdir(`${folder}/qovluq پوشه`)
  for (const name of [
    'a.PDF',
    'c.json.gz',
    'd.xyz',
    'e.tar.gz',
    'dump.gz',
    'README.md',
    '.gizli.txt',
    'qovluq پوشه/ş.html',
  ])
    await writeFile(`${folder}/${name}`, 'x')
  return folder
}

test('in a folder all files, whatever their ending, in order; hidden ones are told', async () => {
  const folder = await makeTree()
  const names = [
    'README.md',
    'a.PDF',
    'b.txt',
    'c.json.gz',
    'd.xyz',
    'dump.gz',
    'e.tar.gz',
    'qovluq پوشه/ş.html',
  ]
  expect(await walked(folder)).toEqual([
    '! is hidden (its name begins with a dot)',
    ...names.map((name) => `${folder}/${name}`),
  ])
})

test('a file that is named itself, whatever its ending', async () => {
  const folder = await makeTree()
  expect(await walked(`${folder}/d.xyz`, `${folder}/README.md`, `${folder}/nowhere`)).toEqual([
    `${folder}/d.xyz`,
    `${folder}/README.md`,
    '! does not exist',
  ])
})

test('links are followed, but not around in a circle', async () => {
  const folder = dirname(await makeFile('a.txt', 'x'))
  const other = dirname(await makeFile('b.txt', 'x'))
  await symlink(folder, `${folder}/circle`)
  await symlink(other, `${folder}/other`)
  await symlink(folder, `${other}/back`)
  await symlink(`${folder}/nowhere`, `${folder}/z.txt`)
  const all: string[] = []
  for await (const found of walk([folder], { followLinks: true }))
    all.push(found instanceof ReadError ? `! ${found.message}` : found.path)
  expect(all).toEqual([`${folder}/a.txt`, `${folder}/other/b.txt`, '! does not exist'])
})
