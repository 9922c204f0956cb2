/**
 * Takes in documents one by one, from several clients at once, and hands them to the engine in batches, since updates are
 * dear: an index of 100,000 documents takes seconds for one more, and not much longer for a hundred.
 */
import { setImmediate as pause } from 'node:timers/promises'
import type { Receipt } from '../../engine/contract.ts'
import { STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { startBackpressure } from '../../flow/backpressure.ts'
import { type Delivery, type Settling, startSettling } from '../../flow/delivery.ts'
import { startSerialByKey } from '../../flow/serial-by-key.ts'
import type { Built } from '../build/build.ts'
import { startBuildPool } from '../build/build-pool.ts'
import { type Corrections, corrected } from '../build/by-hand.ts'
import { knownWords } from '../build/known-words.ts'
import { startNewWords } from '../build/new-words.ts'
import { forgetRemoved, REMOVAL_FIELDS, rememberRemoved, rememberRemovedWhere } from '../decide/removed.ts'
import { identify, type StatedFacts } from '../identity/identity.ts'
import type { SourceText } from '../source-text.ts'
import { Batch, handOverOnce } from './batch.ts'
import { type Pending, PendingDocuments } from './pending-documents.ts'
import { type Incoming, type Known, knownOf, replacing } from './replaced.ts'
import { Sending } from './sending.ts'

/** A batch goes off when nothing came for so long, when it is so old (milliseconds), or so large. */
const QUIET = 200
const MAX_AGE = 2_000
const LIMITS = { documents: 1_000, characters: 4_000_000 }

/** Words that are known to be in the vocabulary need not be sent again; so many are remembered, twice as many at most. */
const REMEMBERED_WORDS = 100_000

/** What became of a document; `delivery` is undefined where nothing is to be done. */
export type Taken = {
  key: string
  id: string
  status: 'created' | 'updated' | 'unchanged' | 'rejected'
  reason?: string
  delivery: Delivery | undefined
}

/** Something that goes to the engine, and the state of its documents until it is there. */
type Sent = Settling & { pending: Map<string, Pending> }

/** Documents that are gathered, and since when. */
type Forming = Sent & { batch: Batch; since: number }

/** The way into an archive. */
export class PushIntake {
  readonly #engine: Engine
  readonly #pending = new PendingDocuments()
  readonly #sending: Sending
  readonly #room = startBackpressure()
  readonly #pool = startBuildPool({ count: 1, words: 'all' })
  /** The order of requests is that of their effects, also where one document takes longer to build than the next. */
  readonly #building = startSerialByKey()
  #newWords = startNewWords(REMEMBERED_WORDS)
  #forming: Forming | undefined
  #timer: NodeJS.Timeout | undefined
  #earlier: Promise<void> | undefined
  readonly #stated: () => StatedFacts

  /**
   * @param report told of what fails after it was accepted
   * @param stated what is said of every document, and may change
   */
  constructor(engine: Engine, report: (problem: unknown) => void, stated: () => StatedFacts = () => ({})) {
    this.#engine = engine
    this.#sending = new Sending(report)
    this.#stated = stated
  }

  /** Documents that are not searchable yet. */
  waiting(): number {
    return this.#room.documents()
  }

  isFull(): boolean {
    return this.#room.isFull()
  }

  /**
   * Take in documents, in order. Waits while there is no room, and throws where the engine is away.
   *
   * @param seen hashes by key of what the same client sent before: another document with one of these ids is rejected
   */
  async take(sources: readonly SourceText[], seen: Map<string, string>): Promise<Taken[]> {
    await this.#settleEarlier()
    const known = await knownWords(
      this.#engine,
      sources.map(({ text }) => text),
    )
    const identities = sources.map((source) => identify(source, this.#stated()))
    const storedOf = await this.#pending.whatIsStored(
      this.#engine,
      identities.map(({ key }) => key),
    )
    const taken: Taken[] = []
    for (const [at, source] of sources.entries()) {
      const identity = identities[at] ?? identify(source, this.#stated())
      await this.#room.wait()
      const take = () => this.#takeOne({ source, identity, known }, seen, storedOf(identity.key))
      taken.push(await this.#building.run(identity.key, take))
      // Analysis takes milliseconds a document; searches have their turn in between.
      await pause()
    }
    return taken
  }

  /**
   * Change what is given by hand of a document; it keeps its place and its text.
   *
   * @returns undefined where there is none with this key
   */
  async correct(key: string, corrections: Corrections): Promise<Delivery | undefined> {
    await this.#settleEarlier()
    await this.#building.idle(key)
    await this.#pending.get(key)?.delivery.done.catch(() => undefined)
    const [stored] = await this.#engine.fetch([key], STORED_FIELDS)
    return stored === undefined ? undefined : this.#put(corrected(stored, corrections, this.#stated().names))
  }

  /** Remove a document; undefined where there is none with this key. What came from a file stays out of later runs. */
  async remove(key: string): Promise<Delivery | undefined> {
    await this.#settleEarlier()
    await this.#sending.wait()
    await this.#building.idle(key)
    const storedOf = await this.#pending.whatIsStored(this.#engine, [key])
    if (storedOf(key) === undefined) return undefined
    const settling = startSettling()
    const own = { document: undefined, delivery: settling.delivery }
    this.#pending.set(key, own)
    return this.#sendAfterAll({ ...settling, pending: new Map([[key, own]]) }, async () => {
      await rememberRemoved(this.#engine, await this.#engine.fetch([key], REMOVAL_FIELDS))
      return this.#engine.write({ kind: 'remove', keys: [key] })
    })
  }

  /** Remove what a filter finds, in the same way. */
  removeWhere(filter: Filter): Delivery {
    const settling = startSettling()
    this.#pending.clearing(settling.delivery.done)
    return this.#sendAfterAll({ ...settling, pending: new Map() }, async () => {
      await this.#settleEarlier()
      await rememberRemovedWhere(this.#engine, filter)
      return this.#engine.write({ kind: 'removeWhere', filter })
    })
  }

  /** What a server before this one accepted may still be in the queue of the engine, where nobody can look it up. Waited for once. */
  async #settleEarlier(): Promise<void> {
    this.#earlier ??= this.#engine.settled()
    await this.#earlier.catch((error) => {
      this.#earlier = undefined
      throw error
    })
  }

  async #takeOne(record: Incoming, seen: Map<string, string>, old: Known | undefined): Promise<Taken> {
    const { identity } = record
    const { key, id, hash } = identity
    const other = seen.get(key)
    if (other !== undefined && other !== hash) {
      const reason = `has the id ${id}, which another record of this request has`
      return { key, id, status: 'rejected', reason, delivery: undefined }
    }
    seen.set(key, hash)
    if (old?.hash === hash)
      return { key, id, status: 'unchanged', delivery: this.#pending.get(key)?.delivery }
    const built = await replacing(this.#pool, this.#stated(), record, old)
    if ('error' in built) return { key, id, status: 'rejected', reason: built.error, delivery: undefined }
    return { key, id, status: old === undefined ? 'created' : 'updated', delivery: this.#put(built) }
  }

  #put({ document, words }: Pick<Built, 'document' | 'words'>): Delivery {
    this.#forming ??= { ...startSettling(), batch: new Batch(), pending: new Map(), since: Date.now() }
    const { batch, pending, delivery } = this.#forming
    if (batch.documents.has(document.key)) this.#room.leave(1, 0)
    this.#room.enter(1, document.text.length)
    batch.add(document, this.#newWords(words))
    const own = { document: knownOf(document), delivery }
    pending.set(document.key, own)
    this.#pending.set(document.key, own)
    this.#schedule(this.#forming)
    return delivery
  }

  #schedule({ batch, since }: Forming): void {
    clearTimeout(this.#timer)
    if (batch.isFull(LIMITS)) this.#flush()
    else if (!this.#sending.isFull()) {
      const wait = Math.min(QUIET, Math.max(0, since + MAX_AGE - Date.now()))
      this.#timer = setTimeout(() => this.#flush(), wait)
    }
  }

  /** Send what is gathered. */
  #flush(): void {
    clearTimeout(this.#timer)
    const full = this.#forming
    this.#forming = undefined
    if (full === undefined) return
    const { batch, pending } = full
    // Newer ones may have come when the engine refuses one of a batch, and the others go again.
    const isCurrent = (key: string) => this.#pending.get(key) === pending.get(key)
    const leave = () => this.#room.leave(batch.documents.size, batch.characters)
    const hand = async () => {
      const receipt = await handOverOnce(this.#engine, batch, { isCurrent })
      await forgetRemoved(this.#engine, [...batch.documents.values()])
      return receipt
    }
    this.#send(full, hand, leave)
  }

  /** Send a change when all that came before it was sent. */
  #sendAfterAll(sent: Sent, write: () => Promise<Receipt>): Delivery {
    this.#flush()
    this.#send(sent, write)
    return sent.delivery
  }

  /** @param leave called when it is over */
  #send(sent: Sent, hand: () => Promise<Receipt>, leave = () => {}): void {
    this.#sending.send(sent, hand, (isTaken) => {
      // Its words may not have come in either.
      if (!isTaken) this.#newWords = startNewWords(REMEMBERED_WORDS)
      this.#pending.forget(sent.pending)
      leave()
      if (this.#forming !== undefined) this.#schedule(this.#forming)
    })
  }
}
