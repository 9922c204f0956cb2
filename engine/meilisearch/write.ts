/** Changes of documents: how they are handed to the engine, and what becomes of those that it refuses. */

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Change, Receipt, Refusals } from '../contract.ts'
import { EngineError } from '../errors.ts'
import { filterExpression } from '../filter.ts'
import { throughGate } from '../gate.ts'
import { ndjson } from '../ndjson.ts'
import { retryWhileAway } from '../retry.ts'
import type { VocabularyEntry } from '../vocabulary.ts'
import type { Call } from './client.ts'
import { gateOf } from './gate.ts'
import { receiptOf, settle } from './tasks.ts'
import { isForOtherSpace, type Space, spaceOf, vectorFields, withoutVector, withVectors } from './vectors.ts'
import { vocabularyRecord } from './words.ts'

const LINES = 'application/x-ndjson'

/**
 * Hand a change to the engine; resolves when it is safe: on its disk, or done where the disk has so little room that the engine might
 * find none any more when its turn comes, and forget it.
 *
 * @throws StorageError where the disk is full; EngineUnavailableError where the engine is away; EngineError where it cannot do it
 */
export async function writeChange(call: Call, index: string, change: Change, space: Space): Promise<Receipt> {
  const receipt = await throughGate(gateOf(call, index), () => hand(call, index, change, space))
  if ((await call.disk?.isScarce()) !== true) return receipt
  const refusals = await receipt.searchable()
  return { searchable: async () => refusals }
}

async function hand(call: Call, index: string, change: Change, space: Space): Promise<Receipt> {
  switch (change.kind) {
    case 'put':
      return put(call, index, ndjson(withVectors(change.documents, space.known())), change, space)
    case 'place':
      return update(call, index, ndjson(change.placements))
    case 'embed': {
      const records = change.embeddings.map(({ key, embedding }) => ({
        key,
        ...vectorFields(embedding, space.known()),
      }))
      return update(call, index, ndjson(records))
    }
    case 'remove':
      return receiptOf(
        call,
        (await call((client) => client.index(index).deleteDocuments([...change.keys]))).taskUid,
      )
    case 'removeWhere': {
      const filter = filterExpression(change.filter)
      if (filter === undefined) throw new TypeError('A filter that does not narrow would remove everything')
      return receiptOf(
        call,
        (await call((client) => client.index(index).deleteDocuments({ filter }))).taskUid,
      )
    }
  }
}

/** Words first: a document that is found has all of its words in the vocabulary. */
async function put(
  call: Call,
  index: string,
  lines: string,
  { words, isCurrent }: Change & { kind: 'put' },
  space: Space,
): Promise<Receipt> {
  const wordTask = await pushWords(call, index, words)
  const task = lines === '' ? undefined : await pushLines(call, index, lines).catch(refusalOf)
  const packed = pack(lines)
  return {
    searchable: async () => {
      const refusals =
        task === undefined ? new Map() : await arrival(call, index, task, packed, space, isCurrent)
      if (wordTask !== undefined) await settle(call, wordTask)
      return refusals
    },
  }
}

async function update(call: Call, index: string, lines: string): Promise<Receipt> {
  const task = await call((client) => client.index(index).updateDocumentsFromString(lines, LINES))
  return receiptOf(call, task.taskUid)
}

async function pushLines(call: Call, index: string, lines: string): Promise<number> {
  return (await call((client) => client.index(index).addDocumentsFromString(lines, LINES))).taskUid
}

async function pushWords(
  call: Call,
  index: string,
  words: readonly VocabularyEntry[],
): Promise<number | undefined> {
  if (words.length === 0) return undefined
  return pushLines(call, `${index}_words`, ndjson(words.map(vocabularyRecord)))
}

/** Many batches wait at once: packed they take a tenth of the memory. */
function pack(lines: string): Buffer {
  return deflateRawSync(lines, { level: 1 })
}

/**
 * Wait until documents are searchable. One that the engine refuses fails all that came with it, so what failed is halved until the
 * refused one stands alone.
 */
async function arrival(
  call: Call,
  index: string,
  task: number | EngineError,
  packed: Buffer,
  space: Space,
  isCurrent: (key: string) => boolean = () => true,
): Promise<Refusals> {
  const refused = typeof task === 'number' ? await settle(call, task).then(() => undefined, refusalOf) : task
  if (refused === undefined) return new Map()
  const lines = inflateRawSync(packed)
    .toString()
    .split('\n')
    .filter((line) => isCurrent(keyOf(line)))
  if (!isForOtherSpace(refused)) return new Map(await isolate(call, index, lines, refused))
  // Another index took the place of this one since it was prepared.
  space.see(await spaceOf(call, index))
  return new Map(
    await pushAgain(
      call,
      index,
      lines.map((line) => withoutVector(line, space.known())),
    ),
  )
}

async function isolate(
  call: Call,
  index: string,
  lines: readonly string[],
  refused: EngineError,
): Promise<[string, string][]> {
  const [first] = lines
  if (first === undefined) return []
  if (lines.length === 1) return [[keyOf(first), refused.message]]
  const half = Math.ceil(lines.length / 2)
  return [
    ...(await pushAgain(call, index, lines.slice(0, half))),
    ...(await pushAgain(call, index, lines.slice(half))),
  ]
}

/** Push lines, and find what is refused among them. */
async function pushAgain(call: Call, index: string, lines: readonly string[]): Promise<[string, string][]> {
  try {
    const push = () => throughGate(gateOf(call, index), () => pushLines(call, index, lines.join('\n')))
    await settle(call, await retryWhileAway(push))
    return []
  } catch (error) {
    return isolate(call, index, lines, refusalOf(error))
  }
}

function keyOf(line: string): string {
  return (JSON.parse(line) as { key: string }).key
}

function refusalOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  throw error
}
