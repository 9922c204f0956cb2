import { parse } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { countSkipped } from '../../indexer/scan/file-in-progress.ts'
import { filesBelow } from '../../indexer/scan/file-state.ts'
import { mostFirst, problemText, type SkippedKind, skippedLines } from '../terminal/report.ts'

/** What of the files that were put into the archive did not become a document. */
export type Unread = {
  failed: { path: string; record: number | undefined; reason: string }[]
  skipped: SkippedKind[]
}

const PAGE = 1_000

/** What failed in each file that is known, and what was passed over, by kind; as the last run over each file found it. */
export async function unreadFiles(engine: Engine): Promise<Unread> {
  const unread: Unread = { failed: [], skipped: [] }
  const { root } = parse(process.cwd())
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await filesBelow(engine, root, offset, PAGE)
    for (const { path, failures, skipped = [] } of items) {
      for (const { record, reason } of failures)
        unread.failed.push({ path, record: record ?? undefined, reason })
      for (const { kind, reason, files, example } of skipped)
        countSkipped(unread.skipped, {
          status: 'skipped',
          path: example,
          record: undefined,
          kind,
          reason,
          documents: files,
        })
    }
    if (items.length < PAGE) return { ...unread, skipped: mostFirst(unread.skipped) }
  }
}

/** A line for each failure, and one for each kind of what was passed over. */
export function unreadText({ failed, skipped }: Unread): string {
  const lines = [...failed.map(problemText), ...skippedLines(skipped)]
  return lines.length === 0 ? 'Every file that is known was read.' : lines.join('\n')
}
