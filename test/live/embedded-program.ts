/** A program that uses the embedded engine; reads commands, a line each, and answers each with a line of JSON. */

import { createInterface } from 'node:readline'
import { type EmbeddedEngine, startEmbedded } from '../../engine/embedded/embedded.ts'
import type { EmbeddedSettings } from '../../engine/embedded/worker-slot.ts'

const settings = JSON.parse(process.argv[2] ?? '') as EmbeddedSettings

const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`)

async function tell(engine: EmbeddedEngine): Promise<object> {
  return { ...(await engine.address()), owner: engine.owner }
}

const failure = (error: Error): object => ({ error: error.name, message: error.message })

const engine = await startEmbedded(settings).catch((error: Error) => {
  say(failure(error))
  process.exit(1)
})
process.on('SIGTERM', () => void engine.stop().then(() => process.exit()))
say(await tell(engine))

for await (const command of createInterface(process.stdin)) {
  if (command === 'stop') await engine.stop()
  say(await tell(engine).catch(failure))
}
process.exit() // the test is over, or dead: the engine must not need a proper end
