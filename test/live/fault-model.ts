/** An archive of small files and pushed records, and what must be found of it: changed at random, compared exactly. */

import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../bench/random.ts'
import type { Engine } from '../../engine/engine.ts'

/**
 * A document that must be there: `paths` below the folder, none where it was pushed. `since` is what happened to it since it was
 * looked at last: moved and edited, it is another document, for nothing connects the two.
 */
export type Expected = {
  id: string | undefined
  title: string
  text: string
  paths: string[]
  since: Set<'moved' | 'edited'>
}

/** `byPath` has the documents of files, `pushed` those of the API by their ids. */
export type World = {
  folder: string
  byPath: Map<string, Expected>
  pushed: Map<string, Expected>
  random: Random
  made: number
}

const WORDS = [
  'bazar liman müqavilə nazirlik qatar yağış məktəb seçki körpü çörək şagird dəniz'.split(' '),
  'market harbour treaty ministry railway rain school election bridge bread pupil sea'.split(' '),
  'بازار بندر قرارداد وزارت قطار باران مدرسه انتخابات پل نان دریا شهر'.split(' '),
]
const FILES_OF_FOLDER = 60

const below = (random: Random, limit: number) => Math.floor(random() * limit)

function words(random: Random, language: number, count: number): string {
  const list = WORDS[language] ?? []
  return Array.from({ length: count }, () => list[below(random, list.length)]).join(' ')
}

/** A text that no other document has. */
export function newText(world: World): Pick<Expected, 'title' | 'text'> {
  const { random } = world
  const number = ++world.made
  const language = number % WORDS.length
  // A first line that begins small is read as text.
  const title = words(random, language, 3).replace(/^./u, (letter) => letter.toLocaleUpperCase('az'))
  return {
    title: `${title} ${number}`,
    text: `${words(random, language, 12)} ${number} ${words(random, language, 8)}.`,
  }
}

/** Files in folders of sixty or so. */
export async function makeWorld(folder: string, files: number, random: Random): Promise<World> {
  const world: World = { folder, byPath: new Map(), pushed: new Map(), random, made: 0 }
  for (let at = 0; at < files; at++) await add(world, `f${Math.floor(at / FILES_OF_FOLDER)}`)
  return world
}

/** The same files for an archive that has seen none of them: no ids are known yet, and nothing was pushed. */
export function newcomer(world: World): World {
  const seen = new Map<Expected, Expected>()
  const anew = (document: Expected): Expected => {
    const copy = seen.get(document) ?? { ...document, id: undefined, since: new Set() }
    seen.set(document, copy)
    return copy
  }
  const byPath = new Map([...world.byPath].map(([path, document]) => [path, anew(document)]))
  return { ...world, byPath, pushed: new Map() }
}

async function write({ folder }: World, path: string, { title, text }: Pick<Expected, 'title' | 'text'>) {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), `${title}\n\n${text}\n`)
}

async function add(world: World, folder: string): Promise<void> {
  const document: Expected = {
    id: undefined,
    since: new Set(),
    paths: [`${folder}/${world.made}.txt`],
    ...newText(world),
  }
  await put(world, document)
  await write(world, document.paths[0] ?? '', document)
}

/** Remove so many files, of documents that have no other place. */
export async function removeFiles(world: World, count: number): Promise<void> {
  const single = [...new Set(world.byPath.values())].filter(({ paths }) => paths.length === 1)
  for (const document of single.slice(0, count)) await removeFile(world, document, document.paths[0] ?? '')
}

/** Add so many files. */
export async function addFiles(world: World, count: number): Promise<void> {
  const folder = `f${++world.made}`
  for (let at = 0; at < count; at++) await add(world, folder)
}

function happened(document: Expected, what: 'moved' | 'edited'): void {
  document.since.add(what)
  if (document.since.size > 1) document.id = undefined
}

async function put({ byPath }: World, document: Expected): Promise<void> {
  for (const path of document.paths) byPath.set(path, document)
}

