/** A cluster of real OpenSearch nodes on this machine, made of what its makers publish for Maven. */

import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isRunning } from '../../engine/embedded/liveness.ts'
import { pause } from '../../flow/pause.ts'
import { inside, layNetwork, type Network, type Place, plug } from './network.ts'

const NAMES = ['n1', 'n2', 'n3']
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
logger.searches.name = rest.suppressed
logger.searches.level = error
`

export type ClusterNode = {
  url: string
  /** Whether it can be cut off: not where the system allows no namespaces of networks. */
  hasCable: boolean
  /** Cut it off from the others, or join it to them again; whoever is beside it still reaches it. */
  plug: (isIn: boolean) => Promise<void>
  /** At once, as a power failure does. */
  kill: () => Promise<void>
  /** Again, with the data that it had; nothing where it runs. */
  start: () => Promise<void>
}

export type Cluster = { folder: string; nodes: ClusterNode[]; stop: () => Promise<void> }

type Settings = Record<string, string>

/** How much memory a node has, and whether it lives for minutes only: then it starts sooner, and is slower. */
export type NodeOptions = { heap: string; isShort: boolean }

const IN_TESTS: NodeOptions = { heap: process.env['CLUSTER_HEAP'] ?? '320m', isShort: true }

/** Start a cluster of three nodes. @throws where Java or Maven is missing, or it does not start */
export async function startCluster(options = IN_TESTS): Promise<Cluster> {
  await fetchServer()
  const folder = await mkdtemp(join(tmpdir(), 'axtar-cluster-'))
  const network = await layNetwork(NAMES.length)
  const seeds = network.places.map(({ address, ports }) => `${address}:${ports.transport}`).join(',')
  for (const [at, place] of network.places.entries()) {
    const name = `${NAMES[at]}`
    const home = join(folder, name)
    await describeNode(home, options, network, place, {
      'node.name': name,
      'transport.host': place.address,
      'discovery.seed_hosts': seeds,
    })
  }
  const { nodes, stop } = await clusterIn(folder)
  const cluster: Cluster = {
    folder,
    nodes,
    stop: async () => {
      await stop()
      network.stop()
    },
  }
  try {
    await Promise.all(cluster.nodes.map(({ start }) => start()))
    await untilWhole(cluster.nodes)
    return cluster
  } catch (error) {
    const logs = await Promise.all(NAMES.map((name) => textIn(join(folder, name, 'log'))))
    await cluster.stop()
    const said = logs.map((log) => log.slice(-2_000)).join('\n')
    throw new Error(`The cluster does not start\n${said}`, { cause: error })
  }
}

/** A cluster that was started, also by another program: what is known of a node stands in its folder. */
export async function clusterIn(folder: string): Promise<Cluster> {
  const nodes = await Promise.all(NAMES.map((name) => nodeIn(join(folder, name))))
  const stop = async () => {
    await Promise.all(nodes.map(({ kill }) => kill()))
    await rm(folder, { recursive: true, force: true })
  }
  return { folder, nodes, stop }
}

/** Get the server and compile what starts it; what is there already stays. */
async function fetchServer(): Promise<void> {
  const goals = ['compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib']
  await promisify(execFile)('mvn', ['-q', '-B', ...goals], { cwd: PROJECT })
}

function javaOptions({ heap, isShort }: NodeOptions): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    ...(isShort ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:MaxDirectMemorySize=128m',
    '-Dio.netty.allocator.numDirectArenas=0',
    '-cp',
    'target/classes:target/lib/*',
  ]
}

async function describeNode(
  home: string,
  options: NodeOptions,
  network: Network,
  place: Place,
  own: Settings,
): Promise<void> {
  const settings = {
    ...own,
    'http.host': '127.0.0.1',
    'http.port': `${place.ports.http}`,
    'transport.port': `${place.ports.transport}`,
    'path.home': home,
    'cluster.name': 'axtar-test',
    'cluster.initial_cluster_manager_nodes': NAMES.join(','),
    'transport.type': 'netty4',
    'http.type': 'netty4',
    'node.processors': '2',
    // The disk of a machine for tests is often nearly full; tests of that say so themselves.
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
    // As docs/operations.md tells: what a node that is alone began to write would hold its shard for half an hour.
    'cluster.no_cluster_manager_block': 'write',
    // A copy of a shard that waits for a node which was killed meanwhile is begun anew, not after half an hour.
    'indices.recovery.internal_action_timeout': '15s',
    'indices.recovery.recovery_activity_timeout': '30s',
  }
  await mkdir(join(home, 'config'), { recursive: true })
  await writeFile(join(home, 'config', 'log4j2.properties'), LOGGING)
  const described = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const command = [...inside(place), 'java', ...javaOptions(options), 'ClusterNode', ...described]
  const url = `http://127.0.0.1:${await network.expose(place, join(home, 'http'))}`
  const known: KnownNode = { url, command, place }
  await writeFile(join(home, 'node.json'), JSON.stringify(known))
}

/** What stands in the folder of a node. */
type KnownNode = { url: string; command: string[]; place: Place }

async function nodeIn(home: string): Promise<ClusterNode> {
  const known = JSON.parse(await readFile(join(home, 'node.json'), 'utf8')) as KnownNode
  const { url, place } = known
  const [program = '', ...command] = known.command
  const pidFile = join(home, 'pid')
  return {
    url,
    hasCable: place.cable !== undefined,
    plug: (isIn) => plug(place, isIn),
    start: async () => {
      if (isRunning(Number(await textIn(pidFile)))) return
      const log = await open(join(home, 'log'), 'a')
      const node = spawn(program, command, {
        cwd: PROJECT,
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
      })
      node.unref()
      await log.close()
      await writeFile(pidFile, `${node.pid}`)
    },
    kill: async () => {
      const pid = Number(await textIn(pidFile))
      if (pid === 0) return
      await rm(pidFile)
      if (isRunning(pid)) process.kill(pid, 'SIGKILL')
      while (isRunning(pid)) await pause(50)
    },
  }
}

function textIn(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}

/** Wait until all nodes are one cluster, and each document is where it should be. */
export async function untilWhole(nodes: readonly ClusterNode[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  for (;;) {
    const states = await Promise.all(nodes.map(stateOf))
    if (states.every((state) => state?.nodes === nodes.length && state.status === 'green')) return
    if (Date.now() > deadline) {
      const reason = await reasonOf(nodes)
      throw new Error(`The cluster is not whole: ${JSON.stringify(states)}\n${reason}`)
    }
    await pause(200)
  }
}

/** What a node says of a copy that is nowhere, and why. */
async function reasonOf([node]: readonly ClusterNode[]): Promise<string> {
  const shards = '_cat/shards?h=index,shard,prirep,state,node,unassigned.reason,unassigned.details'
  const answers = ['_cluster/allocation/explain', shards, '_cat/recovery?active_only=true'].map(
    async (path) => {
      const answer = await fetch(`${node?.url}/${path}`, { signal: AbortSignal.timeout(5_000) })
      return (await answer.text()).slice(0, 4_000)
    },
  )
  return (await Promise.all(answers)).join('\n')
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

/** The node that decides for the others. */
export async function managerOf(nodes: readonly ClusterNode[]): Promise<ClusterNode> {
  const [first] = nodes
  const answer = await fetch(`${first?.url}/_cat/cluster_manager?h=node`)
  const leader = nodes[NAMES.indexOf((await answer.text()).trim())]
  if (leader === undefined) throw new Error('The cluster has no manager')
  return leader
}
