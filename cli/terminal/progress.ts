/** What is seen of a run while it runs: a line that changes on a terminal, a plain line now and then elsewhere. */

import type { Outcome, Summary } from '../../indexer/outcome.ts'
import { emptySummary } from '../../indexer/outcome.ts'
import type { Progress } from '../../indexer/run/progress.ts'
import type { ScanProgress } from '../../indexer/run/recognise-files.ts'
import type { BoundsOptions } from '../../indexer/scan/bounds.ts'
import { walk } from '../../indexer/scan/walk.ts'
import { ReadError } from '../../indexer/source-text.ts'
import { type Rate, startRate } from './rate.ts'
import { problemText, summaryText } from './report.ts'

/** Milliseconds between two changes of the line on a terminal, and between two plain lines. */
const LIVE_INTERVAL = 250
const PLAIN_INTERVAL = 5_000
/** A run that takes longer is worth counting its files beforehand, to tell how long it will take. */
const COUNT_AFTER = 2_000
/** What is left is told when this share of the bytes is done. */
const ENOUGH = 0.02
/** Problems named one by one; the table at the end counts them all. */
const MAX_PROBLEMS = 20

/** How far a run is; sizes in bytes, times in seconds. */
export type State = {
  outcomes: Summary
  progress: Progress
  /** Pages of scans that are recognised. */
  scans?: ScanProgress | undefined
  total: { files: number; bytes: number } | undefined
  seconds: number
  rate: Rate
}

/** Where events go. */
export type Display = { outcome: (outcome: Outcome) => void; state: (state: State) => void; end: () => void }

/** Follows a run. */
export type Follower = {
  onOutcome: (outcome: Outcome) => void
  onProgress: (progress: Progress) => void
  onScans: (scans: ScanProgress) => void
  end: () => State
}

/** Follow a run over some paths, and tell a display now and then. */
export function followRun(
  paths: readonly string[],
  bounds: BoundsOptions,
  display: Display,
  interval: number,
): Follower {
  const started = Date.now()
  const outcomes = emptySummary()
  let progress: Progress = { files: 0, bytes: 0, waiting: 0 }
  let scans: State['scans']
  let total: State['total']
  const meter = startRate(started)
  const stopper = new AbortController()
  const counting = setTimeout(() => {
    void countFiles(paths, bounds, stopper.signal).then((counted) => {
      total = counted
    })
  }, COUNT_AFTER)
  const state = (): State => {
    const time = Date.now()
    return {
      outcomes: { ...outcomes },
      progress,
      scans,
      total,
      seconds: (time - started) / 1000,
      rate: meter.at(time),
    }
  }
  const telling = setInterval(() => display.state(state()), interval)
  return {
    onOutcome: (outcome) => {
      outcomes[outcome.status] += outcome.documents ?? 1
      const done = { documents: documentsOf(outcomes), bytes: bytesDone({ outcomes, progress }) }
      meter.note({ time: Date.now(), ...done })
      display.outcome(outcome)
    },
    onProgress: (next) => {
      progress = next
    },
    onScans: (next) => {
      scans = next
    },
    end: () => {
      stopper.abort()
      clearTimeout(counting)
      clearInterval(telling)
      display.end()
      return state()
    },
  }
}

/** Undefined when it was stopped. */
async function countFiles(
  paths: readonly string[],
  { followLinks, dataDirectory }: BoundsOptions,
  signal: AbortSignal,
): Promise<State['total']> {
  const total = { files: 0, bytes: 0 }
  for await (const file of walk(paths, { followLinks, dataDirectory })) {
    if (signal.aborted) return undefined
    if (file instanceof ReadError) continue
    total.files++
    total.bytes += file.size
  }
  return total
}

/** The interval of a display on a stream. */
export function intervalFor(stream: NodeJS.WriteStream): number {
  return stream.isTTY ? LIVE_INTERVAL : PLAIN_INTERVAL
}

