/** What a process has used, as Linux tells; and requests to it. */

import { readdirSync, readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

/** `proc(5)` counts in ticks, a hundred a second on every Linux that Node runs on. */
const TICKS = 100
const KILOBYTE = 1024
/** How often memory is looked at, in milliseconds. */
const WATCH = 50

/** Seconds of CPU that a process has used, user and system, all its threads. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13)
  return (user + system) / TICKS
}

/** Seconds of CPU that the processes which this one started, and which have ended, have used. */
export function cpuOfEnded(): number {
  const [user = 0, system = 0] = statOf(process.pid).slice(13, 15)
  return (user + system) / TICKS
}

/** The fields of `/proc/[pid]/stat` behind the name of the program, which may hold spaces. */
function statOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
}

/** The most memory that a process has had at once, in bytes; 0 if it has ended. */
export const peakMemory = (pid: number): number => memoryOf(pid, 'VmHWM')

/** What a process holds: memory of its own in bytes, and files and connections that are open. */
export const held = (pid: number): { memory: number; files: number } => ({
  memory: memoryOf(pid, 'RssAnon'),
  files: readdirSync(`/proc/${pid}/fd`).length,
})

/** Look after the memory of a process that is its own: without the pages of files, which the system takes back when it needs them. */
export function watchMemory(pid: number): { peak: () => number } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, memoryOf(pid, 'RssAnon'))
  }
  const watch = setInterval(look, WATCH).unref()
  return {
    peak: () => {
      clearInterval(watch)
      look()
      return peak
    },
  }
}

function memoryOf(pid: number, name: 'VmHWM' | 'RssAnon'): number {
  try {
    const [, kilobytes = '0'] =
      new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * KILOBYTE
  } catch {
    return 0
  }
}

/** What a folder takes on the disk, in bytes: the files of a database are longer than that. */
export async function diskUse(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(({ parentPath, name }) => stat(join(parentPath, name)).catch(() => ({ blocks: 0 }))),
  )
  return sizes.reduce((sum, { blocks }) => sum + blocks * 512, 0)
}

/** One request: a GET of a path, or a POST of JSON. */
export type Call = { path: string; body?: string }

/** Sends requests over connections that stay open, and resolves when the whole answer is there. */
export type Caller = (call: Call) => Promise<void>

/** @throws Error on any status but 200 */
export function callerOf(url: string, key = ''): Caller {
  const agent = new Agent({ keepAlive: true })
  const headers = headersFor(key)
  return ({ path, body }) =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST'
      const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
        response.resume().once('end', () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`${method} ${path}: ${response.statusCode}`))
        })
      })
      sent.once('error', reject).end(body)
    })
}

export function headersFor(key: string): Record<string, string> {
  return { 'Content-Type': 'application/json', ...(key === '' ? {} : { Authorization: `Bearer ${key}` }) }
}
