import type { Engine } from '../../engine/engine.ts'
import { pause } from '../../flow/pause.ts'
import {
  beginRun,
  isUnderWay,
  lastRuns,
  type Run,
  type RunRecord,
  type RunWork,
  whoRuns,
} from '../../indexer/run/run-record.ts'
import { WorkError } from './work-error.ts'

/** How often who waits for another to decide looks again, in milliseconds. */
const POLL = 100

/** What makes an archive beside another. */
type Exclusive = RunWork & ('rebuild' | 'restore')
const NAMES: Record<Exclusive, string> = { rebuild: 'rebuilding', restore: 'restoring' }

/**
 * Do what only one program may do at a time with an archive, on whatever machines they run: make another archive beside it.
 *
 * @throws WorkError where another program does
 */
export async function exclusively<T>(engine: Engine, work: Exclusive, action: () => Promise<T>): Promise<T> {
  await engine.prepare()
  const run = await beginRun(engine, work, [], 'waiting')
  await takeTurn(engine, run)
  try {
    const done = await action()
    await run.end('complete')
    return done
  } catch (error) {
    // The error of the work is what counts, even if it cannot be written down.
    await run.end('failed').catch(() => undefined)
    throw error
  }
}

/**
 * Engines know no locks. Who wants to begin says so before it looks whether others do: of two that begin together at least one sees
 * the other. The later one gives up, and the earlier one waits for that, since the later one may have looked before.
 */
async function takeTurn(engine: Engine, run: Run): Promise<void> {
  for (;;) {
    const others = (await lastRuns(engine))
      .filter(isExclusive)
      .filter((other) => other.key !== run.key && isUnderWay(other))
    const before = others.find(({ how, key }) => how === 'running' || key < run.key)
    if (before !== undefined) {
      await run.forget()
      throw new WorkError(
        `${whoRuns(before)} is ${NAMES[before.work]} this archive; wait until it is done`.replace(/^p/, 'P'),
      )
    }
    if (others.length === 0) return run.turn('running')
    await pause(POLL)
  }
}

function isExclusive(run: RunRecord): run is RunRecord & { work: Exclusive } {
  return run.work === 'rebuild' || run.work === 'restore'
}
