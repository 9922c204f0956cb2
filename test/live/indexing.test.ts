import { renameSync } from 'node:fs'
import { chmod, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fileKey, fileStates, writeFileStates } from '../../indexer/file-state.ts'
import type { Outcome } from '../../indexer/outcome.ts'
import { indexPaths, type RunOptions } from '../../indexer/run/run.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { allDocuments } from './stored.ts'

let archive: OpenArchive
let folder = ''
let tests = 0

beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())
beforeEach(async () => {
  folder = join(archive.folder, `in-${++tests}`)
  await mkdir(folder)
})

/** A text that no other test has. */
const text = (about: string) => `Bakıda ${about} barədə xəbər, ${tests}. Tədbir sabah davam edəcək.`

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

const records = (...given: object[]) => given.map((record) => JSON.stringify(record)).join('\n')

/** Index the folder; each outcome as `status name`, in order. */
async function run(options: RunOptions & { paths?: string[] } = {}): Promise<string[]> {
  const { paths = [folder], ...rest } = options
  const outcomes: Outcome[] = []
  await indexPaths(paths, archive.engine, { ...rest, onOutcome: (outcome) => outcomes.push(outcome) })
  return outcomes
    .map(({ status, path, record }) => {
      const place = record === undefined ? '' : `:${record}`
      return `${status} ${relative(folder, path)}${place}`
    })
    .sort()
}

/** What is stored below the folder, in the order of the paths. */
async function stored() {
  const all = await allDocuments(archive.engine, [
    ...(['id', 'path', 'record', 'places', 'files', 'text', 'added', 'collections'] as const),
  ])
  return all
    .filter(({ path }) => path?.startsWith(`${folder}/`))
    .sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1))
}

const collectionsIn = async () => (await stored()).map(({ collections }) => collections)
const placesOf = async () =>
  (await stored()).map(({ places }) =>
    places
      .map((path) => relative(folder, path))
      .sort()
      .join(' + '),
  )
const idOf = async (name: string) => (await stored()).find(({ path }) => path === join(folder, name))?.id

test('what did not change is not read again, and what changed keeps its id', async () => {
  await write('a.txt', text('neft'))
  const touched = await write('b.txt', text('qaz'))
  expect(await run()).toEqual(['added a.txt', 'added b.txt'])
  const ids = (await stored()).map(({ id }) => id)
  await write('a.txt', text('su'))
  await utimes(touched, new Date(), new Date(Date.now() - 5_000))
  expect(await run()).toEqual(['unchanged b.txt', 'updated a.txt'])
  expect((await stored()).map(({ id }) => id)).toEqual(ids)
  expect(await run()).toEqual(['unchanged a.txt', 'unchanged b.txt'])
})

test('a second run hands nothing to the engine', async () => {
  for (let at = 0; at < 120; at++) await write(`${at}.txt`, text(`hadisə ${at}`))
  expect(await run()).toHaveLength(120)
  const tasks = async () => {
    const { url, key } = await archive.embedded.address()
    const answer = await fetch(`${url}/tasks?limit=1`, { headers: { Authorization: `Bearer ${key}` } })
    return ((await answer.json()) as { results: { uid: number }[] }).results[0]?.uid
  }
  const before = await tasks()
  expect(await run()).toEqual(
    Array(120)
      .fill(0)
      .map((_, at) => `unchanged ${at}.txt`)
      .sort(),
  )
  expect(await tasks()).toBe(before)
})

test('other facts for the whole run change the documents', async () => {
  await write('a.txt', text('neft'))
  await run()
  expect(await run({ stated: { source: 'APA' } })).toEqual(['updated a.txt'])
  expect(await run({ stated: { source: 'APA' } })).toEqual(['unchanged a.txt'])
})

