import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { packageFolder } from '../../flow/package-folder.ts'
import type { Summary } from '../../indexer/outcome.ts'
import { indexPaths } from '../../indexer/run/run.ts'

/**
 * How many documents an archive has when all that was accepted is in: after a kill the engine has much of it still to do, and an
 * archive that looks empty meanwhile is none.
 */
export async function acceptedDocuments(engine: Engine): Promise<number> {
  await retryWhileAway(() => engine.settled())
  return (await retryWhileAway(() => engine.describe()))?.documents ?? 0
}

/** Put the sample documents into an archive that is empty. @returns what became of them; undefined where it has others */
export async function putSamples(engine: Engine): Promise<Summary | undefined> {
  if ((await acceptedDocuments(engine)) > 0) return undefined
  return indexPaths([join(packageFolder(), 'seeds')], engine)
}
