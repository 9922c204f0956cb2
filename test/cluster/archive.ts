/** Archives of their own in the cluster of these tests. */

import { randomUUID } from 'node:crypto'
import type { ArchiveEngine } from '../../engine/contract.ts'
import { openCluster } from '../../engine/opensearch/archive.ts'
import { INDEXES, PUBLISHED } from '../../engine/opensearch/settings.ts'

export type ClusterArchive = { engine: ArchiveEngine; name: string; close: () => Promise<void> }

/** The nodes of the cluster, as `http://127.0.0.1:9200`. */
export function clusterNodes(): string[] {
  const nodes = process.env['OPENSEARCH_URL']?.split(',').filter(Boolean) ?? []
  if (nodes.length === 0) throw new Error('OPENSEARCH_URL names no node; npm run test:cluster starts some')
  return nodes
}

/** An archive that nobody else uses; it is removed when it is closed. */
export async function openArchive(): Promise<ClusterArchive> {
  const name = `test-${randomUUID()}`
  const engine = await openCluster({ nodes: clusterNodes() }, name)
  return { engine, name, close: () => removeArchive(name) }
}

export async function removeArchive(name: string): Promise<void> {
  const indexes = [
    `${name}${INDEXES.records.suffix}`,
    `${name}_beside${INDEXES.records.suffix}`,
    ...PUBLISHED.flatMap(({ suffix }) => ['a', 'b'].map((each) => `${name}${suffix}.${each}`)),
  ]
  const [node = ''] = clusterNodes()
  const answer = await fetch(`${node}/${indexes.join(',')}?ignore_unavailable=true`, { method: 'DELETE' })
  if (!answer.ok) throw new Error(await answer.text())
}
