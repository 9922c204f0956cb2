import type { ScanStore } from '../recognised/store.ts'
import { SkippedError } from '../source-text.ts'
import { fileInput } from './bytes/input.ts'
import { formatOf, isPromising } from './format.ts'
import { imageAtSight } from './formats/image.ts'
import { givenPages } from './formats/ocr-output/given-pages.ts'
import { skippedByName } from './other-files.ts'

/**
 * Why a file in a folder is passed over, by its name and its first bytes alone, so that a folder of videos is not read from
 * end to end, nor one of photographs as long as no scan was ever recognised. A file that was named itself is never passed over.
 *
 * @param scans what was recognised on scans; undefined where scans are not looked at
 */
export async function skippedAtSight(
  file: { path: string; folder: string | undefined },
  scans?: ScanStore,
): Promise<SkippedError | undefined> {
  const { path, folder } = file
  if (folder === undefined) return undefined
  const byName = skippedByName(path)
  if (byName !== undefined || isPromising(path)) return byName
  try {
    const input = await fileInput(path)
    const { format } = await formatOf(input)
    if (format.isScan !== true || (await scans?.isBegun()) === true) return undefined
    if (scans !== undefined && (await givenPages(path)).size > 0) return undefined
    return imageAtSight({ ...input, scans })
  } catch (error) {
    // Whatever else is wrong with it comes up again when it is read.
    return error instanceof SkippedError ? error : undefined
  }
}
