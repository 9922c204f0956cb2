import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { isLanguage, LANGUAGES } from '../../analysis/language.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import type { MeaningStatus } from '../../engine/vectors.ts'
import { readSourceNames } from '../../indexer/extract/source-names.ts'
import type { StatedFacts } from '../../indexer/identity/identity.ts'
import { findOcrEngine, type OcrEngine } from '../../indexer/ocr/ocr-engine.ts'
import type { Outcome, Summary } from '../../indexer/outcome.ts'
import { indexWithOcr } from '../../indexer/run/index-with-ocr.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { recordRun } from '../../indexer/run/run-record.ts'
import type { BoundsOptions } from '../../indexer/scan/bounds.ts'
import { type Config, sourceNamesFile } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { GROWTH, keepHeapSmall } from '../heap-growth.ts'
import { onInterrupt } from '../terminal/interrupt.ts'
import {
  followRun,
  intervalFor,
  jsonDisplay,
  type State,
  stateEvent,
  textDisplay,
} from '../terminal/progress.ts'
import {
  OUTDATED,
  othersText,
  reportLine,
  startTally,
  summaryText,
  type Tally,
  vectorLines,
} from '../terminal/report.ts'
import { dryRun } from './dry-run.ts'
import { openEngine } from './open-engine.ts'

export type IndexOptions = {
  language?: string
  source?: string
  collection?: string[]
  bringBack?: boolean
  dryRun?: boolean
  prune?: boolean
  report?: string
  json?: boolean
  quiet?: boolean
  followLinks?: boolean
  ocr?: boolean
  ocrAgain?: boolean
}

/**
 * `axtar index PATH…`: put files and folders into the archive.
 *
 * @returns the exit code: 1 when a document or path failed, 130 or 143 when it was interrupted
 */
export async function indexCommand(
  config: Config,
  paths: readonly string[],
  options: IndexOptions,
): Promise<number> {
  keepHeapSmall(GROWTH.indexing)
  const stated = await statedFacts(config, options)
  const ocr = options.ocr === true || options.ocrAgain === true ? await findOcrEngine(config.ocr) : undefined
  const report = await openReport(options.report)
  try {
    const bounds = { followLinks: options.followLinks, dataDirectory: config.dataDirectory }
    if (options.dryRun === true)
      return await dryRun(paths, stated, options.json === true, report.write, bounds)
    return await runIndex(config, paths, { stated, ocr, ...bounds }, options, report.write)
  } finally {
    await report.close()
  }
}

/** What is said of all documents, and where looking for files ends. */
type Within = { stated: StatedFacts; ocr: OcrEngine | undefined; dataDirectory: string } & BoundsOptions

async function runIndex(
  config: Config,
  paths: readonly string[],
  within: Within,
  options: IndexOptions,
  report: (outcome: Outcome) => void,
): Promise<number> {
  // Before the engine is started, which may take seconds: what is interrupted then ends it, too.
  const interrupt = onInterrupt(() =>
    console.error('Ending after what is under way; once more to end at once.'),
  )
  try {
    const { engine, stop } = await openEngine(config)
    try {
      if ((await retryWhileAway(() => engine.prepare())).isOutdated) console.error(OUTDATED)
      return await follow(engine, paths, within, options, report, interrupt)
    } finally {
      await stop()
    }
  } finally {
    interrupt.release()
  }
}

async function follow(
  engine: Engine,
  paths: readonly string[],
  within: Within,
  { prune = false, bringBack = false, json = false, quiet = false, ocrAgain = false }: IndexOptions,
  report: (outcome: Outcome) => void,
  { signal, code }: ReturnType<typeof onInterrupt>,
): Promise<number> {
  const tally = startTally()
  const display = json ? jsonDisplay((line) => console.log(line)) : textDisplay(process.stderr, quiet)
  const follower = followRun(paths, within, display, intervalFor(process.stderr))
  const onOutcome = (outcome: Outcome) => {
    tally.count(outcome)
    report(outcome)
    follower.onOutcome(outcome)
  }
  const { onProgress, onScans } = follower
  const { ocr, ...bounds } = within
  let state: State | undefined
  try {
    const told = { ...bounds, prune, bringBack, signal, onOutcome, onProgress }
    const run = () =>
      ocr === undefined
        ? indexPaths(paths, engine, told)
        : indexWithOcr(paths, engine, { ...told, ocr, again: ocrAgain, onScans })
    const summary = await recordRun(
      engine,
      paths.map((path) => resolve(path)),
      signal,
      run,
      (others) => {
        if (others.length > 0) console.error(othersText(others))
      },
    )
    state = follower.end()
    const meaning = await engine.meaning?.status()
    tellEnd(state, tally, json, quiet, meaning)
    return code() ?? exitCode(summary)
  } finally {
    if (state === undefined) follower.end()
  }
}

function tellEnd(
  state: State,
  tally: Tally,
  json: boolean,
  quiet: boolean,
  meaning: MeaningStatus | undefined,
): void {
  if (json) console.log(JSON.stringify({ ...stateEvent('end', state), skipped: tally.skipped(), meaning }))
  else {
    console.log(`${summaryText(state.outcomes)} (${state.seconds.toFixed(1)} s)`)
    const table = tally.table()
    if (!quiet && table.includes('(')) console.log(table)
    for (const line of meaning === undefined ? [] : vectorLines(meaning)) console.error(line)
  }
}

/** Nothing found at all is a mistake in the paths. */
function exitCode(summary: Summary): number {
  const found = Object.values(summary).some((count) => count > 0)
  return summary.failed > 0 || !found ? 1 : 0
}

/** What is said on the command line of all documents, and the archive's own names of sources. @throws CommandError when the language is none of ours */
export async function statedFacts(
  config: Config,
  { language, source, collection }: Pick<IndexOptions, 'language' | 'source' | 'collection'>,
): Promise<StatedFacts> {
  if (language !== undefined && !isLanguage(language))
    throw new CommandError(`--language: expected one of ${LANGUAGES.join(', ')}, got ${language}`)
  const names = await readSourceNames(sourceNamesFile(config))
  return {
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
    ...(collection === undefined ? {} : { collections: collection }),
    ...(names === undefined ? {} : { names }),
  }
}

/** The file of `--report`. @throws CommandError when it cannot be written */
async function openReport(path: string | undefined) {
  if (path === undefined) return { write: () => {}, close: async () => {} }
  const file = createWriteStream(path)
  await once(file, 'open').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`--report: cannot write ${path} (${error.code ?? error.message})`)
  })
  return {
    write: (outcome: Outcome) => void file.write(`${reportLine(outcome)}\n`),
    close: () => closeFile(file),
  }
}

async function closeFile(file: WriteStream): Promise<void> {
  await new Promise((resolve) => file.end(resolve))
}
