/**
 * A gate before the documents of an archive, closed for the moment in which another archive takes their place: what is written
 * then would be lost with the old one.
 *
 * An engine may know no locks, so the gate is a record in it, and counts how often it was closed. Who writes looks at it before
 * and after: where it was closed in between, nobody knows on which side of it the write fell, and it is written again. So each
 * write that was confirmed is either in the old archive before the last look at it, or in the new one.
 */

import { lookUp, ownIdentity, type ProcessIdentity } from './embedded/liveness.ts'
import { retryWhileAway } from './retry.ts'

/** The record: how often it was closed, and by whom it is now, until when (milliseconds since 1970). */
export type GateRecord = { closings: number; closed: null | { by: ProcessIdentity; until: number } }

/** Where the record of one archive is kept; what was written is read by all from then on. */
export type Gate = {
  /** undefined: it was never closed. */
  read: () => Promise<GateRecord | undefined>
  write: (record: GateRecord) => Promise<void>
}

const OPEN: GateRecord = { closings: 0, closed: null }
/** Who closed it on another machine, and cannot be seen from here, is believed in so long without a sign, in milliseconds. */
const SILENCE = 120_000
const SIGN = 20_000
/** How often those who wait look, in milliseconds. */
const POLL = 50

/** Write to an archive while its gate is open. @param write may be done twice: the last one counts */
export async function throughGate<T>(gate: Gate, write: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = await untilOpen(gate)
    const written = await write()
    if ((await recordOf(gate)).closings === before) return written
  }
}

/** Do something while nobody writes. @param action gets a check that throws where others have given up waiting */
export async function whileClosed(
  gate: Gate,
  action: (check: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const closings = (await recordOf(gate)).closings + 1
  const close = () => gate.write({ closings, closed: { by: ownIdentity(), until: Date.now() + SILENCE } })
  await close()
  // A sign that comes too late is told by the check.
  const signs = setInterval(() => void close().catch(() => undefined), SIGN)
  try {
    await action(async () => {
      const record = await recordOf(gate)
      if (record.closings !== closings || isOpen(record))
        throw new Error('The engine was away too long while nobody was to write; nothing was changed')
    })
  } finally {
    clearInterval(signs)
    await retryWhileAway(() => gate.write({ closings, closed: null }))
  }
}

/** @returns how often it was closed until now */
async function untilOpen(gate: Gate): Promise<number> {
  for (;;) {
    const record = await recordOf(gate)
    if (isOpen(record)) return record.closings
    await new Promise((resolve) => setTimeout(resolve, POLL))
  }
}

/** It is open, too, where who closed it is gone; of a process on another machine nobody here knows that. */
function isOpen({ closed }: GateRecord): boolean {
  if (closed === null || Date.now() > closed.until) return true
  return closed.by.boot === ownIdentity().boot && lookUp(closed.by) === 'gone'
}

async function recordOf(gate: Gate): Promise<GateRecord> {
  return (await gate.read()) ?? OPEN
}
