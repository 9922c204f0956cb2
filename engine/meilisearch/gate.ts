import type { Gate, GateRecord } from '../gate.ts'
import type { Call } from './client.ts'
import { ifMissing } from './error-codes.ts'
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
