/** A cluster of real OpenSearch nodes on this machine, made of what its makers publish for Maven. */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROJECT = join(import.meta.dirname, 'node')
/** Three of them have to start on a busy machine. */
const START_LIMIT = 180_000

/** What a server writes down of itself: warnings, on its standard output. */
const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`

export type ClusterNode = {
  url: string
  /** At once, as a power failure does. */
  kill: () => Promise<void>
  /** Again, with the data that it had. */
  start: () => void
}

export type Cluster = { nodes: ClusterNode[]; stop: () => Promise<void> }

/** Start a cluster of three nodes. @throws where Java or Maven is missing, or it does not start */
export async function startCluster(heap = process.env['CLUSTER_HEAP'] ?? '320m'): Promise<Cluster> {
  await fetchServer()
  const folder = await mkdtemp(join(tmpdir(), 'axtar-cluster-'))
  const ports = await freePorts(6)
  const seeds = ports.slice(3).map((port) => `127.0.0.1:${port}`)
  const nodes = await Promise.all(
    seeds.map(async (_seed, at): Promise<ClusterNode> => {
      const home = join(folder, `n${at + 1}`)
      await mkdir(join(home, 'config'), { recursive: true })
      await writeFile(join(home, 'config', 'log4j2.properties'), LOGGING)
      return startNode(home, heap, {
        'node.name': `n${at + 1}`,
        'http.port': `${ports[at]}`,
        'transport.port': `${ports[at + 3]}`,
        'discovery.seed_hosts': seeds.join(','),
      })
    }),
  )
  const stop = async () => {
    await Promise.all(nodes.map(({ kill }) => kill()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilWhole(nodes)
  } catch (error) {
    const logs = await Promise.all(
      nodes.map((_node, at) => readFile(join(folder, `n${at + 1}`, 'log'), 'utf8').catch(() => '')),
    )
    await stop()
    throw new Error(`The cluster does not start\n${logs.map((log) => log.slice(0, 2_000)).join('\n')}`, {
      cause: error,
    })
  }
  return { nodes, stop }
}

/** Get the server and compile what starts it; what is there already stays. */
async function fetchServer(): Promise<void> {
  const goals = ['compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib']
  await promisify(execFile)('mvn', ['-q', '-B', ...goals], { cwd: PROJECT })
}

/** Small heaps and a quick start: these nodes live for minutes. */
function javaOptions(heap: string): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-XX:MaxDirectMemorySize=128m',
    '-Dio.netty.allocator.numDirectArenas=0',
    '-cp',
    'target/classes:target/lib/*',
  ]
}

async function startNode(home: string, heap: string, settings: Record<string, string>): Promise<ClusterNode> {
  const all = {
    ...settings,
    'path.home': home,
    'cluster.name': 'axtar-test',
    'cluster.initial_cluster_manager_nodes': 'n1,n2,n3',
    'network.host': '127.0.0.1',
    'transport.type': 'netty4',
    'http.type': 'netty4',
    'node.processors': '2',
    // The disk of a machine for tests is often nearly full; tests of that say so themselves.
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
  }
  const log = await open(join(home, 'log'), 'a')
  const arguments_ = Object.entries(all).map(([name, value]) => `${name}=${value}`)
  let running: ChildProcess | undefined
  const start = () => {
    running = spawn('java', [...javaOptions(heap), 'ClusterNode', ...arguments_], {
      cwd: PROJECT,
      stdio: ['ignore', log.fd, log.fd],
    })
  }
  start()
  return {
    url: `http://127.0.0.1:${settings['http.port']}`,
    start,
    kill: async () => {
      const ended = running
      running = undefined
      if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return
      ended.kill('SIGKILL')
      await once(ended, 'exit')
    },
  }
}

/** Wait until all nodes are one cluster, and each document is where it should be. */
export async function untilWhole(nodes: readonly ClusterNode[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  for (;;) {
    const states = await Promise.all(nodes.map(stateOf))
    if (states.every((state) => state?.nodes === nodes.length && state.status === 'green')) return
    if (Date.now() > deadline) throw new Error(`The cluster is not whole: ${JSON.stringify(states)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

type State = { status: string; nodes: number }

/** What a node knows of its cluster; undefined where it knows none. */
export async function stateOf({ url }: Pick<ClusterNode, 'url'>): Promise<State | undefined> {
  const path = `${url}/_cluster/health?cluster_manager_timeout=1s`
  const answer = await fetch(path, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  if (answer?.ok !== true) return undefined
  const { status, number_of_nodes: nodes } = (await answer.json()) as {
    status: string
    number_of_nodes: number
  }
  return { status, nodes }
}

/** Ports that nobody listens at now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
