/** Many small changes at once, of which each may be refused by itself. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Refusals } from '../contract.ts'
import { EngineError, EngineUnavailableError } from '../errors.ts'
import { ndjson } from '../ndjson.ts'
import type { Call } from './call.ts'
import { partlyRefused, type Reason, statusOf } from './errors.ts'
import { INDEXES } from './settings.ts'

/** One change of one record. */
export type Step =
  | { kind: 'index'; index: string; id: string; record: object }
  /** Some fields of a record that is there. */
  | { kind: 'update'; index: string; id: string; record: object }
  | { kind: 'delete'; index: string; id: string }

/** A request has so many characters at most, unless one record alone has more. */
const MOST_CHARACTERS = 5_000_000
/** What the cluster did not take is sent again, first after so many milliseconds, then after twice as many, for a minute in all. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000
const PATIENCE = 60_000
/** Larger than a request may be. */
const TOO_LARGE = 413
const CONFLICT = 409
const MISSING = 404

type Item = { _id: string; status: number; error?: Reason }

/** A step as it is sent, so that only its letters are held. */
type Packed = { id: string; isRemoval: boolean; lines: string }

/**
 * Do changes in their order; resolves when each is on the disks of all copies, or refused.
 *
 * @param isCurrent asked of each that is sent again, since the cluster had no room: a newer one may have come
 * @returns why some were refused, by their ids
 * @throws EngineUnavailableError where the cluster cannot take them; StorageError where it has no room on a disk
 */
export async function doSteps(
  call: Call,
  steps: readonly Step[],
  isCurrent: (id: string) => boolean = () => true,
): Promise<Refusals> {
  const refusals = new Map<string, string>()
  for (const some of inRequests(steps.map(packed))) {
    const giveUp = Date.now() + PATIENCE
    let left: readonly Packed[] = some
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      left = await sendOnce(call, left, refusals)
      if (left.length === 0) break
      if (Date.now() > giveUp)
        throw new EngineUnavailableError(
          `OpenSearch has no room for ${left.length} of ${some.length} changes`,
        )
      await sleep(pause * (0.5 + Math.random()))
      left = left.filter(({ id }) => isCurrent(id))
    }
  }
  return refusals
}

/** @returns what is to be sent again */
async function sendOnce(
  call: Call,
  steps: readonly Packed[],
  refusals: Map<string, string>,
): Promise<Packed[]> {
  if (steps.length === 0) return []
  const told = await send(call, steps).catch((error) => {
    if (statusOf(error) === TOO_LARGE) return undefined
    throw error
  })
  if (told === undefined) return inHalves(call, steps, refusals)
  return steps.filter((step, at) => {
    const item = Object.values(told.items[at] ?? {})[0]
    if (item === undefined) return true
    if (item.error === undefined || (item.status === MISSING && step.isRemoval)) return false
    if (item.status === CONFLICT) return true
    const refused = partlyRefused(item.status, item.error)
    if (refused === undefined) return true
    if (!(refused instanceof EngineError)) throw refused
    refusals.set(step.id, refused.message)
    return false
  })
}

async function inHalves(
  call: Call,
  steps: readonly Packed[],
  refusals: Map<string, string>,
): Promise<Packed[]> {
  const [first] = steps
  if (steps.length === 1 && first !== undefined) {
    refusals.set(first.id, 'It is larger than a request to OpenSearch may be (http.max_content_length)')
    return []
  }
  const half = Math.ceil(steps.length / 2)
  return [
    ...(await sendOnce(call, steps.slice(0, half), refusals)),
    ...(await sendOnce(call, steps.slice(half), refusals)),
  ]
}

function send(call: Call, steps: readonly Packed[]) {
  return call<{ items: Record<string, Item>[] }>({
    method: 'POST',
    path: '/_bulk',
    query: { timeout: '5s' },
    lines: steps.map(({ lines }) => lines).join(''),
  })
}

/** An index that is found by an alias is never made by a change: it would get fields by guess. */
function packed(step: Step): Packed {
  const { kind, index, id } = step
  const isAlias = !index.endsWith(INDEXES.records.suffix)
  const head = {
    [kind]: {
      _index: index,
      _id: id,
      ...(kind !== 'delete' && { require_alias: isAlias }),
      ...(kind === 'update' && { retry_on_conflict: 3 }),
    },
  }
  const body = kind === 'index' ? [step.record] : kind === 'update' ? [{ doc: step.record }] : []
  return { id, isRemoval: kind !== 'index', lines: `${ndjson([head, ...body])}\n` }
}

function* inRequests(steps: readonly Packed[]): Generator<Packed[]> {
  let request: Packed[] = []
  let characters = 0
  for (const step of steps) {
    if (request.length > 0 && characters + step.lines.length > MOST_CHARACTERS) {
      yield request
      request = []
      characters = 0
    }
    request.push(step)
    characters += step.lines.length
  }
  if (request.length > 0) yield request
}
