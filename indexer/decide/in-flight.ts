import type { Outcome } from '../outcome.ts'
import type { FileInProgress } from '../scan/file-in-progress.ts'
import type { KnownDocument } from './known-document.ts'

/** An outcome that comes true when a document has arrived. */
export type Rider = { open: FileInProgress; outcome: Outcome }

/** A document on its way to the engine, as it will be there. */
export type Entry = KnownDocument & {
  /** Told when it has arrived. */
  riders: Rider[]
  /** Places that were found after it was handed over; they are handed over when it has arrived. */
  late: Rider[]
  isPushed: boolean
  /** The engine did not take it. */
  isRefused: boolean
}

/**
 * Documents on their way, which the engine does not show yet or shows as they were. Their number is bounded by what may
 * be on its way at once.
 */
export type InFlight = {
  get: (key: string) => Entry | undefined
  /** Those with a text, one for each of the collections that it is in. */
  byText: (textHash: string) => readonly Entry[]
  add: (document: KnownDocument) => Entry
  remove: (entry: Entry) => void
  readonly size: number
}

/** Nothing on its way. */
export function startInFlight(): InFlight {
  const byKey = new Map<string, Entry>()
  const byText = new Map<string, Set<Entry>>()
  return {
    get: (key) => byKey.get(key),
    byText: (textHash) => [...(byText.get(textHash) ?? [])],
    add: (document) => {
      const entry: Entry = { ...document, riders: [], late: [], isPushed: false, isRefused: false }
      byKey.set(entry.key, entry)
      if (entry.textHash !== null)
        byText.set(entry.textHash, (byText.get(entry.textHash) ?? new Set()).add(entry))
      return entry
    },
    remove: (entry) => {
      if (byKey.get(entry.key) === entry) byKey.delete(entry.key)
      if (entry.textHash === null) return
      const entries = byText.get(entry.textHash)
      entries?.delete(entry)
      if (entries?.size === 0) byText.delete(entry.textHash)
    },
    get size() {
      return byKey.size
    },
  }
}

/** Give a document one more place. */
export function addPlace(entry: Entry, rider: Rider, path: string, file: string): void {
  entry.places = [...entry.places, path]
  entry.files = [...entry.files, file]
  if (entry.isPushed) entry.late.push(rider)
  else entry.riders.push(rider)
}
