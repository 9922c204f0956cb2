/** What `axtar watch` tells: lines for people and logs, or JSON lines for programs. */

import type { SkippedFiles } from '../../indexer/file-state.ts'
import { emptySummary, type Outcome, type Summary } from '../../indexer/outcome.ts'
import { countSkipped } from '../../indexer/scan/file-in-progress.ts'
import { type Display, jsonDisplay, textDisplay } from './progress.ts'
import { skippedLines, summaryText } from './report.ts'

export type Voice = {
  watching: (paths: readonly string[], seconds: number) => void
  /** What became of the documents of a round. */
  indexed: (outcomes: Summary, skipped: readonly SkippedFiles[]) => void
  /** Something that the watcher lives with. */
  problem: (reason: string) => void
  /** Where the outcomes and the progress of a round are told. */
  display: () => Display
}

/** Lines such as `12:03:10  3 added, 1 updated` on stdout, problems on stderr. */
export function textVoice(isQuiet: boolean): Voice {
  const line = (text: string) => `${new Date().toTimeString().slice(0, 8)}  ${text}`
  const say = (text: string) => {
    if (!isQuiet) console.log(line(text))
  }
  return {
    watching: (paths, seconds) => say(`watching ${paths.join(' ')}, every ${seconds} s; Ctrl-C ends it`),
    indexed: (outcomes, skipped) => {
      say(summaryText(outcomes))
      for (const row of skippedLines(skipped)) say(row.trimStart())
    },
    problem: (reason) => console.error(line(reason)),
    // A log wants no line for each step of a long round.
    display: () => textDisplay(process.stderr, isQuiet || !process.stderr.isTTY),
  }
}

/** Events: `watching`, `indexed`, `problem`, `failed` for a document, `progress` in a long round. */
export function jsonVoice(): Voice {
  const tell = (event: string, facts: object) =>
    console.log(JSON.stringify({ event, time: new Date().toISOString(), ...facts }))
  return {
    watching: (paths, every) => tell('watching', { paths, every }),
    indexed: (outcomes, skipped) => tell('indexed', { outcomes, skipped }),
    problem: (reason) => tell('problem', { reason }),
    display: () => jsonDisplay((line) => console.log(line)),
  }
}

/** Tells outcomes that are news. */
export type News = { isNew: (outcome: Outcome) => boolean }

/** So many problems are remembered; then they are told once more. */
const MOST_REMEMBERED = 10_000

/** Remembers what was said to be failed, missing or skipped: looking at all files again finds it again, and that is no news. */
export function startNews(): News {
  const told = new Map<string, string>()
  return {
    isNew: ({ status, path, record, reason = '' }) => {
      const place = `${path}:${record ?? ''}`
      if (status !== 'failed' && status !== 'missing' && status !== 'skipped') {
        told.delete(place)
        return status !== 'unchanged'
      }
      if (told.get(place) === status + reason) return false
      if (told.size >= MOST_REMEMBERED) told.clear()
      told.set(place, status + reason)
      return true
    },
  }
}

/** Counts outcomes. */
export function countOutcomes() {
  const outcomes = emptySummary()
  const skipped: SkippedFiles[] = []
  return {
    outcomes,
    skipped,
    count: (outcome: Outcome) => {
      outcomes[outcome.status] += outcome.documents ?? 1
      if (outcome.status === 'skipped') countSkipped(skipped, outcome)
    },
  }
}
