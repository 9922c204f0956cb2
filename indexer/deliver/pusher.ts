import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { patiently } from '../../engine/retry.ts'
import type { Entry, InFlight } from '../decide/in-flight.ts'
import { arrival, type Batch, handOver, type Refusal } from './batch.ts'

/** A batch is full at so many documents or characters. */
const BATCH_DOCUMENTS = 500
const BATCH_CHARACTERS = 500_000
/**
 * So many may be with the engine and not be searchable yet. The engine takes all batches that wait for it as one, and merges
 * each into all that is there: with windows of 2,000, 4,000, 8,000 and 16,000 documents it took 165, 110, 91 and 80 s of CPU
 * for 10,000 more in an archive of 100,000, and the same memory. But they are held here until they are stored, for those that
 * it refuses, and are what is waited for after Ctrl-C.
 */
const AWAY_DOCUMENTS = 8_000
const AWAY_CHARACTERS = 20_000_000

/** Called when a document has arrived, or was refused for a reason. */
export type OnArrival = (entry: Entry, reason: string | undefined) => void

/** Sends documents to the engine, a batch at a time, without waiting for each. */
export type Pusher = {
  /** Waits while too much is on its way. @throws EngineUnavailableError when the engine stays away */
  take: (document: ArchiveDocument, words: ReadonlyMap<string, string>, entry: Entry) => Promise<void>
  /** New places of documents that are in the index. */
  place: (entries: readonly Entry[]) => void
  /** A document that cannot be sent. */
  refuse: (entry: Entry, reason: string) => void
  /** Send what is gathered. */
  flush: () => void
  /** Send what is gathered and wait until everything has arrived. @throws as `take` */
  finish: () => Promise<void>
  /** Documents that the engine has got and not stored yet. */
  readonly waiting: number
}

type Filling = Batch & { entries: Entry[]; characters: number }

/** Nothing sent yet. */
export function startPusher(engine: Engine, inFlight: InFlight, onArrival: OnArrival): Pusher {
  let filling = emptyBatch()
  const away = { documents: 0, characters: 0, sent: new Set<Promise<void>>() }
  let handing: Promise<unknown> = Promise.resolve()
  let failure: { error: unknown } | undefined

  const arrive = (entry: Entry, reason: string | undefined) => {
    onArrival(entry, reason)
    entry.riders = entry.late
    entry.late = []
    if (entry.riders.length === 0) inFlight.remove(entry)
    else if (reason === undefined) place([entry])
    else arrive(entry, reason)
  }
  const send = (documents: number, characters: number, arrived: Promise<void>) => {
    away.documents += documents
    away.characters += characters
    const sent = arrived
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => {
        away.documents -= documents
        away.characters -= characters
        away.sent.delete(sent)
      })
    away.sent.add(sent)
  }
  const place = (entries: readonly Entry[]) => {
    if (entries.length > 0) send(entries.length, 0, placeAll(entries))
  }
  const placeAll = async (entries: readonly Entry[]) => {
    for (const entry of entries) entry.isPushed = true
    const placements = entries.map(({ key, path, places, files }) => ({ key, path, places, files }))
    const task = await patiently(() => engine.files.place(placements))
    const refused = await engine.settle(task).then(() => undefined, refusalOf)
    for (const entry of entries) arrive(entry, refused)
  }
  const flush = () => {
    if (filling.documents.length === 0) return
    const { entries, characters } = filling
    for (const [index, entry] of entries.entries()) {
      entry.isPushed = true
      const { places, files } = entry
      Object.assign(filling.documents[index] ?? {}, { places, files })
    }
    // What waits for the engine must not hold the documents: they are large, and `handOver` keeps them in its own way.
    const handed = handOver(engine, { documents: filling.documents, words: filling.words })
    filling = emptyBatch()
    handing = handed.catch(() => undefined)
    send(entries.length, characters, handed.then((sent) => arrival(engine, sent)).then(arriveAll(entries)))
  }
  const arriveAll = (entries: readonly Entry[]) => (refusals: readonly Refusal[]) => {
    const reasons = new Map(refusals.map(({ key, reason }) => [key, reason]))
    for (const entry of entries) arrive(entry, reasons.get(entry.key))
  }
  const check = () => {
    if (failure !== undefined) throw failure.error
  }
  const room = async () => {
    while (away.documents > AWAY_DOCUMENTS || away.characters > AWAY_CHARACTERS) {
      await Promise.race(away.sent)
      check()
    }
  }
  return {
    take: async (document, words, entry) => {
      check()
      filling.documents.push(document)
      filling.entries.push(entry)
      filling.characters += document.text.length
      for (const [word, written] of words) filling.words.set(word, written)
      if (filling.documents.length < BATCH_DOCUMENTS && filling.characters < BATCH_CHARACTERS) return
      flush()
      // Until the engine has them, documents are in memory as a whole.
      await handing
      await room()
    },
    place,
    refuse: arrive,
    flush,
    finish: async () => {
      flush()
      while (away.sent.size > 0) await Promise.race(away.sent)
      check()
    },
    get waiting() {
      return away.documents
    },
  }
}

function emptyBatch(): Filling {
  return { documents: [], words: new Map(), entries: [], characters: 0 }
}

function refusalOf(error: unknown): string {
  if (error instanceof EngineError) return error.message
  throw error
}
