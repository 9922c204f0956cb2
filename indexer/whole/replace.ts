import type { Part } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { tokensOf } from '../../engine/search-fields.ts'
import { ExpectedError } from '../../errors/expected-error.ts'

/** The new archive is not as it should be; the old one stays. The message says what is wrong. */
export class ReplaceError extends ExpectedError {
  override name = 'ReplaceError'
  readonly code = 'not_replaced'
}

export type ReplaceOptions = {
  /** Called again and again with how many documents are in the new archive, of how many; may throw to end it all. */
  onProgress?: (done: number, total: number) => void | Promise<void>
  /** Called when it cannot be made, before what there is of it is removed. */
  onFailure?: () => Promise<void>
}

/** Documents that are looked for by their own words before the new archive takes the place of the old one. */
const SAMPLES = 5
const SAMPLE_WORDS = 3
/** Longer words are cut off by the engine. */
const LONGEST_WORD = 60

/** How a new archive gets its documents. */
export type Filling = {
  fill: (beside: Engine) => Promise<void>
  /** Called when nobody writes to the old archive any more. */
  lastLook?: (beside: Engine) => Promise<void>
  /** The keys of all documents that were put in. */
  keys: () => readonly string[]
}

/**
 * Make an archive beside another, check it, and put it in its place at one moment: searches go on all the time, and until
 * that moment nothing has changed, however this ends. What an earlier try has left is removed first.
 *
 * @throws ReplaceError when the new archive is not complete or does not answer
 */
export async function replaceArchive(
  engine: Engine,
  { onFailure }: ReplaceOptions,
  { fill, lastLook = async () => {}, keys }: Filling,
): Promise<void> {
  const { archive: beside, publish, discard } = engine.next()
  await retryWhileAway(discard)
  try {
    await beside.prepare()
    await fill(beside)
    await check(beside, keys())
    await publish(async () => {
      await lastLook(beside)
      await checkCount(beside, keys().length)
    })
  } catch (error) {
    await onFailure?.()
    // What cannot be removed now is removed by the next try; the reason for it is more important.
    await discard().catch(() => undefined)
    throw error
  }
  await retryWhileAway(discard)
}

async function check(beside: Engine, keys: readonly string[]): Promise<void> {
  await checkCount(beside, keys.length)
  const samples = Array.from({ length: SAMPLES }, (_, at) => keys[Math.floor((at * keys.length) / SAMPLES)])
  for (const key of new Set(samples)) if (key !== undefined) await checkSample(beside, key)
}

async function checkCount(beside: Engine, wanted: number): Promise<void> {
  const { documents, isOutdated } = await beside.prepare()
  if (documents !== wanted || isOutdated) {
    throw new ReplaceError(
      `The new index has ${documents} documents instead of ${wanted}; the old one stays. Is another program doing the same?`,
    )
  }
}

/** A document is found by the first words of its title, or of its text. */
async function checkSample(beside: Engine, key: string): Promise<void> {
  const [document] = await beside.fetch([key], ['surfaceTitle', 'surfaceText'])
  const words = document === undefined ? [] : wordsOf(document)
  if (document !== undefined && words.length === 0) return
  const [found] = await beside.countEach([holding(words)], { keys: [key] })
  if (document === undefined || found !== 1)
    throw new ReplaceError(
      `The new index does not find the document ${key} by its first words; the old one stays`,
    )
}

function wordsOf({
  surfaceTitle,
  surfaceText,
}: Pick<ArchiveDocument, 'surfaceTitle' | 'surfaceText'>): string[] {
  return tokensOf(surfaceTitle === '' ? surfaceText : surfaceTitle)
    .filter((word) => word.length <= LONGEST_WORD)
    .slice(0, SAMPLE_WORDS)
}

function holding(words: readonly string[]): Part {
  const all = words.map((token) => ({ kind: 'token' as const, token, in: { of: ['surface' as const] } }))
  return { kind: 'sample', all, none: [] }
}
