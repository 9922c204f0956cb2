import { freeBytes } from '../engine/embedded/free-space.ts'

/** So long an answer is taken for true, in milliseconds. */
const FRESH = 1_000

/**
 * Watches the disk of a folder, since the engine takes more documents than the disk can hold, and then tries for ever.
 *
 * @param least bytes that must be free
 * @returns whether there are; true where nobody can tell, as for the disk of an engine on another machine
 */
export function spaceIn(folder: string, least: number): () => Promise<boolean> {
  let known: { at: number; answer: Promise<boolean> } | undefined
  return () => {
    if (known === undefined || Date.now() - known.at > FRESH) {
      const answer = freeBytes(folder).then((free) => free === undefined || free >= least)
      known = { at: Date.now(), answer }
    }
    return known.answer
  }
}
