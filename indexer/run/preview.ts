import { build } from '../build/build.ts'
import type { StatedFacts } from '../identity/identity.ts'
import { factsOf, failureOf, type Outcome } from '../outcome.ts'
import { read } from '../read/read.ts'
import { skippedAtSight } from '../read/skipped.ts'
import { scanStore } from '../recognised/store.ts'
import type { BoundsOptions } from '../scan/bounds.ts'
import type { FoundFile } from '../scan/found-file.ts'
import { walk } from '../scan/walk.ts'
import { ReadError } from '../source-text.ts'

/** What would be stored of everything below the given paths, without an engine: a document, or a failure, at a time. */
export async function* preview(
  paths: readonly string[],
  stated: StatedFacts,
  bounds: BoundsOptions = {},
): AsyncGenerator<Outcome> {
  const { dataDirectory } = bounds
  const scans = dataDirectory === undefined ? undefined : scanStore(dataDirectory)
  for await (const file of walk(paths, bounds)) {
    if (file instanceof ReadError) {
      yield failureOf(file)
      continue
    }
    const skipped = await skippedAtSight(file, scans)
    if (skipped !== undefined) {
      yield failureOf(skipped)
      continue
    }
    for await (const source of read(file.path, undefined, scans)) {
      if (source instanceof ReadError) yield failureOf(source, isNamed(file, source))
      else yield previewOf({ ...source, folder: file.folder, file: file.path }, stated)
    }
  }
}

function previewOf(source: Parameters<typeof build>[0], stated: StatedFacts): Outcome {
  const { document, notes } = build(source, stated)
  const { path, record, notes: noted = [] } = source
  return {
    status: 'added',
    path,
    record,
    id: document.id,
    notes: [...noted, ...notes],
    facts: factsOf(document),
    ...(document.scan === undefined ? {} : { ocrConfidence: document.scan.confidence }),
  }
}

/** Whether it is the file itself that cannot be read, and it was named by the user. */
export function isNamed({ path, folder }: FoundFile, error: ReadError): boolean {
  return folder === undefined && error.path === path
}
