import type { StatedFacts } from '../../indexer/identity/identity.ts'
import type { DocumentFacts, Outcome } from '../../indexer/outcome.ts'
import { preview } from '../../indexer/run/preview.ts'
import type { BoundsOptions } from '../../indexer/scan/bounds.ts'
import { placeText, problemText, reportLine, skippedLines, startTally } from '../terminal/report.ts'

/**
 * `axtar index --dry-run`: show what would be stored of each document, and where each fact was found, without an engine.
 *
 * What is passed over is counted by kind at the end.
 *
 * @param isJson a line of JSON for each instead of a block
 * @returns the exit code: 1 when something failed, or nothing was found
 */
export async function dryRun(
  paths: readonly string[],
  stated: StatedFacts,
  isJson: boolean,
  report: (outcome: Outcome) => void,
  bounds: BoundsOptions,
): Promise<number> {
  const tally = startTally()
  let found = 0
  let failed = 0
  for await (const outcome of preview(paths, stated, bounds)) {
    found++
    if (outcome.status === 'failed') failed++
    report(outcome)
    tally.count(outcome)
    if (isJson) console.log(reportLine(outcome))
    else if (outcome.status === 'skipped') continue
    else if (outcome.facts === undefined) console.error(problemText(outcome))
    else console.log(blockText(outcome, outcome.facts))
  }
  if (!isJson) for (const line of skippedLines(tally.skipped())) console.error(line)
  return failed > 0 || found === 0 ? 1 : 0
}

/**
 * A document as a block of lines:
 *
 *     seeds/004.txt
 *       id        004-1f…
 *       language  en (98 %)
 *       date      2024-08-21 (dateline)
 */
function blockText({ path, record, id, notes = [] }: Outcome, facts: DocumentFacts): string {
  const { language, confidence, date, dateOrigin, title, titleOrigin, source, sourceOrigin, collections } =
    facts
  const rows: [string, string][] = [
    ['id', id ?? ''],
    ['language', `${language} (${Math.round(confidence * 100)} %)`],
    ['date', withOrigin(date, dateOrigin)],
    ['title', withOrigin(title, titleOrigin)],
    ['source', withOrigin(source, sourceOrigin)],
    ...collections.map((name): [string, string] => ['in', name]),
    ...notes.map((note): [string, string] => ['note', note]),
  ]
  return [placeText(path, record), ...rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`), ''].join(
    '\n',
  )
}

function withOrigin(value: string | null, origin: string | null): string {
  return value === null || value === '' ? '-' : `${value} (${origin})`
}
