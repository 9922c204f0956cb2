import { startCluster } from './nodes.ts'

/** Start a cluster unless OPENSEARCH_URL names one, and stop it after the tests. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['OPENSEARCH_URL']) return async () => {}
  const { folder, nodes, stop } = await startCluster()
  process.env['OPENSEARCH_URL'] = nodes.map(({ url }) => url).join(',')
  process.env['CLUSTER_FOLDER'] = folder
  return stop
}
