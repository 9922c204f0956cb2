/**
 * A network whose cables can be pulled: each node of a cluster has a network namespace of its own (Linux), with a cable to a switch.
 * Nobody has to be root for that where the system allows it. HTTP comes out of a namespace through a socket of the file system, so a
 * node that is cut off from the others can still be asked, as a server beside it would.
 */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const RELAY = join(import.meta.dirname, 'relay.mjs')
/** Where each node listens inside. */
const PORTS = { http: 9200, transport: 9300 }

/**
 * So often is sent again what nobody acknowledges before a connection is given up, after some six seconds: what docs/operations.md
 * tells to set where nodes run. Left as it is, Linux goes on for a quarter of an hour.
 */
const RETRIES = 5

/** Where a node is: its address and ports there. */
export type Place = {
  address: string
  ports: { http: number; transport: number }
  /** The process that keeps its namespace, that of the switch, and the other end of its cable; undefined: it has no cable. */
  cable?: { keeper: number; hub: number; name: string }
}

export type Network = {
  places: Place[]
  /** Make HTTP of a place reachable from here, through a socket in the file system. @returns its port */
  expose: (place: Place, socket: string) => Promise<number>
  stop: () => void
}

/** What runs a program in the network of a place, before its name. */
export function inside({ cable }: Place): string[] {
  return cable === undefined ? [] : within(cable.keeper)
}

/** Pull the cable of a place, or put it in again. */
export async function plug({ cable }: Place, isIn: boolean): Promise<void> {
  if (cable !== undefined)
    await call([...within(cable.hub), 'ip', 'link', 'set', cable.name, isIn ? 'up' : 'down'])
}

/** A network of so many places; without cables, on this machine, where the system allows no namespaces. */
export async function layNetwork(size: number): Promise<Network> {
  return layCables(size).catch(async (error) => {
    console.warn(
      `No cable can be pulled here (${error.message.split('\n')[0]}); a cluster that is split is not tested`,
    )
    const ports = await freePorts(2 * size)
    const places = ports.slice(size).map((transport, at) => ({
      address: '127.0.0.1',
      ports: { http: ports[at] ?? 0, transport },
    }))
    return { places, expose: async ({ ports: { http } }) => http, stop: () => {} }
  })
}

async function layCables(size: number): Promise<Network> {
  const children: ChildProcess[] = []
  const servers: Server[] = []
  const stop = () => {
    for (const server of servers) server.close()
    for (const child of children) child.kill('SIGKILL')
  }
  /** Start what keeps a namespace as long as this program runs. */
  const keep = async (command: string[]) => {
    const [program = '', ...rest] = command
    const child = spawn(program, [...rest, 'sh', '-c', 'echo ready; exec cat'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    const isReady = await Promise.race([
      once(child.stdout, 'data').then(() => true),
      once(child, 'exit').then(() => false),
    ])
    if (!isReady) throw new Error(`${command.join(' ')} is refused`)
    return child.pid ?? 0
  }
  const connect = async (hub: number, at: number): Promise<Place> => {
    const keeper = await keep([...within(hub), 'unshare', '--net'])
    const [name, end, address] = [`c${at}`, `e${at}`, `10.0.0.${at}`]
    const ip = (place: number, ...command: string[]) => call([...within(place), 'ip', ...command])
    await ip(hub, 'link', 'add', 'name', name, 'type', 'veth', 'peer', 'name', end)
    await ip(hub, 'link', 'set', end, 'netns', `${keeper}`)
    await ip(hub, 'link', 'set', name, 'master', 'hub', 'up')
    await ip(keeper, 'address', 'add', `${address}/24`, 'dev', end)
    await ip(keeper, 'link', 'set', end, 'up')
    await ip(keeper, 'link', 'set', 'lo', 'up')
    await call([...within(keeper), 'sh', '-c', `echo ${RETRIES} > /proc/sys/net/ipv4/tcp_retries2`])
    return { address, ports: PORTS, cable: { keeper, hub, name } }
  }
  try {
    const hub = await keep(['unshare', '--user', '--map-root-user', '--net'])
    await call([...within(hub), 'ip', 'link', 'add', 'name', 'hub', 'type', 'bridge'])
    await call([...within(hub), 'ip', 'link', 'set', 'hub', 'up'])
    const places: Place[] = []
    for (let at = 1; at <= size; at++) places.push(await connect(hub, at))
    const expose: Network['expose'] = async (place, socket) => {
      const command = [...inside(place), process.execPath, RELAY, socket, `${place.ports.http}`]
      children.push(spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] }))
      const server = passOn(socket)
      servers.push(server)
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    }
    return { places, expose, stop }
  } catch (error) {
    stop()
    throw error
  }
}

function within(keeper: number): string[] {
  return ['nsenter', '--target', `${keeper}`, '--user', '--net', '--preserve-credentials']
}

async function call([program = '', ...rest]: readonly string[]): Promise<void> {
  await run(program, rest)
}

/** Whoever comes to a port of this machine comes out at a socket. */
function passOn(socket: string): Server {
  return createServer((from) => {
    const to = createConnection(socket)
    from.pipe(to).pipe(from)
    from.on('error', () => to.destroy())
    to.on('error', () => from.destroy())
  }).listen(0, '127.0.0.1')
}

/** Ports that nobody listens at now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
