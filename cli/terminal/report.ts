/** What is told of the outcomes of a run. */

import { relative } from 'node:path'
import type { MeaningStatus } from '../../engine/vectors.ts'
import type { SkippedFiles } from '../../indexer/file-state.ts'
import { type Outcome, STATUSES, type Summary } from '../../indexer/outcome.ts'
import { type RunRecord, whoRuns } from '../../indexer/run/run-record.ts'
import { countSkipped } from '../../indexer/scan/file-in-progress.ts'
import { mostFirst, type Unread } from '../../indexer/scan/unread-files.ts'

/** Said where an archive was made by another analysis than the program has. */
export const OUTDATED =
  'This archive was made by another version of Axtar. It is searched all the same; to find everything, run `axtar rebuild` (searches go on meanwhile).'

/** What is said where others index the same files: nothing is there twice, but the work is. */
export function othersText(others: readonly RunRecord[]): string {
  const named = others.map((other) => `${whoRuns(other)} (axtar ${other.work} ${other.paths.join(' ')})`)
  return `The same files are being indexed by ${named.join(' and ')}. Each document is in the archive once all the same; one indexer a folder is enough.`
}

/** `3 added, 1 unchanged`: the outcomes that happened. */
export function summaryText(summary: Summary): string {
  const parts = STATUSES.filter((status) => summary[status] > 0).map(
    (status) => `${summary[status]} ${status}`,
  )
  return parts.length === 0 ? 'no files found' : parts.join(', ')
}

/** `letters/a.jsonl:12: has no `text``. */
export function problemText({ path, record, reason }: Pick<Outcome, 'path' | 'record' | 'reason'>): string {
  return `${placeText(path, record)}: ${reason}`
}

/** `letters/a.jsonl:12`: as short as it is clear. */
export function placeText(path: string, record: number | undefined): string {
  const shown = relative('.', path)
  return `${shown.startsWith('..') || shown === '' ? path : shown}${record === undefined ? '' : `:${record}`}`
}

/** An outcome for `--report`: one line of JSON. What is not known is left out. */
export function reportLine({ facts, ...outcome }: Outcome): string {
  const { path, record, id, status, kind, reason, documents, ocrConfidence, waiting, notes = [] } = outcome
  return JSON.stringify({
    path,
    record,
    id,
    status,
    kind,
    reason,
    documents,
    ocrConfidence,
    waiting,
    notes: notes.length > 0 ? notes : undefined,
    ...facts,
  })
}

/** Counts outcomes by status, and failures and notes by what they have in common. */
export type Tally = {
  count: (outcome: Outcome) => void
  /** A row for each status and reason, the commonest first; nothing where all went the same way and well. */
  table: () => string
  /** What was passed over, the commonest kind first. */
  skipped: () => SkippedFiles[]
}

type Row = { count: number; example: string }

/** Reasons counted apart; the rest of an archive that fails in a thousand ways is one row. */
const MAX_REASONS = 200
/** Rows shown. */
const SHOWN = 25
const LONGEST_REASON = 90

/** Nothing counted yet. */
export function startTally(): Tally {
  const rows = new Map<string, Row>()
  const skipped: SkippedFiles[] = []
  const add = (kind: string, reason: string, outcome: Outcome, count: number) => {
    const common = `${kind}\t${commonReason(reason)}`
    const name = rows.has(common) || rows.size < MAX_REASONS ? common : `${kind}\tfor other reasons`
    const row = rows.get(name)
    if (row === undefined) rows.set(name, { count, example: placeText(outcome.path, outcome.record) })
    else row.count += count
  }
  return {
    count: (outcome) => {
      if (outcome.status === 'skipped') countSkipped(skipped, outcome)
      else add(outcome.status, outcome.reason ?? '', outcome, outcome.documents ?? 1)
      for (const note of outcome.notes ?? []) add('note', note, outcome, 1)
    },
    table: () =>
      [tableOf(rows), ...skippedLines(mostFirst(skipped))].filter((part) => part !== '').join('\n'),
    skipped: () => mostFirst(skipped),
  }
}

/** A line for each kind of what was passed over: `12  skipped    picture: is a PNG image  (such as a.png)`. */
export function skippedLines(kinds: readonly SkippedFiles[]): string[] {
  return kinds.map(({ kind, reason, files, example }) =>
    rowText({
      kind: 'skipped',
      reason: `${kind}: ${reason}`,
      count: files,
      example: placeText(example, undefined),
    }),
  )
}

/**
 * A reason without what is of one document only, so that 500 equal failures are one row: `has the id 17, which …` and `has the
 * id 18, which …` are both `has the id …, which …`.
 */
export function commonReason(reason: string): string {
  return reason
    .replace(/\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$/, '')
    .replace(/^has the id .*, which/, 'has the id …, which')
    .replace(/(: )(?!quota).*$/s, '$1…')
    .replace(/(?<![-\p{L}])\d[\d.,]*/gu, '…')
    .slice(0, LONGEST_REASON)
}

function tableOf(rows: ReadonlyMap<string, Row>): string {
  const order = (kind: string) => (STATUSES as readonly string[]).indexOf(kind) + (kind === 'note' ? 100 : 0)
  const cells = [...rows]
    .map(([name, row]) => ({ ...row, kind: name.split('\t')[0] ?? '', reason: name.split('\t')[1] ?? '' }))
    .sort((a, b) => order(a.kind) - order(b.kind) || b.count - a.count)
  const lines = cells.slice(0, SHOWN).map(rowText)
  if (cells.length > SHOWN) lines.push(`… and ${cells.length - SHOWN} more kinds; --report FILE names each`)
  return lines.join('\n')
}

function rowText({ kind, reason, count, example }: Row & { kind: string; reason: string }): string {
  const start = `${String(count).padStart(9)}  ${kind.padEnd(9)}`
  return reason === '' ? start.trimEnd() : `${start}  ${reason}  (${count === 1 ? '' : 'such as '}${example})`
}

/** A line for each failure, and one for each kind of what was passed over. */
export function unreadText({ failed, skipped }: Unread): string {
  const lines = [...failed.map(problemText), ...skippedLines(skipped)]
  return lines.length === 0 ? 'Every file that is known was read.' : lines.join('\n')
}

/** What is to be said of the vectors of an archive: what keeps them away, and which documents have none. */
export function vectorLines({ missing, examples, problem }: MeaningStatus): string[] {
  const more = missing > examples.length ? ' …' : ''
  const named = examples.length === 0 ? '' : ` (${examples.join(', ')}${more})`
  return [
    ...(problem === undefined ? [] : [problem]),
    ...(missing === 0
      ? []
      : [
          `${missing} documents have no vector yet${named}: they are found by their words alone, until a later run makes it`,
        ]),
  ]
}
