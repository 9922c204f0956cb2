import type { Engine } from '../../engine/engine.ts'
import type { RunRecord } from '../../engine/meilisearch/runs.ts'
import { patiently } from '../../engine/retry.ts'
import type { Summary } from '../../indexer/outcome.ts'

/** Run the indexer and write down when, on what, and how it ended. */
export async function recordRun(
  engine: Engine,
  paths: string[],
  signal: AbortSignal,
  run: () => Promise<Summary>,
): Promise<Summary> {
  const started = new Date().toISOString()
  const record: RunRecord = {
    id: `run_${started.replace(/[-:.]/g, '')}_${process.pid}`,
    paths,
    started,
    ended: null,
    how: 'running',
    outcomes: {},
  }
  await patiently(() => engine.runs.write(record))
  const end = (how: RunRecord['how'], outcomes: Record<string, number>) =>
    engine.runs.write({ ...record, how, outcomes, ended: new Date().toISOString() })
  try {
    const summary = await run()
    await patiently(() => end(signal.aborted ? 'interrupted' : 'complete', summary))
    return summary
  } catch (error) {
    // The error of the run is what counts, even if it cannot be written down.
    await end('failed', {}).catch(() => undefined)
    throw error
  }
}
