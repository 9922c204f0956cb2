/** Runs embedded-program.ts as processes that can be asked and killed. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isRunning } from '../../engine/embedded/liveness.ts'
import type { EmbeddedSettings } from '../../engine/embedded/worker-slot.ts'

/** What a program says about its engine. */
export type Answer = { url: string; key: string; owner: boolean; error?: string; message?: string }
export type Program = { process: ChildProcess; ready: Promise<Answer>; ask(command: string): Promise<Answer> }

const PROGRAM = join(import.meta.dirname, 'embedded-program.ts')

/** Start a program of its own that starts the engine or shares it. */
export function startProgram(settings: EmbeddedSettings): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, JSON.stringify(settings)])
  child.stderr.pipe(process.stderr)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<Answer> => JSON.parse((await lines.next()).value ?? '{}')
  const ready = next()
  const ask = async (command: string): Promise<Answer> => {
    await ready
    child.stdin.write(`${command}\n`)
    return next()
  }
  return { process: child, ready, ask }
}

/** Send a signal and wait for the end. */
export async function endProgram({ process: child }: Program, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Every process that has the folder among its arguments: engines and the shells that watch them. */
export function processesOn(path: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && isRunning(Number(pid)))
    .map((pid) => argumentsOf(pid))
    .filter((line) => line.includes(path))
}

/** Each followed by a zero; '' if the process is gone. */
export function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
