import type { Delivery } from '../flow/delivery.ts'
import type { PushIntake, Taken } from '../indexer/deliver/push-intake.ts'
import { ReadError, type SourceText } from '../indexer/source-text.ts'
import type { PushResults } from './schemas/changes.ts'

type Result = PushResults['results'][number]

/** A document of the request in a delivery: where its result stands. */
type Sent = { key: string; at: number }

/** Counts what becomes of the records of one request. */
export function startTally() {
  const results: Result[] = []
  /** By key: the second of two different records with one id is rejected. */
  const seen = new Map<string, string>()
  const deliveries = new Map<Delivery, Sent[]>()
  let isSearchable = false

  const reject = (at: number, reason: string) => {
    results[at] = { id: results[at]?.id ?? null, status: 'rejected', reason }
  }
  const note = ({ key, status, delivery }: Taken, at: number) => {
    if (delivery === undefined) return
    const sent = deliveries.get(delivery) ?? []
    deliveries.set(delivery, sent)
    if (status !== 'unchanged') sent.push({ key, at })
  }
  const accept = async () => {
    await Promise.all([...deliveries.keys()].map(({ accepted }) => accepted))
    isSearchable = deliveries.size === 0
  }
  const answer = (): PushResults => ({ results, counts: countsOf(results), searchable: isSearchable })

  return {
    /** Hand over some records, in order. */
    take: async (intake: PushIntake, records: readonly (SourceText | ReadError)[]): Promise<void> => {
      const documents = records.filter((record): record is SourceText => !(record instanceof ReadError))
      const taken = (await intake.take(documents, seen)).values()
      for (const record of records) {
        const next = record instanceof ReadError ? undefined : taken.next().value
        if (next !== undefined) note(next, results.length)
        results.push(resultOf(next ?? record))
      }
    },
    /** Wait until all are safe. */
    accept,
    /** Wait until all are searchable, or refused by the engine. */
    finish: async (): Promise<void> => {
      await accept()
      for (const [{ done }, sent] of deliveries) {
        const refusals = await done
        for (const { key, at } of sent) {
          const reason = refusals.get(key)
          if (reason !== undefined) reject(at, 'could not be stored')
        }
      }
      isSearchable = true
    },
    answer,
    /** What is certain after an error: what the engine did not take is rejected. */
    answerAfterError: async (): Promise<PushResults> => {
      for (const [delivery, sent] of deliveries)
        if (!(await isAccepted(delivery)))
          for (const { at } of sent) reject(at, 'was not taken in; send it again')
      return answer()
    },
  }
}

function isAccepted({ accepted }: Delivery): Promise<boolean> {
  return accepted.then(
    () => true,
    () => false,
  )
}

function resultOf(outcome: Taken | SourceText | ReadError): Result {
  if (outcome instanceof ReadError) return { id: null, status: 'rejected', reason: outcome.message }
  if (!('status' in outcome)) throw new Error('A record without an outcome')
  const { id, status, reason } = outcome
  return { id, status, ...(reason === undefined ? {} : { reason }) }
}

function countsOf(results: readonly Result[]): PushResults['counts'] {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
  for (const { status } of results) counts[status]++
  return counts
}
