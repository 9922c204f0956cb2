import type { Engine } from '../../engine/engine.ts'
import { bringBack } from '../decide/withheld.ts'
import { type FileState, fileStates } from '../file-state.ts'
import type { StatedFacts } from '../identity/identity.ts'
import { emptySummary, type Outcome, type Summary } from '../outcome.ts'
import { indexPaths } from './run.ts'

/** What became of documents that were asked back; `unknown` are ids of which none was removed, or that came from no file. */
export type BroughtBack = { unknown: string[]; outcomes: Outcome[]; summary: Summary }

/**
 * Take documents in again that were removed by hand, from their files as they are now. Other documents of these files are looked
 * at too, as by any run.
 *
 * @throws EngineUnavailableError when the engine stays away
 */
export async function bringBackDocuments(
  engine: Engine,
  ids: readonly string[],
  stated: StatedFacts,
): Promise<BroughtBack> {
  const wanted = new Set(ids)
  const removals = await bringBack(engine, ({ id }) => wanted.has(id))
  const known = new Set(removals.map(({ id }) => id))
  const files = [...new Set(removals.flatMap((removal) => removal.files))]
  const states = await fileStates(engine, files)
  const outcomes: Outcome[] = []
  const summary = emptySummary()
  for (const [folder, only] of byFolder(states)) {
    const found = await indexPaths([folder], engine, {
      stated,
      only,
      onOutcome: (outcome) => outcomes.push(outcome),
    })
    for (const status of Object.keys(found) as (keyof Summary)[]) summary[status] += found[status]
  }
  return { unknown: ids.filter((id) => !known.has(id)), outcomes, summary }
}

/** Files by the folder that was named when they were found: it may tell their source and collection. */
function byFolder(states: readonly FileState[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const { path, folder } of states) {
    const root = folder ?? path
    folders.set(root, (folders.get(root) ?? new Set()).add(path))
  }
  return folders
}