test('a folder that is named is the source', async () => {
  await write('apa/a.txt', text('neft'))
  const facts: unknown[] = []
  const stated = { collections: ['Qəzetlər'] }
  const onOutcome = ({ facts: { source, sourceOrigin } = {} as never }: Outcome) =>
    void facts.push([source, sourceOrigin])
  await indexPaths([join(folder, 'apa')], archive.engine, { stated, onOutcome })
  expect(facts).toEqual([['apa', 'folder']])
  // Named from further above it is the same, and nothing is sent again.
  expect(await run({ stated })).toEqual(['unchanged apa/a.txt'])
  // Where no collection is stated, the folder makes one, too.
  await indexPaths([folder], archive.engine, { onOutcome })
  expect(facts.at(-1)).toEqual(['apa', 'folder'])
  expect(await collectionsIn()).toEqual([['apa']])
})

test('a moved file keeps its document, also when it is changed later', async () => {
  const from = await write('a.txt', text('neft'))
  await run()
  const id = await idOf('a.txt')
  await mkdir(join(folder, 'yeni'))
  await rename(from, join(folder, 'yeni/b.txt'))
  expect(await run()).toEqual(['moved yeni/b.txt'])
  expect(await idOf('yeni/b.txt')).toBe(id)
  await write('yeni/b.txt', text('qaz'))
  expect(await run()).toEqual(['updated yeni/b.txt'])
  expect(await idOf('yeni/b.txt')).toBe(id)
  // A new file where it was is another document.
  await write('a.txt', text('su'))
  expect(await run()).toEqual(['added a.txt', 'unchanged yeni/b.txt'])
  await write('a.txt', text('duz'))
  expect(await run()).toEqual(['unchanged yeni/b.txt', 'updated a.txt'])
  expect(await stored()).toHaveLength(2)
})

test('a file that is moved while everything is looked at keeps its document', async () => {
  await write('a/1.txt', text('neft'))
  const from = await write('z/2.txt', text('qaz'))
  await run()
  const id = await idOf('z/2.txt')
  let isMoved = false
  // Its folder was looked at before it came, and the one where it was after it had left.
  const isReady = () => {
    if (!isMoved) renameSync(from, join(folder, 'a/0.txt'))
    isMoved = true
    return true
  }
  expect(await run({ prune: true, isReady })).toEqual(['moved a/0.txt', 'unchanged a/1.txt'])
  expect(await idOf('a/0.txt')).toBe(id)
})

test('of named paths only those are gone that went before the list was closed', async () => {
  await write('a/1.txt', text('neft'))
  const from = await write('z/2.txt', text('qaz'))
  await run()
  const id = await idOf('z/2.txt')
  const to = join(folder, 'a/0.txt')
  renameSync(from, to)
  expect(await run({ prune: true, only: new Set([from]), gone: new Set() })).toEqual([])
  expect(await run({ prune: true, only: new Set([from, to]), gone: new Set([from]) })).toEqual([
    'moved a/0.txt',
  ])
  expect(await idOf('a/0.txt')).toBe(id)
})

