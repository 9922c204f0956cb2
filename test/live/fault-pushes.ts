/** What a client pushes into an archive and removes from it, and what of it was accepted. */

import type { Served } from './axtar.ts'
import { newText, type World } from './fault-model.ts'

export const KEY = 'fault-key-0123456789'
const PUSHED_AT_ONCE = 20

/** A request: records, or the id of one to remove. */
export type Push = { records: { id: string; title: string; text: string }[]; removed?: string }

/** Records to push, as many again that change, and some to remove; the world has them when they are pushed. */
export function changedRecords(world: World, changes: number): Push[] {
  const known = [...world.pushed.keys()].filter(() => world.random() < 0.3)
  const removed = known.splice(0, 3)
  const ids = [
    ...known.slice(0, changes / 2),
    ...Array.from({ length: changes }, () => `push-${++world.made}`),
  ]
  const records = ids.map((id) => ({ id, ...newText(world) }))
  for (const { id, title, text } of records)
    world.pushed.set(id, { id, title, text, paths: [], since: new Set() })
  for (const id of removed) world.pushed.delete(id)
  const pushes: Push[] = removed.map((id) => ({ records: [], removed: id }))
  for (let at = 0; at < records.length; at += PUSHED_AT_ONCE)
    pushes.push({ records: records.slice(at, at + PUSHED_AT_ONCE) })
  return pushes
}

/** @returns what was not accepted, the first of it perhaps all the same */
export async function pushAll({ url }: Served, pushes: readonly Push[], wait: string): Promise<Push[]> {
  for (const [at, push] of pushes.entries()) if (!(await isAccepted(url, push, wait))) return pushes.slice(at)
  return []
}

async function isAccepted(url: string, { records, removed }: Push, wait: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
  const request =
    removed === undefined ? { method: 'POST', body: JSON.stringify(records) } : { method: 'DELETE' }
  const address = `${url}/api/documents${removed === undefined ? '' : `/${removed}`}${wait}`
  const status = await fetch(address, { ...request, headers }).then(
    (answer) => answer.status,
    () => 0,
  )
  return status === 200 || status === 202 || (removed !== undefined && status === 404)
}
