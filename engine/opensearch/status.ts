/** How a cluster and an archive in it are. */

import { createHash } from 'node:crypto'
import type { ClusterStatus, EngineStats, EngineStatus } from '../contract.ts'
import type { Call } from './call.ts'
import { searchedIn } from './generations.ts'

type Copy = { routing: { node: string | null }; refresh: { external_total: number } }
type Stats = {
  indices: Record<string, { uuid: string; shards: Record<string, Copy[]> }>
}

/**
 * Changes whenever an answer may: with each refresh of each copy of a shard, when a copy moves, and when another archive takes the
 * place of this one.
 */
export async function revisionOf(call: Call, name: string): Promise<string> {
  const { indices } = await call<Stats>({
    method: 'GET',
    path: `/${searchedIn(name)}/_stats/refresh`,
    query: { level: 'shards' },
  })
  const states = Object.values(indices).map(({ uuid, shards }) => [
    uuid,
    Object.entries(shards).map(([shard, copies]) => [
      shard,
      copies.map(({ routing, refresh }) => `${routing.node} ${refresh.external_total}`).sort(),
    ]),
  ])
  return createHash('sha256').update(JSON.stringify(states)).digest('hex').slice(0, 32)
}

/** How many documents an archive has, and what it takes on the disks, each shard once. */
export async function statsOf(call: Call, name: string): Promise<EngineStats> {
  const { _all: all } = await call<{
    _all: { primaries: { docs: { count: number }; store: { size_in_bytes: number } } }
  }>({ method: 'GET', path: `/${name}/_stats/docs,store` })
  const { docs, store } = all.primaries
  return { documents: docs.count, isIndexing: false, bytes: store.size_in_bytes }
}

type Health = {
  cluster_name: string
  status: 'green' | 'yellow' | 'red'
  number_of_nodes: number
  number_of_data_nodes: number
  active_shards: number
  relocating_shards: number
  initializing_shards: number
  unassigned_shards: number
  number_of_pending_tasks: number
}

/** Ask a cluster how it is. */
export async function statusOf(call: Call, name: string): Promise<EngineStatus> {
  const [{ version }, health, disks, stats] = await Promise.all([
    call<{ version: { number: string } }>({ method: 'GET', path: '/' }),
    call<Health>({ method: 'GET', path: '/_cluster/health' }),
    disksOf(call),
    call<{ _all: { total: { store: { size_in_bytes: number } } } }>({
      method: 'GET',
      path: `/${searchedIn(name)}/_stats/store`,
    }),
  ])
  const bytes = stats._all.total.store.size_in_bytes
  return {
    name: 'OpenSearch',
    version: version.number,
    databaseSize: bytes,
    usedDatabaseSize: bytes,
    waiting: health.number_of_pending_tasks,
    running: health.initializing_shards + health.relocating_shards,
    cluster: {
      name: health.cluster_name,
      health: health.status,
      nodes: health.number_of_nodes,
      shards: health.active_shards,
      missingShards: health.unassigned_shards,
      disks,
    },
  }
}

type Disk = { node: string; 'disk.total': string | null; 'disk.avail': string | null }

async function disksOf(call: Call): Promise<ClusterStatus['disks']> {
  const rows = await call<Disk[]>({
    method: 'GET',
    path: '/_cat/allocation',
    query: { format: 'json', bytes: 'b', h: 'node,disk.total,disk.avail' },
  })
  return rows.flatMap(({ node, 'disk.total': total, 'disk.avail': free }) =>
    total === null || free === null ? [] : [{ node, total: Number(total), free: Number(free) }],
  )
}

/** Whether it can answer: it has a manager, and no shard is missing altogether. Never throws. */
export async function isHealthy(call: Call): Promise<boolean> {
  const asked = call<Health>({
    method: 'GET',
    path: '/_cluster/health',
    query: { cluster_manager_timeout: '2s' },
  })
  return asked.then(
    ({ status }) => status !== 'red',
    () => false,
  )
}
