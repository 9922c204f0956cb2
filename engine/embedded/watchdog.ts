/**
 * Tells an engine that hangs from one that is busy. A hung one does not answer and makes no progress: it is stopped, or waits for
 * what never comes. A busy one may not answer for seconds either, where the machine has much else to do, but it computes.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { pause } from '../../flow/pause.ts'
import type { EngineAddress } from '../engine-address.ts'

/** Between two questions, and how long an answer may take, in milliseconds. */
const EVERY = 500
const ANSWER_LIMIT = 2_000
/** So many questions in a row without an answer, and without progress, are no chance: 7.5 s after the last answer at most. */
const UNANSWERED = 3
/** An engine that computes without ever answering is given up after so many, some two minutes. */
const UNANSWERED_BUSY = 48

/** Watches one engine until it hangs. */
export type Watchdog = {
  /** Resolves when it hangs, to the reason in one line; never when it is stopped before. */
  hangs: Promise<string>
  stop: () => void
}

/** Begin to watch an engine that answers. */
export function watchEngine({ url }: EngineAddress, pid: number): Watchdog {
  const stopper = new AbortController()
  const hangs = new Promise<string>((resolve) => {
    void watch(url, pid, stopper.signal).then((reason) => {
      if (reason !== undefined) resolve(reason)
    })
  })
  return { hangs, stop: () => stopper.abort() }
}

async function watch(url: string, pid: number, signal: AbortSignal): Promise<string | undefined> {
  let unanswered = 0
  let last = progressOf(pid)
  while (!signal.aborted) {
    unanswered = (await isAnswering(url)) ? 0 : unanswered + 1
    const now = progressOf(pid)
    const isStill = unanswered >= UNANSWERED && isStopped(last, now)
    last = now
    if (isStill || unanswered >= UNANSWERED_BUSY)
      return `it does not answer any more${isStill ? ' and does nothing' : ''}`
    await pause(EVERY, signal)
  }
  return undefined
}

/** Whether it has done nothing between two looks, and would do nothing if it had the processor. */
function isStopped(before: Progress, now: Progress): boolean {
  return now.ticks === before.ticks && !now.isBusy
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(ANSWER_LIMIT) })
    await health.arrayBuffer()
    return true
  } catch {
    return false
  }
}

/** `ticks` is what it has computed; `isBusy`: one of its threads computes, waits for its turn, or for the disk. */
type Progress = { ticks: number; isBusy: boolean }

/**
 * What a process has computed, in clock ticks: user and system time of all its threads (proc(5), `/proc/[pid]/stat`, fields 14
 * and 15), and whether a thread would go on (state R or D). Where the system does not tell, another value each time: then only
 * silence decides, and takes longer.
 */
function progressOf(pid: number): Progress {
  try {
    const fields = fieldsOf(`/proc/${pid}/stat`)
    const threads = readdirSync(`/proc/${pid}/task`).map((id) => fieldsOf(`/proc/${pid}/task/${id}/stat`)[0])
    const isBusy = threads.some((state) => state === 'R' || state === 'D')
    return { ticks: Number(fields[11]) + Number(fields[12]), isBusy }
  } catch {
    return { ticks: Number.NaN, isBusy: false }
  }
}

/** The fields from the third on: the second, the name in brackets, may hold spaces itself. */
function fieldsOf(path: string): string[] {
  const stat = readFileSync(path, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
