import { relative } from 'node:path'
import type { Outcome, Summary } from '../indexer/run.ts'

/** Said where an archive was made by another analysis than the program has. */
export const OUTDATED =
  'This archive was made by another version of Axtar. It is searched all the same; to find everything, run `axtar rebuild` (searches go on meanwhile).'

/** `3 added, 1 unchanged`: the outcomes that happened. */
export function summaryText(summary: Summary): string {
  const parts = Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
  return parts.length === 0 ? 'no documents found' : parts.join(', ')
}

/** `letters/a.jsonl:12: has no `text``. */
export function problemText({ path, record, reason }: Outcome): string {
  const shown = relative('.', path)
  return `${shown.startsWith('..') ? path : shown}${record === undefined ? '' : `:${record}`}: ${reason}`
}

/** Milliseconds between two changes of the progress line. */
const INTERVAL = 200

/** Shows on a terminal how many documents are done, in one line that changes; elsewhere it stays silent. */
export function progressLine(stream: NodeJS.WriteStream): {
  count: (summary: Summary) => void
  print: (line: string) => void
  clear: () => void
} {
  let last = 0
  const clear = () => {
    if (stream.isTTY && last > 0) stream.write('\r\u001B[2K')
  }
  return {
    count: (summary) => {
      if (!stream.isTTY || Date.now() - last < INTERVAL) return
      last = Date.now()
      stream.write(`\r\u001B[2K${summaryText(summary)} …`)
    },
    print: (line) => {
      clear()
      stream.write(`${line}\n`)
    },
    clear,
  }
}
