/**
 * A network whose cables can be pulled: each node of a cluster has a network namespace of its own (Linux), with a cable to a switch.
 * Nobody has to be root for that where the system allows it. HTTP comes out of a namespace through a socket of the file system, so a
 * node that is cut off from the others can still be asked, as a server beside it would.
 */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createConnection, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const RELAY = join(import.meta.dirname, 'relay.mjs')
/** Where each node listens inside. */
export const HTTP_PORT = 9200
export const TRANSPORT_PORT = 9300

/** A place in the network: the process that keeps its namespace, its address there, and the other end of its cable. */
export type Place = { keeper: number; address: string; cable: string }

export type Network = {
  /** The process that keeps the switch. */
  keeper: number
  places: Place[]
  /** Make HTTP of a place reachable from here. @returns its port */
  expose: (place: Place, socket: string) => Promise<number>
  stop: () => void
}

/** What runs a program in a namespace, before its name. */
export function inside({ keeper }: Pick<Place, 'keeper'>): string[] {
  return ['nsenter', '--target', `${keeper}`, '--user', '--net', '--preserve-credentials']
}

/** Pull the cable of a place, or put it in again. */
export async function plug(keeper: number, { cable }: Place, isIn: boolean): Promise<void> {
  await runIn({ keeper }, ['ip', 'link', 'set', cable, isIn ? 'up' : 'down'])
}

/** Lay a network of so many places. @throws where the system does not allow it */
export async function layNetwork(size: number): Promise<Network> {
  const children: ChildProcess[] = []
  const servers: Server[] = []
  const keep = async (command: string[]) => {
    const [program = '', ...rest] = command
    const child = spawn(program, [...rest, 'sh', '-c', 'echo ready; exec sleep infinity'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [])])
    if (first === undefined) throw new Error(`${command.join(' ')} is not allowed here`)
    return child.pid ?? 0
  }
  const keeper = await keep(['unshare', '--user', '--map-root-user', '--net'])
  const hub = { keeper }
  await runIn(hub, ['ip', 'link', 'add', 'name', 'hub', 'type', 'bridge'])
  await runIn(hub, ['ip', 'link', 'set', 'hub', 'up'])
  const places: Place[] = []
  for (let at = 1; at <= size; at++) {
    const place = {
      keeper: await keep([...inside(hub), 'unshare', '--net']),
      address: `10.0.0.${at}`,
      cable: `c${at}`,
    }
    await runIn(hub, ['ip', 'link', 'add', 'name', place.cable, 'type', 'veth', 'peer', 'name', `e${at}`])
    await runIn(hub, ['ip', 'link', 'set', `e${at}`, 'netns', `${place.keeper}`])
    await runIn(hub, ['ip', 'link', 'set', place.cable, 'master', 'hub', 'up'])
    await runIn(place, ['ip', 'address', 'add', `${place.address}/24`, 'dev', `e${at}`])
    await runIn(place, ['ip', 'link', 'set', `e${at}`, 'up'])
    await runIn(place, ['ip', 'link', 'set', 'lo', 'up'])
    places.push(place)
  }
  return {
    keeper,
    places,
    expose: async (place, socket) => {
      const [program = '', ...rest] = [...inside(place), process.execPath, RELAY, socket, `${HTTP_PORT}`]
      children.push(spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }))
      const server = createServer((from) => {
        const to = createConnection(socket)
        from.pipe(to).pipe(from)
        from.on('error', () => to.destroy())
        to.on('error', () => from.destroy())
      }).listen(0, '127.0.0.1')
      servers.push(server)
      await once(server, 'listening')
      return (server.address() as { port: number }).port
    },
    stop: () => {
      for (const server of servers) server.close()
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

async function runIn(place: Pick<Place, 'keeper'>, command: readonly string[]): Promise<void> {
  const [program = '', ...rest] = [...inside(place), ...command]
  await run(program, rest)
}
