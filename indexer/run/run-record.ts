import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import type { Summary } from '../outcome.ts'

/** A run of the indexer, for `axtar status`. */
export type RunRecord = {
  /** `20260102T030405678Z_4711`: the keys are in the order of the runs. */
  key: string
  paths: string[]
  started: string
  /** null: it is still running, or was killed. */
  ended: string | null
  how: 'running' | 'complete' | 'interrupted' | 'failed'
  /** How many documents came to which outcome. */
  outcomes: Record<string, number>
}

/** So many runs are remembered; more than one program may write at once. */
const KEPT = 50
const MOST = 10 * KEPT

/** Run the indexer and write down when, on what, and how it ended. */
export async function recordRun(
  engine: Engine,
  paths: string[],
  signal: AbortSignal,
  run: () => Promise<Summary>,
): Promise<Summary> {
  const started = new Date().toISOString()
  const key = `${started.replace(/[-:.]/g, '')}_${process.pid}`
  const record: RunRecord = { key, paths, started, ended: null, how: 'running', outcomes: {} }
  await retryWhileAway(() => write(engine, record))
  const end = (how: RunRecord['how'], outcomes: Record<string, number>) =>
    write(engine, { ...record, how, outcomes, ended: new Date().toISOString() })
  try {
    const summary = await run()
    await retryWhileAway(() => end(signal.aborted ? 'interrupted' : 'complete', summary))
    return summary
  } catch (error) {
    // The error of the run is what counts, even if it cannot be written down.
    await end('failed', {}).catch(() => undefined)
    throw error
  }
}

/** The last runs, newest first. */
export async function lastRuns(engine: Engine): Promise<RunRecord[]> {
  const { items } = await engine.ledger<RunRecord>('runs').page(undefined, 0, MOST)
  return items.sort((a, b) => (a.key < b.key ? 1 : -1))
}

/** Write a record down, and forget the oldest. */
async function write(engine: Engine, record: RunRecord): Promise<void> {
  const ledger = engine.ledger<RunRecord>('runs')
  await (await ledger.put([record])).searchable()
  const old = (await lastRuns(engine)).slice(KEPT).map(({ key }) => key)
  if (old.length > 0) await ledger.remove(old)
}
