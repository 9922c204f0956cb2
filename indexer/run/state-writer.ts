import type { Receipt } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { type FileState, writeFileStates } from '../file-state.ts'

/** Writes down what became of files, many at a time. */
export type StateWriter = {
  /** The documents of the file must have arrived. */
  write: (state: FileState) => void
  /** Wait until all is written. @throws EngineUnavailableError when the engine stays away */
  finish: () => Promise<void>
}

const AT_ONCE = 500

/** Nothing written yet. */
export function startStateWriter(engine: Engine): StateWriter {
  let waiting: FileState[] = []
  let sending: Promise<Receipt | undefined> = Promise.resolve(undefined)
  const send = () => {
    const states = waiting
    waiting = []
    if (states.length === 0) return
    sending = sending.then(() => writeFileStates(engine, states))
    // A rejection that nobody awaits yet would end the process; `finish` throws it.
    sending.catch(() => undefined)
  }
  return {
    write: (state) => {
      waiting.push(state)
      if (waiting.length >= AT_ONCE) send()
    },
    finish: async () => {
      send()
      // They are done in their order, so the last is enough.
      await (await sending)?.searchable()
    },
  }
}
