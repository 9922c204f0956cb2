import { isLanguage, LANGUAGES } from '../analysis/language.ts'
import { build, type StatedFacts } from '../indexer/build.ts'
import { indexPaths, type Outcome, type Summary, sourcesOf } from '../indexer/run.ts'
import { ReadError } from '../indexer/source-text.ts'
import type { Config } from '../server/config.ts'
import { CommandError } from './errors.ts'
import { withEngine } from './open-engine.ts'
import { OUTDATED, problemText, progressLine, summaryText } from './report.ts'

export type IndexOptions = { language?: string; source?: string; dryRun?: boolean }

/**
 * `axtar index PATH…`: put files and folders into the archive.
 *
 * @returns the exit code: 1 when a document or path failed
 */
export async function indexCommand(
  config: Config,
  paths: readonly string[],
  options: IndexOptions,
): Promise<number> {
  const stated = statedFacts(options)
  if (options.dryRun === true) return dryRun(paths, stated)
  const started = Date.now()
  const summary = await withEngine(config, async (engine) => {
    if ((await engine.prepare()).isOutdated) console.error(OUTDATED)
    return runWithProgress((onOutcome) => indexPaths(paths, engine, { stated, onOutcome }))
  })
  console.log(`${summaryText(summary)} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return exitCode(summary)
}

async function runWithProgress(
  run: (onOutcome: (outcome: Outcome) => void) => Promise<Summary>,
): Promise<Summary> {
  const done: Summary = { added: 0, updated: 0, unchanged: 0, failed: 0 }
  const progress = progressLine(process.stderr)
  const summary = await run((outcome) => {
    done[outcome.status]++
    if (outcome.status === 'failed') progress.print(problemText(outcome))
    progress.count(done)
  })
  progress.clear()
  return summary
}

/** Nothing found at all is a mistake in the paths. */
function exitCode({ added, updated, unchanged, failed }: Summary): number {
  return failed > 0 || added + updated + unchanged === 0 ? 1 : 0
}

function statedFacts({ language, source }: IndexOptions): StatedFacts {
  if (language !== undefined && !isLanguage(language))
    throw new CommandError(`--language: expected one of ${LANGUAGES.join(', ')}, got ${language}`)
  return { ...(language === undefined ? {} : { language }), ...(source === undefined ? {} : { source }) }
}

/** Show what would be stored, one document a line, without an engine. */
async function dryRun(paths: readonly string[], stated: StatedFacts): Promise<number> {
  let failed = 0
  for await (const source of sourcesOf(paths)) {
    if (source instanceof ReadError) {
      failed++
      console.error(
        problemText({ status: 'failed', path: source.path, record: source.record, reason: source.message }),
      )
      continue
    }
    const { document } = build(source, stated)
    const date = document.date === null ? '-' : `${document.date} (${document.dateOrigin})`
    console.log(
      [document.id, document.language, date, document.source ?? '-', document.title || '-'].join('\t'),
    )
  }
  return failed > 0 ? 1 : 0
}