/** For people, on stderr. `quiet`: only problems. */
export function textDisplay(stream: NodeJS.WriteStream, isQuiet: boolean): Display {
  let problems = 0
  const clear = () => {
    if (stream.isTTY && !isQuiet) stream.write('\r\u001B[2K')
  }
  return {
    outcome: (outcome) => {
      if (outcome.status !== 'failed' || ++problems > MAX_PROBLEMS) return
      clear()
      stream.write(`${problemText(outcome)}\n`)
      if (problems === MAX_PROBLEMS)
        stream.write('further problems are counted only; --report FILE names each\n')
    },
    state: (state) => {
      if (isQuiet) return
      clear()
      const line = stateText(state)
      stream.write(stream.isTTY ? line.slice(0, (stream.columns ?? 80) - 1) : `${line}\n`)
    },
    end: clear,
  }
}

/** For programs, on stdout: each problem and each state as one line of JSON. */
export function jsonDisplay(write: (line: string) => void): Display {
  return {
    outcome: (outcome) => {
      if (outcome.status === 'failed') write(JSON.stringify({ event: 'failed', ...outcome }))
    },
    state: (state) => write(JSON.stringify(stateEvent('progress', state))),
    end: () => {},
  }
}

/** A state as an event: `{ event, seconds, files, bytes, waiting, outcomes, … }`. */
export function stateEvent(event: string, state: State) {
  const { outcomes, progress, total, seconds, rate } = state
  return {
    event,
    seconds: round(seconds),
    ...progress,
    scannedPages: state.scans?.pages,
    totalScannedPages: state.scans?.of,
    totalFiles: total?.files,
    totalBytes: total?.bytes,
    documentsPerSecond: round(rate?.documents),
    secondsLeft: round(secondsLeft(state)),
    outcomes,
  }
}

/** `1200 added, 3 failed · 240 a second · 1500 at the engine · 34 % · about 2 min left`. */
export function stateText(state: State): string {
  const { outcomes, progress, scans, total, rate } = state
  const left = scans === undefined ? secondsLeft(state) : undefined
  return [
    summaryText(outcomes),
    rate === undefined ? '' : rateText(rate.documents),
    progress.waiting > 0 ? `${progress.waiting} at the engine` : '',
    total === undefined || total.bytes === 0
      ? `${progress.files} files`
      : `${progress.files} of ${total.files} files, ${percentOf(state, total)} %`,
    scans === undefined ? '' : `${scans.pages} of ${scans.of} scanned pages`,
    left === undefined ? '' : `about ${durationText(left)} left`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Not 100 as long as a file is not done: what is read is not in the index yet. */
function percentOf(state: State, total: { files: number; bytes: number }): number {
  const percent = Math.floor((100 * bytesDone(state)) / total.bytes)
  return Math.min(percent, state.progress.files < total.files ? 99 : 100)
}

/** `240 a second`, `12 a minute`: never none of a run that goes on. */
function rateText(rate: number): string {
  return rate >= 1 ? `${Math.round(rate)} a second` : `${Math.max(1, Math.round(rate * 60))} a minute`
}

/** Undefined where it cannot be known yet. */
function secondsLeft(state: State): number | undefined {
  const { total, rate } = state
  if (total === undefined || rate === undefined || !rate.isSteady || rate.bytes <= 0) return undefined
  const done = bytesDone(state)
  return done < total.bytes * ENOUGH ? undefined : Math.max(0, total.bytes - done) / rate.bytes
}

/** Of the bytes that were read, the share of the documents that have their outcome. */
function bytesDone({ outcomes, progress }: Pick<State, 'outcomes' | 'progress'>): number {
  const documents = documentsOf(outcomes)
  return documents === 0 ? 0 : (progress.bytes * documents) / (documents + progress.waiting)
}

function documentsOf(outcomes: Summary): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0)
}

function round(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10
}

/** `40 s`, `12 min`, `3 h 5 min`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
