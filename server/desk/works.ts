import { randomUUID } from 'node:crypto'
import { startSerial } from '../../flow/serial.ts'
import { emptySummary, type Outcome } from '../../indexer/outcome.ts'
import { countSkipped } from '../../indexer/scan/file-in-progress.ts'
import type { Work, WorkKind } from '../../web/pages/desk/work.ts'

/** Works that are remembered when they are over, and outcomes of one that are named. */
const KEPT = 30
const NAMED = 500
/** These are made whole or not at all; of others what is done stays done when they are stopped. */
const WHOLE: readonly WorkKind[] = ['rebuild', 'backup']

/** What a work tells of itself while it is done. */
export type Telling = {
  /** Aborted when the work is to end; one that is thrown by it was stopped. */
  signal: AbortSignal
  outcome: (outcome: Outcome, file?: string, title?: string) => void
  progress: (done: number, total: number | undefined) => void
}

/**
 * The long works of the desk, one after another; what became of them is remembered until the program ends. What the
 * indexer did is written down in the archive besides (`indexer/run/run-record.ts`).
 *
 * @param report told of what nobody expected
 */
export function startWorks(report: (problem: unknown) => void, explain: (error: unknown) => string) {
  const works: (Work & { stopper: AbortController })[] = []
  const inOrder = startSerial()
  const run = async (work: Work, stopper: AbortController, action: (telling: Telling) => Promise<string>) => {
    if (stopper.signal.aborted) return end(work, 'interrupted')
    work.how = 'running'
    work.begun = new Date().toISOString()
    try {
      work.result = await action(tellingOf(work, stopper.signal))
      end(work, work.isStopping && !WHOLE.includes(work.kind) ? 'interrupted' : 'complete')
    } catch (error) {
      if (work.isStopping && error === stopper.signal.reason) return end(work, 'interrupted')
      work.reason = explain(error)
      end(work, 'failed')
      report(error)
    }
  }
  return {
    /** Begin one, when those before it are done. @param action what it says when it is done, or '' @returns its id */
    begin: (kind: WorkKind, about: string, action: (telling: Telling) => Promise<string>): string => {
      const stopper = new AbortController()
      const work = { ...newWork(kind, about), stopper }
      works.unshift(work)
      const over = works.filter(({ ended }) => ended !== undefined).slice(KEPT)
      for (const one of over) works.splice(works.indexOf(one), 1)
      void inOrder(() => run(work, stopper, action))
      return work.id
    },
    /** The newest first. */
    all: (): readonly Work[] => works,
    find: (id: string): Work | undefined => works.find((work) => work.id === id),
    /** End it after what is under way. */
    stop: (id: string): void => {
      const work = works.find((one) => one.id === id)
      if (work === undefined || work.ended !== undefined) return
      work.isStopping = true
      work.stopper.abort()
    },
  }
}

export type Works = ReturnType<typeof startWorks>

function newWork(kind: WorkKind, about: string): Work {
  const times = { begun: undefined, ended: undefined, done: 0, total: undefined }
  const told = { outcomes: { ...emptySummary() }, named: [], skipped: [], result: '', reason: '' }
  return { id: randomUUID(), kind, about, how: 'waiting', isStopping: false, ...times, ...told }
}

function end(work: Work, how: Work['how']): void {
  work.how = how
  work.ended = new Date().toISOString()
}

function tellingOf(work: Work, signal: AbortSignal): Telling {
  return {
    signal,
    outcome: (outcome, file, title) => {
      work.outcomes[outcome.status] = countOf(work, outcome) + (outcome.documents ?? 1)
      if (outcome.status === 'skipped') countSkipped(work.skipped, outcome)
      if (isNamed(work, outcome))
        work.named.push({
          status: outcome.status,
          path: outcome.path,
          record: outcome.record,
          id: outcome.id,
          title: outcome.facts?.title ?? title,
          reason: outcome.reason,
          notes: outcome.notes ?? [],
          file,
        })
    },
    progress: (done, total) => {
      work.done = done
      work.total = total
    },
  }
}

/** What did not change is counted only; of each other outcome the first are named. */
function isNamed(work: Work, outcome: Outcome): boolean {
  return outcome.status !== 'unchanged' && countOf(work, outcome) <= NAMED
}

function countOf({ outcomes }: Work, { status }: Outcome): number {
  return outcomes[status] ?? 0
}
