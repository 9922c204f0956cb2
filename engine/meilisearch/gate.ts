<<<<<<< HEAD
/**
 * A gate before the documents of an archive, closed for the moment in which another archive takes their place: what is written
 * then would be lost with the old one.
 *
 * The engine knows no locks, so the gate is a record in the index of the state, and counts how often it was closed. Who writes looks
 * at it before and after: where it was closed in between, nobody knows on which side of it the write fell, and it is written
 * again. So each write that was confirmed is either in the old archive before the last look at it, or in the new one.
 */

import { lookUp, ownIdentity, type ProcessIdentity } from '../embedded/liveness.ts'
import { retryWhileAway } from '../retry.ts'
=======
import type { Gate, GateRecord } from '../gate.ts'
>>>>>>> next
import type { Call } from './client.ts'
import { ifMissing } from './prepare.ts'
import { settle } from './tasks.ts'

type Stored = GateRecord & { id: 'gate' }

/** The gate of an archive: a record in the index of its state. */
export function gateOf(call: Call, index: string): Gate {
  const uid = `${index}_state`
  return {
    read: () => call((client) => client.index<Stored>(uid).getDocument('gate')).catch(ifMissing),
    write: async (record) => {
      const stored: Stored = { id: 'gate', ...record }
      const { taskUid } = await call((client) => client.index<Stored>(uid).addDocuments([stored]))
      await settle(call, taskUid)
    },
  }
}
<<<<<<< HEAD

/** Do something while nobody writes. @param action gets a check that throws where others have given up waiting */
export async function whileClosed(
  call: Call,
  index: string,
  action: (check: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const closings = (await readGate(call, index)).closings + 1
  const close = () =>
    writeGate(call, index, {
      id: 'gate',
      closings,
      closed: { by: ownIdentity(), until: Date.now() + SILENCE },
    })
  await close()
  // A sign that comes too late is told by the check.
  const signs = setInterval(() => void close().catch(() => undefined), SIGN)
  try {
    await action(async () => {
      const gate = await readGate(call, index)
      if (gate.closings !== closings || isOpen(gate))
        throw new Error('The engine was away too long while nobody was to write; nothing was changed')
    })
  } finally {
    clearInterval(signs)
    await retryWhileAway(() => writeGate(call, index, { id: 'gate', closings, closed: null }))
  }
}

/** @returns how often it was closed until now */
async function untilOpen(call: Call, index: string): Promise<number> {
  for (;;) {
    const gate = await readGate(call, index)
    if (isOpen(gate)) return gate.closings
    await new Promise((resolve) => setTimeout(resolve, POLL))
  }
}

/** It is open, too, where who closed it is gone. */
function isOpen({ closed }: Gate): boolean {
  return closed === null || Date.now() > closed.until || lookUp(closed.by) === 'gone'
}

async function readGate(call: Call, index: string): Promise<Gate> {
  const state = call((client) => client.index<Gate>(`${index}_state`).getDocument(OPEN.id))
  return (await state.catch(ifMissing)) ?? OPEN
}

async function writeGate(call: Call, index: string, gate: Gate): Promise<void> {
  const { taskUid } = await call((client) => client.index<Gate>(`${index}_state`).addDocuments([gate]))
  await settle(call, taskUid)
}
=======
>>>>>>> next
