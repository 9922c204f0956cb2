import { parse } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { eachFile, filesBelow, type SkippedFiles } from '../file-state.ts'
import { countSkipped } from './file-in-progress.ts'

/** What failed: the whole file, or one of its records; `key` is that of the file. */
export type UnreadFile = { key: string; path: string; record: number | undefined; reason: string }

/** What of the files that were put into the archive did not become a document. */
export type Unread = {
  failed: UnreadFile[]
  skipped: SkippedFiles[]
}

/** What failed in each file that is known, and what was passed over, by kind; as the last run over each file found it. */
export async function unreadFiles(engine: Engine): Promise<Unread> {
  const unread: Unread = { failed: [], skipped: [] }
  const { root } = parse(process.cwd())
  for await (const file of eachFile((offset, limit) => filesBelow(engine, root, offset, limit))) {
    const { key, path, failures, skipped = [] } = file
    for (const { record, reason } of failures)
      unread.failed.push({ key, path, record: record ?? undefined, reason })
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
  return { ...unread, skipped: mostFirst(unread.skipped) }
}

/** The commonest kinds first. */
export function mostFirst(kinds: readonly SkippedFiles[]): SkippedFiles[] {
  return kinds.toSorted((a, b) => b.files - a.files)
}
