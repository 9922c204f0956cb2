/** `npm run bench -- --sizes 1000,10000 --markdown`: prints tables of what this checkout does on this machine. */

import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { VERSION } from '../server/version.ts'
import { runBench } from './run.ts'
import { tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '5' },
    queries: { type: 'string', default: '30' },
    added: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '5' },
    folder: { type: 'string', default: tmpdir() },
    markdown: { type: 'boolean', default: false },
  },
})

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  console.error(`--${name}: expected whole numbers from 1, got ${text}`)
  process.exit(1)
}

const options = {
  sizes: values.sizes.split(',').map((size) => wholeNumber('sizes', size)),
  rounds: wholeNumber('rounds', values.rounds),
  queries: wholeNumber('queries', values.queries),
  added: wholeNumber('added', values.added),
  seconds: wholeNumber('seconds', values.seconds),
}
const folder = await mkdtemp(join(values.folder, 'axtar-bench-'))
// What was started ends with the process, and what was written goes with it, also after Ctrl-C.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const tables = await runBench({ ...options, folder, tell: (what) => console.error(`… ${what}`) })
const memory = Math.round(totalmem() / 2 ** 30)
const machine = `${availableParallelism()} cores, ${memory} GB, Node ${process.version}`
console.log(`Axtar ${VERSION}, ${machine}, ${new Date().toISOString().slice(0, 10)}\n`)
for (const table of tables) console.log(`${tableText(table, values.markdown)}\n`)
