/**
 * Kills the indexer, the watcher, the server or the engine at random moments, round by round, and compares the archive with what
 * it must be: `npm run faults -- --rounds 50 --files 5000 --seed 1`. Ends with 1 when a round was wrong.
 */

import { parseArgs } from 'node:util'
import { startFaults } from '../test/live/fault-rounds.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    files: { type: 'string', default: '5000' },
    changes: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    reach: { type: 'string', default: '4000' },
  },
})
const rounds = Number(values.rounds)
const faults = await startFaults({
  files: Number(values.files),
  changes: Number(values.changes),
  seed: Number(values.seed),
  reach: Number(values.reach),
})
let bad = 0
for (let at = 1; at <= rounds; at++) {
  const { victim, kills, runs, seconds, documents, wrong } = await faults.round(faults.pick())
  const told = wrong.length === 0 ? 'right' : `WRONG\n  ${wrong.join('\n  ')}`
  console.log(
    `${String(at).padStart(3)}  ${victim.padEnd(7)}  ${kills} killed, ${runs} runs, ${documents} documents, ${seconds.toFixed(0)} s: ${told}`,
  )
  if (wrong.length > 0) bad++
}
console.log(`${rounds} rounds, ${bad} of them wrong`)
if (bad === 0) await faults.close()
process.exitCode = bad === 0 ? 0 : 1
