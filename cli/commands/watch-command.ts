import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { EngineUnavailableError } from '../../engine/errors.ts'
import { isPassing } from '../../engine/retry.ts'
import { retry } from '../../flow/retry.ts'
import { findOcrEngine } from '../../indexer/ocr/ocr-engine.ts'
import type { Outcome } from '../../indexer/outcome.ts'
import { indexPaths, type RunOptions } from '../../indexer/run/run.ts'
import { beginRun, type Run, recordRun, sharing } from '../../indexer/run/run-record.ts'
import { type ScanQueue, startScanQueue } from '../../indexer/run/scan-queue.ts'
import { type Round, watchPaths } from '../../indexer/run/watch.ts'
import { mostFirst } from '../../indexer/scan/unread-files.ts'
import type { Config } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { onInterrupt } from '../terminal/interrupt.ts'
import { followRun, intervalFor } from '../terminal/progress.ts'
import { OUTDATED, othersText } from '../terminal/report.ts'
import { countOutcomes, jsonVoice, startNews, textVoice, type Voice } from '../terminal/watch-output.ts'
import { statedFacts } from './index-command.ts'
import { openEngine } from './open-engine.ts'

export type CommandWatchOptions = {
  every: string
  poll?: boolean
  language?: string
  source?: string
  collection?: string[]
  prune?: boolean
  json?: boolean
  quiet?: boolean
  followLinks?: boolean
  ocr?: boolean
}

/** Milliseconds between two looks whether the engine is back, or has room again. */
const RETRY = 3_000
const MOST_SECONDS = 3_600

/**
 * `axtar watch PATH…`: index files and folders, and then what changes in them, until it is told to end.
 *
 * @returns the exit code: 130 or 143, for the signal that ended it
 */
export async function watchCommand(
  config: Config,
  paths: readonly string[],
  options: CommandWatchOptions,
): Promise<number> {
  const { poll = false, prune = false, json = false, quiet = false, followLinks } = options
  const bounds = { followLinks, dataDirectory: config.dataDirectory }
  const stated = await statedFacts(config, options)
  const ocr = options.ocr === true ? await findOcrEngine(config.ocr) : undefined
  const seconds = secondsOf(options.every)
  await requirePaths(paths)
  const voice = json ? jsonVoice() : textVoice(quiet)
  const { engine, stop } = await openEngine(config)
  const interrupt = onInterrupt(() =>
    console.error('Ending after what is under way; once more to end at once.'),
  )
  const { signal } = interrupt
  let rounds: ReturnType<typeof startRounds> | undefined
  try {
    voice.watching(paths, seconds)
    const onLimit = (reason: string) => voice.problem(limitText(reason))
    rounds = startRounds(engine, paths, { stated, prune, signal, ...bounds }, voice)
    const { round: index } = rounds
    let queue: ScanQueue | undefined
    const onStart = (onDone: (path: string) => void) => {
      if (ocr !== undefined)
        queue = startScanQueue({ engine, paths, ocr, signal, onDone, dataDirectory: config.dataDirectory })
    }
    const round = async (next: Round) => {
      await index(next)
      queue?.wake()
    }
    await watchPaths(paths, { every: seconds * 1_000, poll, signal, onLimit, onStart, ...bounds }, round)
    await queue?.ended
    return interrupt.code() ?? 0
  } finally {
    await rounds?.end()
    await stop()
    interrupt.release()
  }
}

/** Rounds that wait until the engine is there. After an absence it may be another: then everything is looked at anew. */
function startRounds(
  engine: Engine,
  paths: readonly string[],
  options: RunOptions & { signal: AbortSignal },
  voice: Voice,
): { round: (next: Round) => Promise<void>; end: () => Promise<void> } {
  const news = startNews()
  const roots = paths.map((path) => resolve(path))
  let isPrepared = false
  let isFirst = true
  let watching: Run | undefined
  const begin = async () => {
    watching ??= await beginRun(engine, 'watch', roots)
    const others = await sharing(engine, roots)
    if (others.length > 0) voice.problem(othersText(others))
  }
  const round = async (next: Round) => {
    let { only } = next
    const attempt = async () => {
      if (!(await engine.isHealthy())) throw new EngineUnavailableError('Meilisearch does not answer')
      if (!isPrepared && (await engine.prepare()).isOutdated) voice.problem(OUTDATED)
      if (!isPrepared) await begin()
      isPrepared = true
      // At the beginning it is told that all is well, too.
      const isTold = (outcome: Outcome) => news.isNew(outcome) || isFirst
      await runRound(engine, paths, { ...options, ...next, only }, voice, isTold)
      isFirst = false
    }
    const onTrouble = () => {
      isPrepared = false
      only = undefined
    }
    await throughTrouble(attempt, onTrouble, voice, options.signal)
  }
  return { round, end: async () => watching?.end('complete').catch(() => undefined) }
}

async function throughTrouble(
  attempt: () => Promise<void>,
  onTrouble: () => void,
  voice: Voice,
  signal: AbortSignal,
): Promise<void> {
  let told: string | undefined
  const tell = (error: unknown) => {
    if (!isPassing(error)) return undefined
    onTrouble()
    if (told !== error.message) voice.problem(`${error.message} (waiting for it)`)
    told = error.message
    return RETRY
  }
  await retry(attempt, tell, signal).then(
    () => told !== undefined && voice.problem('The engine is back'),
    (error: unknown) => {
      if (!signal.aborted || !isPassing(error)) throw error
    },
  )
}

async function runRound(
  engine: Engine,
  paths: readonly string[],
  options: RunOptions & { signal: AbortSignal },
  voice: Voice,
  isTold: (outcome: Outcome) => boolean,
): Promise<void> {
  const { outcomes, skipped, count } = countOutcomes()
  // Only a round over everything takes long enough to count its files beforehand.
  const follower = followRun(
    options.only === undefined ? paths : [],
    options,
    voice.display(),
    intervalFor(process.stderr),
  )
  const onOutcome = (outcome: Outcome) => {
    if (!isTold(outcome)) return
    count(outcome)
    follower.onOutcome(outcome)
  }
  const { onProgress } = follower
  try {
    const roots = paths.map((path) => resolve(path))
    const run = () => indexPaths(paths, engine, { ...options, onOutcome, onProgress })
    await recordRun(engine, roots, options.signal, run)
  } finally {
    follower.end()
    if (Object.values(outcomes).some((number) => number > 0)) voice.indexed(outcomes, mostFirst(skipped))
  }
}

function secondsOf(every: string): number {
  const seconds = Number(every)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new CommandError(`--every: expected whole seconds from 1 to ${MOST_SECONDS}, got ${every}`)
  return seconds
}

/** Later they may go and come; at the beginning a path that is not there is a mistake, or a disk that is missing. */
async function requirePaths(paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(
        `${path} cannot be watched: ${error.code === 'ENOENT' ? 'it does not exist' : error.message}`,
      )
    })
}

function limitText(reason: string): string {
  return `Some folders cannot be watched: ${reason}. They are looked at once an hour; with --poll all are, each time`
}
