import { SkippedError } from '../source-text.ts'
import { fileInput } from './bytes/input.ts'
import { formatOf, isPromising } from './format.ts'
import { skippedByName } from './other-files.ts'

/**
 * Why a file in a folder is passed over, by its name and its first bytes alone, so that a folder of videos is not read from
 * end to end. A file that was named itself is never passed over.
 */
export async function skippedAtSight(file: {
  path: string
  folder: string | undefined
}): Promise<SkippedError | undefined> {
  const { path, folder } = file
  if (folder === undefined) return undefined
  const byName = skippedByName(path)
  if (byName !== undefined || isPromising(path)) return byName
  try {
    await formatOf(await fileInput(path))
    return undefined
  } catch (error) {
    // Whatever else is wrong with it comes up again when it is read.
    return error instanceof SkippedError ? error : undefined
  }
}