/** Change about so many files: edit, add, move, copy and remove them, and give a folder another name. */
export async function changeFiles(world: World, count: number): Promise<void> {
  const { byPath, random } = world
  const folders = [...new Set([...byPath.keys()].map((path) => path.split('/')[0] ?? ''))]
  const moved = folders[below(random, folders.length)] ?? ''
  const all = [...new Set(byPath.values())].filter(
    ({ paths }) => !paths.some((path) => path.startsWith(`${moved}/`)),
  )
  for (let at = 0; at < count && all.length > 0; at++) {
    const [document] = all.splice(below(random, all.length), 1)
    if (document !== undefined)
      await changeOne(world, document, folders[below(random, folders.length)] ?? moved)
  }
  await renameFolder(world, moved)
}

async function changeOne(world: World, document: Expected, folder: string): Promise<void> {
  const [path = '', ...others] = document.paths
  const dice = world.random()
  if (dice < 0.25) return add(world, folder)
  // What has several places stays as it is, or loses one of them: which of them would be edited decides what is one document.
  if (others.length > 0 || dice < 0.4) return removeFile(world, document, others.at(-1) ?? path)
  if (dice < 0.7) {
    happened(Object.assign(document, newText(world)), 'edited')
    return write(world, path, document)
  }
  const [own = '', name] = path.split('/')
  const isCopied = dice < 0.78
  // A folder is a collection: a copy in another one is a document of its own.
  const target = `${isCopied ? own : folder}/${world.made++}-${name}`
  await mkdir(join(world.folder, folder), { recursive: true })
  if (isCopied) await copyFile(join(world.folder, path), join(world.folder, target))
  else {
    await rename(join(world.folder, path), join(world.folder, target))
    world.byPath.delete(path)
    document.paths = []
    happened(document, 'moved')
  }
  document.paths.push(target)
  await put(world, document)
}

async function removeFile({ folder, byPath }: World, document: Expected, path: string): Promise<void> {
  await rm(join(folder, path))
  byPath.delete(path)
  document.paths = document.paths.filter((other) => other !== path)
}

async function renameFolder(world: World, from: string): Promise<void> {
  const { folder, byPath } = world
  const to = `g${++world.made}`
  await rename(join(folder, from), join(folder, to))
  for (const [path, document] of [...byPath]) {
    if (!path.startsWith(`${from}/`)) continue
    const target = `${to}${path.slice(from.length)}`
    byPath.delete(path)
    happened(document, 'moved')
    document.paths = document.paths.map((other) => (other === path ? target : other))
    byPath.set(target, document)
  }
}

const FIELDS = ['key', 'id', 'title', 'text', 'path', 'places'] as const
const PAGE = 1_000
/** Differences named one by one. */
const SHOWN = 10

/**
 * What an archive has too much, too little or otherwise; nothing where it is exactly as it must be. Ids that were not known yet are
 * taken down: from then on a document must keep its own.
 *
 * @param open ids of documents of which nothing is known
 */
export async function differences(
  engine: Engine,
  world: World,
  open: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const { folder, byPath, pushed } = world
  const wrong: string[] = []
  const missing = new Set(
    [...byPath.values(), ...pushed.values()].filter(({ id }) => id === undefined || !open.has(id)),
  )
  const learnt: [Expected, string][] = []
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await engine.page({}, FIELDS, offset, PAGE)
    for (const { id, title, text, path, places } of items) {
      if (open.has(id)) continue
      const short = places.map((place) => place.slice(folder.length + 1))
      const expected = path === null ? pushed.get(id) : byPath.get(path.slice(folder.length + 1))
      if (expected === undefined || !missing.delete(expected)) wrong.push(`${id} is too much: ${path}`)
      else if (expected.id !== undefined && expected.id !== id)
        wrong.push(`${path} has the id ${id} instead of ${expected.id}`)
      else if (expected.title !== title || expected.text !== text)
        wrong.push(`${id} has another text: ${title} ${text} instead of ${expected.title} ${expected.text}`)
      else if (short.toSorted().join() !== expected.paths.toSorted().join())
        wrong.push(`${id} has the places ${short.join()} instead of ${expected.paths.join()}`)
      else learnt.push([expected, id])
    }
    if (items.length < PAGE) break
  }
  for (const { id, title, paths } of missing) wrong.push(`${id ?? title} is missing: ${paths.join()}`)
  if (wrong.length === 0)
    for (const [expected, id] of learnt) Object.assign(expected, { id, since: new Set() })
  return wrong.length <= SHOWN ? wrong : [...wrong.slice(0, SHOWN), `… ${wrong.length} in all`]
}