test('a file that is moved to another collection keeps its document, and when it came', async () => {
  const from = await write('Məktublar/a.txt', text('neft'))
  await write('Məktublar/b.jsonl', records({ text: text('bir') }, { id: `c${tests}`, text: text('iki') }))
  await run()
  const known = async () => (await stored()).map(({ id, added }) => [id, added])
  const before = await known()
  expect(await collectionsIn()).toEqual([['Məktublar'], ['Məktublar'], ['Məktublar']])
  await mkdir(join(folder, 'Qəzetlər'))
  for (const name of ['a.txt', 'b.jsonl'])
    await rename(join(folder, 'Məktublar', name), join(folder, 'Qəzetlər', name))
  expect(await run({ prune: true })).toEqual([
    'moved Qəzetlər/a.txt',
    'moved Qəzetlər/b.jsonl:1',
    'updated Qəzetlər/b.jsonl:2',
  ])
  expect((await known()).sort()).toEqual(before.sort())
  expect(await collectionsIn()).toEqual([['Qəzetlər'], ['Qəzetlər'], ['Qəzetlər']])
  // A text that is in both is a document of each, and each of them stays when the other goes.
  await write('Məktublar/a.txt', text('neft'))
  expect(await run({ prune: true })).toContain('added Məktublar/a.txt')
  const ids = (await stored()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(4)
  await rm(from)
  expect(await run({ prune: true })).toContain('removed Məktublar/a.txt')
  expect((await known()).sort()).toEqual(before.sort())
})

test('a moved file that had to be read again keeps its document when it is changed', async () => {
  const from = await write('a.txt', text('neft'))
  await run()
  const id = await idOf('a.txt')
  const path = join(folder, 'b.txt')
  await rename(from, path)
  await run()
  // As after a kill: what became of the file was not written down any more.
  const states = await fileStates(archive.engine, [fileKey(path)])
  const forgotten = states.map((state) => ({ ...state, size: -1 }))
  await (await writeFileStates(archive.engine, forgotten)).searchable()
  expect(await run({ prune: true })).toEqual(['unchanged b.txt'])
  await write('b.txt', text('qaz'))
  expect(await run({ prune: true })).toEqual(['updated b.txt'])
  expect(await idOf('b.txt')).toBe(id)
})

test('files that change places', async () => {
  await write('a.txt', text('neft'))
  await write('b.txt', text('qaz'))
  await run()
  await rename(join(folder, 'b.txt'), join(folder, 'c.txt'))
  await rename(join(folder, 'a.txt'), join(folder, 'b.txt'))
  await rename(join(folder, 'c.txt'), join(folder, 'a.txt'))
  await run()
  await run()
  const all = await stored()
  expect(all.map(({ path, text }) => [relative(folder, path ?? ''), text])).toEqual([
    ['a.txt', text('qaz')],
    ['b.txt', text('neft')],
  ])
  expect(await run()).toEqual(['unchanged a.txt', 'unchanged b.txt'])
})

test('the same text under two paths is one document with two places', async () => {
  await write('a.txt', text('neft'))
  await write('b.txt', text('neft'))
  expect(await run()).toEqual(['added a.txt', 'duplicate b.txt'])
  await write('c.txt', text('neft'))
  expect(await run()).toEqual(['duplicate c.txt', 'unchanged a.txt', 'unchanged b.txt'])
  expect(await placesOf()).toEqual(['a.txt + b.txt + c.txt'])
  await write('c.txt', text('su'))
  expect(await run()).toEqual(['added c.txt', 'unchanged a.txt', 'unchanged b.txt'])
  expect(await placesOf()).toEqual(['a.txt + b.txt', 'c.txt'])
})

test.each(['1.txt', '3.txt'])('a file that was edited, and its copy %s, are its document', async (copy) => {
  await write('2.txt', text('liman'))
  await run()
  const [before] = await stored()
  await Promise.all(['2.txt', copy].map((name) => write(name, text('körpü'))))
  expect(await run()).toEqual(['updated 2.txt', `duplicate ${copy}`].toSorted())
  const [after, ...others] = await stored()
  expect(others).toEqual([])
  expect(after).toMatchObject({ id: before?.id, text: text('körpü'), path: join(folder, '2.txt') })
  expect(after?.places).toHaveLength(2)
})

test('a place of a document whose own file gets another text is not forgotten', async () => {
  await write('a.txt', text('neft'))
  await write('b.txt', text('neft'))
  await run()
  await write('a.txt', text('qaz'))
  expect(await run()).toEqual(['added b.txt', 'unchanged b.txt', 'updated a.txt'])
  expect(await placesOf()).toEqual(['a.txt', 'b.txt'])
  expect(await run()).toEqual(['unchanged a.txt', 'unchanged b.txt'])
})

test('the last place of a document keeps it, also where its text changed since the other went', async () => {
  const first = await write('a.txt', text('neft'))
  await run()
  const id = await idOf('a.txt')
  await write('b.txt', text('neft'))
  expect(await run()).toEqual(['duplicate b.txt', 'unchanged a.txt'])
  await rm(first)
  await write('b.txt', text('qaz'))
  expect(await run({ prune: true })).toEqual(['updated b.txt'])
  expect(await idOf('b.txt')).toBe(id)
  expect(await placesOf()).toEqual(['b.txt'])
  expect(await run({ prune: true })).toEqual(['unchanged b.txt'])
})

test('one of two places goes, then the other', async () => {
  const [first, second] = [await write('a.txt', text('neft')), await write('b.txt', text('neft'))]
  await write('c.txt', text('qaz'))
  await run()
  await rm(first)
  expect(await run({ prune: true })).toEqual(['unchanged b.txt', 'unchanged c.txt'])
  expect(await placesOf()).toEqual(['b.txt', 'c.txt'])
  const id = await idOf('b.txt')
  await write('b.txt', text('su'))
  expect(await run({ prune: true })).toEqual(['unchanged c.txt', 'updated b.txt'])
  expect(await idOf('b.txt')).toBe(id)
  await rm(second)
  expect(await run({ prune: true })).toEqual(['removed b.txt', 'unchanged c.txt'])
  expect(await placesOf()).toEqual(['c.txt'])
})

test('texts with other given facts are two documents', async () => {
  await write('a.jsonl', records({ text: text('neft'), date: '2020-01-01' }))
  await write(
    'b.jsonl',
    records({ text: text('neft'), date: '2021-01-01' }, { text: text('neft'), date: '2020-01-01' }),
  )
  expect(await run()).toEqual(['added a.jsonl:1', 'added b.jsonl:1', 'duplicate b.jsonl:2'])
})

test('a file that is gone is told until it is back or its document is removed', async () => {
  const gone = await write('a.txt', text('neft'))
  await write('b.txt', text('qaz'))
  await run()
  await rm(gone)
  expect(await run()).toEqual(['missing a.txt', 'unchanged b.txt'])
  expect(await run()).toEqual(['missing a.txt', 'unchanged b.txt'])
  await write('a.txt', text('neft'))
  expect(await run()).toEqual(['unchanged a.txt', 'unchanged b.txt'])
  await rm(gone)
  expect(await run({ prune: true })).toEqual(['removed a.txt', 'unchanged b.txt'])
  expect(await placesOf()).toEqual(['b.txt'])
  expect(await run()).toEqual(['unchanged b.txt'])
})

test('nothing is removed where nothing at all is left', async () => {
  const file = await write('disk/a.txt', text('neft'))
  const disk = join(folder, 'disk')
  await run({ paths: [disk] })
  await rm(file)
  expect(await run({ paths: [disk], prune: true })).toEqual(['failed disk', 'missing disk/a.txt'])
  await rm(disk, { recursive: true })
  expect(await run({ paths: [disk], prune: true })).toEqual(['failed disk', 'missing disk/a.txt'])
  await write('b.txt', text('qaz'))
  expect(await run({ prune: true })).toEqual(['added b.txt', 'removed disk/a.txt'])
  expect(await run({ paths: [disk] })).toEqual(['failed disk'])
})

test('a named file that is gone', async () => {
  const file = await write('a.txt', text('neft'))
  await run({ paths: [file] })
  await rm(file)
  expect(await run({ paths: [file] })).toEqual(['missing a.txt'])
  expect(await run({ paths: [file], prune: true })).toEqual(['removed a.txt'])
  expect(await run({ paths: [file] })).toEqual(['failed a.txt'])
})

test('records are judged one by one', async () => {
  const [one, two, three] = ['bir', 'iki', 'üç'].map((about, at) => ({
    id: `r${tests}-${at}`,
    text: text(about),
  }))
  await write('a.jsonl', records({ ...one }, { ...two }))
  expect(await run()).toEqual(['added a.jsonl:1', 'added a.jsonl:2'])
  await write('a.jsonl', records({ ...three }, { ...one }, { ...two, text: text('dörd') }))
  expect(await run()).toEqual(['added a.jsonl:1', 'unchanged a.jsonl:2', 'updated a.jsonl:3'])
  await write('a.jsonl', records({ ...one }))
  expect(await run()).toEqual(['missing a.jsonl:1', 'missing a.jsonl:3', 'unchanged a.jsonl:1'])
  expect(await run({ prune: true })).toEqual([
    'removed a.jsonl:1',
    'removed a.jsonl:3',
    'unchanged a.jsonl:1',
  ])
  expect(await stored()).toHaveLength(1)
  expect(await run({ prune: true })).toEqual(['unchanged a.jsonl'])
})

test('a renamed file of records keeps its documents', async () => {
  const from = await write('a.jsonl', records({ text: text('bir') }, { id: `m${tests}`, text: text('iki') }))
  await run()
  const ids = (await stored()).map(({ id }) => id).sort()
  await rename(from, join(folder, 'b.jsonl'))
  expect(await run()).toEqual(['moved b.jsonl:1', 'moved b.jsonl:2'])
  expect((await stored()).map(({ id }) => id).sort()).toEqual(ids)
  expect(await run()).toEqual(['unchanged b.jsonl'])
})

test('two records with one id: the second fails, and names the first', async () => {
  const id = `same ${tests}`
  await write(
    'a.jsonl',
    records({ id, text: text('bir') }, { id, text: text('iki') }, { id, text: text('bir') }),
  )
  await write('b.jsonl', records({ id, text: text('üç') }))
  const reasons: (string | undefined)[] = []
  const onOutcome = ({ reason }: Outcome) => void (reason === undefined || reasons.push(reason))
  await indexPaths([folder], archive.engine, { onOutcome })
  const reason = `has the id ${id}, which another document has (${folder}/a.jsonl:1)`
  expect(reasons).toEqual([reason, reason])
  // Also when only the second is new, and again as long as nothing is done about it.
  expect(await run()).toEqual([
    'duplicate a.jsonl:3',
    'failed a.jsonl:2',
    'failed b.jsonl:1',
    'unchanged a.jsonl:1',
  ])
  expect(await stored()).toHaveLength(1)
})

test('a later file takes over an id when it is indexed by itself', async () => {
  const id = `day${tests}`
  await run({ paths: [await write('day1.jsonl', records({ id, text: text('bir') }))] })
  const day2 = await write('day2.jsonl', records({ id, text: text('iki') }))
  expect(await run({ paths: [day2] })).toEqual(['updated day2.jsonl:1'])
  expect((await stored()).map(({ text }) => text)).toEqual([text('iki')])
})

test('what fails is told again without being read, and read again when it may be otherwise', async () => {
  await write('a.jsonl', '{"title":"x"\n')
  const secret = await write('b.txt', text('neft'))
  await write('c.txt', '')
  expect(await run()).toEqual(['added b.txt', 'failed a.jsonl:1', 'failed c.txt'])
  await write('d.txt', text('qaz'))
  expect(await run()).toEqual(['added d.txt', 'failed a.jsonl:1', 'failed c.txt', 'unchanged b.txt'])
  await chmod(secret, 0o644)
  await write('a.jsonl', records({ text: text('su') }))
  expect(await run()).toEqual(['added a.jsonl:1', 'failed c.txt', 'unchanged b.txt', 'unchanged d.txt'])
})

test('a run that is stopped goes on where it was', async () => {
  for (let at = 0; at < 40; at++) await write(`${at}.txt`, text(`gün ${at}`))
  const stopper = new AbortController()
  let told = 0
  await indexPaths([folder], archive.engine, {
    signal: stopper.signal,
    onProgress: () => stopper.abort(),
    onOutcome: () => told++,
  })
  expect(told).toBeLessThan(40)
  const again = await run()
  expect(again.filter((outcome) => outcome.startsWith('added'))).toHaveLength(40 - told)
  expect(await stored()).toHaveLength(40)
})
