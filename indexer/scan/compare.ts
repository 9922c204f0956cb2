import { createHash } from 'node:crypto'
import type { Engine } from '../../engine/engine.ts'
import { type FileState, fileKey, fileStates, writeFileStates } from '../file-state.ts'
import { factsHash, type StatedFacts } from '../identity/identity.ts'
import { fileStream } from '../read/bytes/input.ts'
import { claimOf, type FileInProgress, fileInProgress } from './file-in-progress.ts'
import type { FoundFile } from './found-file.ts'

/** A file that is as it was, with what became of it then. */
export type SameFile = { file: FoundFile; state: FileState }

/** Files that are as they were, and those that must be read. */
export type Compared = { same: SameFile[]; changed: FileInProgress[] }

/** So many files of equal size are compared byte by byte at once. */
const AT_ONCE = 8

/**
 * Compare files with what the index remembers of them: by size and time, then by their bytes; only what changed must be
 * read. What is to be read is claimed in the index first, so that nothing of a run that is killed is forgotten.
 *
 * @param order the number of the first file in the run
 */
export async function compareFiles(
  engine: Engine,
  files: readonly FoundFile[],
  stated: StatedFacts,
  order: number,
): Promise<Compared> {
  const begun = files.map((file, index) => begin(file, stated, order + index))
  const states = await fileStates(
    engine,
    begun.map(({ key }) => key),
  )
  const earlier = new Map(states.map((state) => [state.key, state]))
  const same: SameFile[] = []
  const touched: FileState[] = []
  const changed: FileInProgress[] = []
  for (let start = 0; start < begun.length; start += AT_ONCE) {
    const opened = begun
      .slice(start, start + AT_ONCE)
      .map((file) => fileInProgress({ ...file, earlier: earlier.get(file.key) }))
    const verdicts = await Promise.all(opened.map(compare))
    for (const [index, open] of opened.entries()) {
      const verdict = verdicts[index]
      if (verdict === undefined || open.earlier === undefined) changed.push(open)
      else same.push({ file: open.file, state: open.earlier })
      if (verdict === 'touched' && open.earlier !== undefined)
        touched.push({ ...open.earlier, modified: open.file.modified })
    }
  }
  const written = [...touched, ...changed.map(claimOf)]
  if (written.length > 0) await writeFileStates(engine, written)
  return { same, changed }
}

function begin(file: FoundFile, stated: StatedFacts, order: number) {
  return { file, key: fileKey(file.path), facts: factsHash(file, stated), order }
}

/** Undefined: it must be read. Where documents of it are missing it is, to find them again or to remove them. */
async function compare({ file, earlier, facts }: FileInProgress): Promise<'same' | 'touched' | undefined> {
  if (earlier === undefined || earlier.size !== file.size) return undefined
  if (earlier.facts !== facts || earlier.missing > 0) return undefined
  if (earlier.modified === file.modified) return 'same'
  // What was passed over has no hash: looking at its beginning again is cheaper than reading it.
  return earlier.hash !== '' && (await hashOfFile(file)) === earlier.hash ? 'touched' : undefined
}

/** SHA-256 of the bytes of a file; '' where it cannot be read, which reading it will say. */
export async function hashOfFile({ path, size }: FoundFile): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of fileStream(path, 0, Infinity, size)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return ''
  }
}
