import type { Engine } from '../../engine/engine.ts'
import type { Delivery } from '../../flow/delivery.ts'
import { KNOWN_FIELDS, type Known } from './replaced.ts'

/** The state of a document that is on its way: what it will be, or undefined where it is being removed. */
export type Pending = { document: Known | undefined; delivery: Delivery }

/** Documents that are on their way to the engine, by key: what it says of them is no longer so. */
export class PendingDocuments {
  readonly #pending = new Map<string, Pending>()
  #clearings = 0

  get(key: string): Pending | undefined {
    return this.#pending.get(key)
  }

  set(key: string, own: Pending): void {
    this.#pending.set(key, own)
  }

  /** The engine has these; what came of them since then stays. */
  forget(own: ReadonlyMap<string, Pending>): void {
    for (const [key, one] of own) if (this.#pending.get(key) === one) this.#pending.delete(key)
  }

  /** Something is being removed by a filter until this is done: what will be left nobody knows. */
  clearing(done: Promise<unknown>): void {
    this.#clearings++
    void done.catch(() => undefined).finally(() => this.#clearings--)
  }

  /** @returns tells a document as it will be when all that came before is done; undefined where there is none */
  async whatIsStored(engine: Engine, keys: readonly string[]): Promise<(key: string) => Known | undefined> {
    const before = new Map(keys.map((key) => [key, this.#pending.get(key)]))
    // While something is being removed by a filter everything is new.
    const stored = this.#clearings > 0 ? [] : await engine.fetch(keys, KNOWN_FIELDS)
    const known = new Map(stored.map((document) => [document.key, document]))
    return (key) => {
      const own = this.#pending.get(key) ?? before.get(key)
      return own === undefined ? known.get(key) : own.document
    }
  }
}
