import type { Receipt } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { startNewWords } from '../build/new-words.ts'
import { Batch, handOver } from '../deliver/batch.ts'
import type { Renewed } from './renew.ts'

/** A batch is full at so much; several are on their way, which the engine joins as it likes. */
const LIMITS = { documents: 500, characters: 1_500_000 }
const BATCHES_UNDER_WAY = 8
/** Words that were sent need not be sent again; so many are remembered, twice as many at most. */
const REMEMBERED_WORDS = 250_000

/** How documents get into an archive that is made beside another. */
export class BulkLoad {
  readonly #engine: Engine
  readonly #isLinked: boolean
  readonly #beforeBatch: (done: number) => void | Promise<void>
  readonly #newWords = startNewWords(REMEMBERED_WORDS)
  readonly #underWay: { receipt: Receipt; documents: number }[] = []
  #batch = new Batch()
  #done = 0

  /**
   * @param isLinked the groups of the documents are known; otherwise they are looked up among those that are there
   * @param beforeBatch called before each batch, and before each of the last is waited for, with the number of documents that are in the index; may throw to end all
   */
  constructor(engine: Engine, isLinked: boolean, beforeBatch: (done: number) => void | Promise<void>) {
    this.#engine = engine
    this.#isLinked = isLinked
    this.#beforeBatch = beforeBatch
  }

  /** Takes a document in; their order decides between equal hits. Waits while enough are on their way. @throws as `finish` */
  async take({ document, words }: Renewed): Promise<void> {
    this.#batch.add(document, this.#newWords(words))
    if (this.#batch.isFull(LIMITS)) await this.#send()
  }

  /** Resolves when all that was taken is in the index. @throws EngineError, StorageError, EngineUnavailableError */
  async finish(): Promise<void> {
    if (this.#batch.documents.size > 0) await this.#send()
    while (this.#underWay.length > 0) {
      await this.#beforeBatch(this.#done)
      await this.#settleFirst()
    }
  }

  async #send(): Promise<void> {
    const batch = this.#batch
    this.#batch = new Batch()
    while (this.#underWay.length >= BATCHES_UNDER_WAY) await this.#settleFirst()
    await this.#beforeBatch(this.#done)
    const receipt = await handOver(this.#engine, batch, { isLinked: this.#isLinked })
    this.#underWay.push({ receipt, documents: batch.documents.size })
  }

  /** All of it counts here: nothing may be refused. */
  async #settleFirst(): Promise<void> {
    const first = this.#underWay.shift()
    if (first === undefined) return
    const [refusal] = await first.receipt.searchable()
    if (refusal !== undefined) throw new EngineError(`${refusal[0]} is refused: ${refusal[1]}`)
    this.#done += first.documents
  }
}
