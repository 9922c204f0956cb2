/**
 * What is done with an archive, and was: for `axtar status`, and so that programs know of one another, also on several machines. Who
 * begins something writes a record, renews it as a sign of life, and ends it.
 */
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { lookUp, ownIdentity, type ProcessIdentity } from '../../engine/embedded/liveness.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import type { Summary } from '../outcome.ts'
import { isBelow } from '../scan/paths.ts'

export type RunWork = 'index' | 'watch' | 'rebuild' | 'restore'

/** Something that was done with the archive as a whole, or with folders of documents. */
export type RunRecord = {
  /** `20260102T030405678Z_4711_9f2c`: the keys are in the order of the runs. */
  key: string
  work: RunWork
  /** Absolute paths of what was indexed; none for the rest. */
  paths: string[]
  started: string
  /** null: it has not ended, or was killed. */
  ended: string | null
  /** Waiting: it does not know yet whether another does the same. */
  how: 'waiting' | 'running' | 'complete' | 'interrupted' | 'failed' | 'killed'
  /** How many documents came to which outcome. */
  outcomes: Record<string, number>
  /** Who does it, and on which machine. */
  by: ProcessIdentity & { host: string }
  /** Until when it is believed to go on without another sign, in milliseconds since 1970. */
  until: number
}

/** A run under way. */
export type Run = {
  key: string
  /** What it is doing now. */
  turn: (how: 'waiting' | 'running') => Promise<void>
  end: (how: 'complete' | 'interrupted' | 'failed', outcomes?: Record<string, number>) => Promise<void>
  /** As if it had never been. */
  forget: () => Promise<void>
}

/** So many runs are remembered; more than one program may write at once. */
const KEPT = 50
const MOST = 10 * KEPT
/** A program on another machine is believed to have ended after so long without a sign, in milliseconds. */
const SILENCE = 120_000
const SIGN = 30_000

/** Run the indexer and write down when, on what, and how it ended. @param onOthers told of others that index the same */
export async function recordRun(
  engine: Engine,
  paths: string[],
  signal: AbortSignal,
  run: () => Promise<Summary>,
  onOthers: (others: RunRecord[]) => void = () => {},
): Promise<Summary> {
  const begun = await retryWhileAway(() => beginRun(engine, 'index', paths))
  onOthers(await sharing(engine, paths))
  try {
    const summary = await run()
    await retryWhileAway(() => begun.end(signal.aborted ? 'interrupted' : 'complete', summary))
    return summary
  } catch (error) {
    // The error of the run is what counts, even if it cannot be written down.
    await begun.end('failed').catch(() => undefined)
    throw error
  }
}

/** Write down that something begins. Whoever begins it ends it, too. */
export async function beginRun(
  engine: Engine,
  work: RunWork,
  paths: string[],
  how: 'waiting' | 'running' = 'running',
): Promise<Run> {
  const started = new Date().toISOString()
  const key = [started.replace(/[-:.]/g, ''), process.pid, randomBytes(2).toString('hex')].join('_')
  const by = { ...ownIdentity(), host: hostname() }
  let record: RunRecord = { key, work, paths, started, ended: null, how, outcomes: {}, by, until: 0 }
  const say = async (news: Partial<RunRecord>) => {
    record = { ...record, ...news, until: Date.now() + SILENCE }
    await write(engine, record)
  }
  await say({})
  // A sign that cannot be given now is given with the next one.
  const signs = setInterval(() => void say({}).catch(() => undefined), SIGN)
  signs.unref()
  return {
    key,
    turn: (next) => say({ how: next }),
    end: (ending, outcomes = {}) => {
      clearInterval(signs)
      return say({ how: ending, outcomes, ended: new Date().toISOString() })
    },
    forget: async () => {
      clearInterval(signs)
      await (await engine.ledger('runs').remove([key])).searchable()
    },
  }
}

/** The last runs, newest first; what ended without a word was killed. */
export async function lastRuns(engine: Engine): Promise<RunRecord[]> {
  const { items } = await engine.ledger<RunRecord>('runs').page(undefined, 0, MOST)
  const now = Date.now()
  return items
    .map((run): RunRecord => (run.ended === null && !isAlive(run, now) ? { ...run, how: 'killed' } : run))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
}

/** Whether a run has not ended. */
export function isUnderWay({ ended, how }: Pick<RunRecord, 'ended' | 'how'>): boolean {
  return ended === null && how !== 'killed'
}

/** What other programs have under way that indexes some of the same files. */
export async function sharing(engine: Engine, paths: readonly string[]): Promise<RunRecord[]> {
  const isShared = (path: string) => paths.some((own) => isBelow(own, path) || isBelow(path, own))
  return (await lastRuns(engine)).filter((run) => isUnderWay(run) && !isOwn(run) && run.paths.some(isShared))
}

/** `process 4711 on archive1`, for messages. */
export function whoRuns({ by }: Pick<RunRecord, 'by'>): string {
  return `process ${by.pid} on ${by.host}`
}

function isOwn({ by }: RunRecord): boolean {
  const { pid, started, boot, namespace } = ownIdentity()
  return by.pid === pid && by.started === started && by.boot === boot && by.namespace === namespace
}

/** A record of an earlier version tells nobody who could be alive. */
function isAlive({ by, until }: Partial<RunRecord>, now: number): boolean {
  if (by === undefined || until === undefined) return false
  // A machine that was started anew, and another machine, cannot be told apart from here.
  const isHere = by.boot === ownIdentity().boot
  const seen = isHere ? lookUp(by) : 'unknown'
  return seen === 'unknown' ? now < until : seen === 'running'
}

/** Write a record down, and forget the oldest of those that are over. */
async function write(engine: Engine, record: RunRecord): Promise<void> {
  const ledger = engine.ledger<RunRecord>('runs')
  await (await ledger.put([record])).searchable()
  const over = (await lastRuns(engine)).filter((run) => !isUnderWay(run)).slice(KEPT)
  if (over.length > 0) await ledger.remove(over.map(({ key }) => key))
}
