/** What is no longer there: records that have gone from their file, and files that are gone. */

import type { Change, Page, Placement } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { chunksOfStream } from '../../flow/chunks.ts'
import {
  eachFile,
  type FileState,
  fileKey,
  fileStates,
  filesBelow,
  forgetFiles,
  writeFileStates,
} from '../file-state.ts'
import type { Outcome } from '../outcome.ts'
import type { FileInProgress } from '../scan/file-in-progress.ts'
import { goneOf } from '../scan/paths.ts'
import { placesWhere } from './decide.ts'
import { documentsOf, type KnownDocument } from './known-document.ts'

/** What is told of what is missing, and whether they are removed; of files only those among `gone`, by their keys, where it is given. */
export type MissingRemoval = {
  engine: Engine
  prune: boolean
  tell: (outcome: Outcome) => void
  gone?: ReadonlySet<string> | undefined
}

const PAGE = 1_000

/**
 * Find the documents that came from a file that was read, and are no longer in it. A document with other places only
 * loses this one.
 *
 * @returns how many are missing and were not removed
 */
export async function missingRecords(
  removal: MissingRemoval,
  { key, seen }: FileInProgress,
): Promise<number> {
  let missing = 0
  const list = (offset: number) => documentsOf(removal.engine, [key], offset, PAGE)
  await eachPage(list, async (documents) => {
    const gone = documents.filter((document) => !seen.has(document.key))
    const { lost, placed } = withoutFiles(gone, new Set([key]))
    await apply(removal, removal.prune ? lost : [], placed)
    tellLost(removal, lost, 'is no longer in its file')
    if (!removal.prune) missing += lost.length
    return placed.length + (removal.prune ? lost.length : 0)
  })
  return missing
}

/** How many files the index knows in and below a path. */
export async function countFiles(engine: Engine, root: string): Promise<number> {
  const [below, itself] = await Promise.all([
    filesBelow(engine, root, 0, 0),
    fileStates(engine, [fileKey(root)]),
  ])
  return below.total + itself.length
}

/** The keys of the files at and below a path that the index knows, and that are not there now. */
export async function goneFiles(engine: Engine, root: string): Promise<string[]> {
  const gone: string[] = []
  const look = async (states: readonly FileState[]) => {
    gone.push(...(await notThere(states)).map(({ key }) => key))
  }
  await look(await fileStates(engine, [fileKey(root)]))
  const below = eachFile((offset, limit) => filesBelow(engine, root, offset, limit))
  for await (const states of chunksOfStream(below, PAGE)) await look(states)
  return gone
}

/** Find which of some files, and of the files below some folders, are gone; what was moved has left them already. */
export async function missingFiles(removal: MissingRemoval, paths: readonly string[]): Promise<void> {
  const { engine } = removal
  const known = await fileStates(engine, paths.map(fileKey))
  await removeMissing(removal, known)
  const isFile = new Set(known.map(({ path }) => path))
  for (const folder of paths.filter((path) => !isFile.has(path)))
    await eachPage(
      (offset) => filesBelow(engine, folder, offset, PAGE),
      (states) => removeMissing(removal, states),
    )
}

/** Files that are known and are not there. */
async function notThere(states: readonly FileState[]): Promise<FileState[]> {
  const gone = await goneOf(states.map(({ path }) => path))
  return states.filter(({ path }) => gone.has(path))
}

/** @returns how many states were removed */
async function removeMissing(removal: MissingRemoval, states: readonly FileState[]): Promise<number> {
  const gone = (await notThere(states)).filter(({ key }) => removal.gone?.has(key) !== false)
  if (gone.length === 0) return 0
  const counts = await missingDocuments(removal, new Set(gone.map(({ key }) => key)))
  const empty = gone.filter(({ key }) => removal.prune || !counts.has(key))
  const marked = gone.filter(({ key, missing }) => !removal.prune && (counts.get(key) ?? 0) !== missing)
  const { engine } = removal
  if (marked.length > 0)
    await writeFileStates(
      engine,
      marked.map((state) => ({ ...state, missing: counts.get(state.key) ?? 0 })),
    )
  if (empty.length > 0)
    await forgetFiles(
      engine,
      empty.map(({ key }) => key),
    )
  return empty.length
}

/** @returns how many documents are missing with each file */
async function missingDocuments(
  removal: MissingRemoval,
  files: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const list = (offset: number) => documentsOf(removal.engine, [...files], offset, PAGE)
  await eachPage(list, async (documents) => {
    const { lost, placed } = withoutFiles(documents, files)
    for (const { files: of } of documents)
      for (const file of of) if (files.has(file)) counts.set(file, (counts.get(file) ?? 0) + 1)
    tellLost(removal, lost, 'its file is gone')
    if (!removal.prune) return 0
    await apply(removal, lost, placed)
    return documents.length
  })
  return counts
}

/** What documents are without some files: lost, or with a place less. */
function withoutFiles(
  documents: readonly KnownDocument[],
  files: ReadonlySet<string>,
): { lost: KnownDocument[]; placed: Placement[] } {
  const lost: KnownDocument[] = []
  const placed: Placement[] = []
  for (const document of documents) {
    const left = placesWhere(document, (_, index) => !files.has(document.files[index] ?? ''))
    const [path] = left.places
    if (path === undefined) lost.push(document)
    else placed.push({ key: document.key, path, ...left })
  }
  return { lost, placed }
}

async function apply(
  { engine }: MissingRemoval,
  lost: readonly KnownDocument[],
  placed: readonly Placement[],
): Promise<void> {
  if (lost.length > 0) await done(engine, { kind: 'remove', keys: lost.map(({ key }) => key) })
  if (placed.length > 0) await done(engine, { kind: 'place', placements: placed })
}

async function done(engine: Engine, change: Change): Promise<void> {
  await (await retryWhileAway(() => engine.write(change))).searchable()
}

function tellLost({ prune, tell }: MissingRemoval, lost: readonly KnownDocument[], reason: string): void {
  for (const { id, path, record } of lost)
    tell({ status: prune ? 'removed' : 'missing', path: path ?? '', record: record ?? undefined, id, reason })
}

/** Go through a list that gets shorter by what is removed from it. */
async function eachPage<T>(
  list: (offset: number) => Promise<Page<T>>,
  action: (items: readonly T[]) => Promise<number>,
): Promise<void> {
  for (let offset = 0; ; ) {
    const { items } = await list(offset)
    if (items.length === 0) return
    offset += items.length - (await action(items))
  }
}
