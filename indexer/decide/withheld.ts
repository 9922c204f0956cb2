/** Documents that were removed by hand: a run leaves them out and says so, until they are asked for again. */

import type { Engine } from '../../engine/engine.ts'
import { fileStates, writeFileStates } from '../file-state.ts'
import type { Identity } from '../identity/identity.ts'
import { allRemovals, forgetRemovals, type Removal } from './removals.ts'

/** What is to stay out of an archive. */
export type Withheld = {
  /** Whether a document is: by its key, or by its text where its file was moved. */
  has: (identity: Identity) => boolean
  /** Those that came from a file. */
  of: (fileKey: string) => readonly Removal[]
}

/** Ask the archive what was removed by hand. */
export async function readWithheld(engine: Engine): Promise<Withheld> {
  const removals = await allRemovals(engine)
  const keys = new Set(removals.map(({ key }) => key))
  const texts = new Set(removals.flatMap(({ textHash }) => textHash ?? []))
  const byFile = new Map<string, Removal[]>()
  for (const removal of removals)
    for (const file of removal.files) byFile.set(file, [...(byFile.get(file) ?? []), removal])
  return {
    has: ({ key, textHash }) => keys.has(key) || (textHash !== null && texts.has(textHash)),
    of: (fileKey) => byFile.get(fileKey) ?? [],
  }
}

/**
 * Let documents come back that were removed by hand: they are forgotten as removed, and their files are read by the next run.
 *
 * @param isMeant which of all that were removed
 * @returns those that come back
 */
export async function bringBack(engine: Engine, isMeant: (removal: Removal) => boolean): Promise<Removal[]> {
  const removals = (await allRemovals(engine)).filter(isMeant)
  if (removals.length === 0) return []
  const states = await fileStates(engine, [...new Set(removals.flatMap(({ files }) => files))])
  const unread = states.map((state) => ({ ...state, size: -1 }))
  // In this order: if it is killed in between, the files are read and the documents are still left out.
  if (unread.length > 0) await (await writeFileStates(engine, unread)).searchable()
  await forgetRemovals(
    engine,
    removals.map(({ key }) => key),
  )
  return removals
}
