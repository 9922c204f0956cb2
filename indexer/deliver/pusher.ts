import type { Refusals } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import type { NewWords } from '../../engine/vocabulary.ts'
import type { Entry, InFlight } from '../decide/in-flight.ts'
import { Batch, handOver } from './batch.ts'

const LIMITS = { documents: 500, characters: 500_000 }
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
export class Pusher {
  readonly #engine: Engine
  readonly #inFlight: InFlight
  readonly #onArrival: OnArrival
  readonly #away = { documents: 0, characters: 0, sent: new Set<Promise<void>>() }
  #batch = new Batch()
  #entries: Entry[] = []
  #handing: Promise<unknown> = Promise.resolve()
  #failure: { error: unknown } | undefined

  constructor(engine: Engine, inFlight: InFlight, onArrival: OnArrival) {
    this.#engine = engine
    this.#inFlight = inFlight
    this.#onArrival = onArrival
  }

  /** Documents that the engine has got and not stored yet. */
  get waiting(): number {
    return this.#away.documents
  }

  /** Waits while too much is on its way. @throws EngineUnavailableError when the engine stays away */
  async take(document: ArchiveDocument, words: NewWords, entry: Entry): Promise<void> {
    this.#check()
    this.#batch.add(document, words)
    this.#entries.push(entry)
    if (!this.#batch.isFull(LIMITS)) return
    this.flush()
    // Until the engine has them, documents are in memory as a whole.
    await this.#handing
    while (this.#away.documents > AWAY_DOCUMENTS || this.#away.characters > AWAY_CHARACTERS) {
      await Promise.race(this.#away.sent)
      this.#check()
    }
  }

  /** New places of documents that are in the index. */
  place(entries: readonly Entry[]): void {
    if (entries.length > 0) this.#follow(entries.length, 0, this.#placeAll(entries))
  }

  /** A document that cannot be sent. */
  refuse(entry: Entry, reason: string): void {
    this.#arrive(entry, reason)
  }

  /** Send what is gathered. */
  flush(): void {
    if (this.#entries.length === 0) return
    const batch = this.#batch
    const entries = this.#entries
    this.#batch = new Batch()
    this.#entries = []
    for (const entry of entries) {
      entry.isPushed = true
      const { places, files } = entry
      Object.assign(batch.documents.get(entry.key) ?? {}, { places, files })
    }
    // What waits for the engine must not hold the documents: they are large, and the engine's side keeps them in its own way.
    const { characters } = batch
    const handed = handOver(this.#engine, batch)
    this.#handing = handed.catch(() => undefined)
    const arrived = handed
      .then(({ searchable }) => searchable())
      .then((refusals) => this.#arriveAll(entries, refusals))
    this.#follow(entries.length, characters, arrived)
  }

  /** Send what is gathered and wait until everything has arrived. @throws as `take` */
  async finish(): Promise<void> {
    this.flush()
    while (this.#away.sent.size > 0) await Promise.race(this.#away.sent)
    this.#check()
  }

  /** Count what is on its way until it is there. */
  #follow(documents: number, characters: number, arrived: Promise<void>): void {
    const away = this.#away
    away.documents += documents
    away.characters += characters
    const sent = arrived
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        away.documents -= documents
        away.characters -= characters
        away.sent.delete(sent)
      })
    away.sent.add(sent)
  }

  async #placeAll(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) entry.isPushed = true
    const placements = entries.map(({ key, path, places, files }) => ({ key, path, places, files }))
    const written = await retryWhileAway(() => this.#engine.write({ kind: 'place', placements }))
    const refused = await written.searchable().then(() => undefined, refusalOf)
    for (const entry of entries) this.#arrive(entry, refused)
  }

  #arriveAll(entries: readonly Entry[], refusals: Refusals): void {
    for (const entry of entries) this.#arrive(entry, refusals.get(entry.key))
  }

  /** Those that came for a document while it was on its way have their turn when it is there. */
  #arrive(entry: Entry, reason: string | undefined): void {
    entry.isRefused = reason !== undefined
    this.#onArrival(entry, reason)
    entry.riders = entry.late
    entry.late = []
    if (entry.riders.length === 0) this.#inFlight.remove(entry)
    else if (reason === undefined) this.place([entry])
    else this.#arrive(entry, reason)
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof EngineError) return error.message
  throw error
}
