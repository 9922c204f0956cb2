import { type ArchiveDocument, SEARCH_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { patiently } from '../../engine/retry.ts'

/** The new archive is not as it should be; the old one stays. The message says what is wrong. */
export class ReplaceError extends Error {
  override name = 'ReplaceError'
}

export type ReplaceOptions = {
  /** Called before each batch with how many documents are in the new archive, of how many; may throw to end it all. */
  onProgress?: (done: number, total: number) => void | Promise<void>
  /** Called when it cannot be made, before what there is of it is removed. */
  onFailure?: () => Promise<void>
}

/** Documents that are looked for by their own words before the new archive takes the place of the old one. */
const SAMPLES = 5
const SAMPLE_WORDS = 3
/** Longer words are cut off by the engine. */
const LONGEST_WORD = 60

/**
 * Make an archive beside another, check it, and put it in its place at one moment: searches go on all the time, and until
 * that moment nothing has changed, however this ends. What an earlier try has left is removed first.
 *
 * @param fill puts the documents into the new archive and resolves to their keys
 * @param afterwards called after the exchange with its task, when the old archive is the one beside
 * @throws ReplaceError when the new archive is not complete or does not answer
 */
export async function replaceArchive(
  engine: Engine,
  fill: (beside: Engine) => Promise<readonly string[]>,
  { onFailure }: ReplaceOptions,
  afterwards: (task: number) => Promise<void> = async () => {},
): Promise<void> {
  await patiently(() => engine.indexes.dropBeside())
  const beside = engine.beside()
  try {
    await beside.prepare()
    await check(beside, await fill(beside))
  } catch (error) {
    await onFailure?.()
    // What cannot be removed now is removed by the next try; the reason for it is more important.
    await engine.indexes.dropBeside().catch(() => undefined)
    throw error
  }
  await afterwards(await engine.indexes.exchange())
  await patiently(() => engine.indexes.dropBeside())
}

async function check(beside: Engine, keys: readonly string[]): Promise<void> {
  const { documents, isOutdated } = await beside.prepare()
  if (documents !== keys.length || isOutdated) {
    throw new ReplaceError(
      `The new index has ${documents} documents instead of ${keys.length}; the old one stays. Is another program doing the same?`,
    )
  }
  const samples = Array.from({ length: SAMPLES }, (_, at) => keys[Math.floor((at * keys.length) / SAMPLES)])
  for (const key of new Set(samples)) if (key !== undefined) await checkSample(beside, key)
}

/** A document is found by the first words of its title, or of its text. */
async function checkSample(beside: Engine, key: string): Promise<void> {
  const [document] = await beside.select({ keys: [key] }, 1, ['key', 'surfaceTitle', 'surfaceText'])
  const text = document === undefined ? '' : wordsOf(document)
  if (document !== undefined && text === '') return
  const [found] = await beside.count([{ text, fields: SEARCH_FIELDS }], { keys: [key] })
  if (document === undefined || found !== 1)
    throw new ReplaceError(
      `The new index does not find the document ${key} by its first words; the old one stays`,
    )
}

function wordsOf({
  surfaceTitle,
  surfaceText,
}: Pick<ArchiveDocument, 'surfaceTitle' | 'surfaceText'>): string {
  const words = (surfaceTitle === '' ? surfaceText : surfaceTitle).split(' ')
  return words
    .filter((word) => word !== '' && word.length <= LONGEST_WORD)
    .slice(0, SAMPLE_WORDS)
    .join(' ')
}
