import type { Receipt } from '../../engine/contract.ts'
import { EngineError } from '../../engine/errors.ts'
import { startRoom } from '../../flow/backpressure.ts'
import type { Settling } from '../../flow/delivery.ts'
import { startSerial } from '../../flow/serial.ts'

/**
 * So many deliveries at most are with the engine and not done yet; what comes meanwhile is gathered into larger ones. Without that an engine that
 * is slower than who pushes has a queue that grows for ever, and a rebuild, whose steps stand in the same queue, never ends.
 */
const MOST_UNDONE = 8

/** Deliveries on their way to the engine: handed over in order, and seen done without anybody waiting for it. */
export class Sending {
  readonly #report: (problem: unknown) => void
  readonly #serial = startSerial()
  readonly #undone = startRoom(MOST_UNDONE)

  /** @param report told of what fails after it was accepted */
  constructor(report: (problem: unknown) => void) {
    this.#report = report
  }

  /** Whether as many are with the engine as may be. */
  isFull(): boolean {
    return this.#undone.isFull()
  }

  /** Resolves when one more may be sent. */
  wait(): Promise<void> {
    return this.#undone.wait()
  }

  /**
   * Send a delivery behind all that was sent before.
   *
   * @param hand hands it to the engine
   * @param over called once when it is over, with whether the engine took it
   */
  send(settling: Settling, hand: () => Promise<Receipt>, over: (isTaken: boolean) => void): void {
    this.#undone.enter()
    void this.#serial(() => this.#follow(settling, hand, over))
  }

  async #follow(
    settling: Settling,
    hand: () => Promise<Receipt>,
    over: (isTaken: boolean) => void,
  ): Promise<void> {
    const end = (isTaken: boolean) => {
      this.#undone.leave()
      over(isTaken)
    }
    try {
      const receipt = await hand()
      settling.accept()
      void this.#settle(settling, receipt).finally(() => end(true))
    } catch (error) {
      settling.fail(error)
      end(false)
    }
  }

  async #settle(settling: Settling, { searchable }: Receipt): Promise<void> {
    try {
      const refusals = await searchable()
      for (const [key, reason] of refusals) this.#report(new EngineError(`${key}: ${reason}`))
      settling.finish(refusals)
    } catch (error) {
      settling.fail(error)
      this.#report(error)
    }
  }
}
