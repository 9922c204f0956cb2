/**
 * Kills the indexer, the watcher, the server, the engine, a rebuild, a backup, a restore in the middle of their work, round by round, and
 * compares the archive with what it must be: `npm run faults -- --rounds 100 --files 5000 --seed 1`. Ends with 1 when a round was
 * wrong, or hit nobody at work.
 */

import { parseArgs } from 'node:util'
import { startFaults } from '../test/live/fault-rounds.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    files: { type: 'string', default: '5000' },
    changes: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    reach: { type: 'string', default: '1500' },
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
let hits = 0
for (let at = 1; at <= rounds; at++) {
  const { victim, kills, runs, seconds, documents, wrong } = await faults.round(faults.victimOf(at))
  const told = wrong.length === 0 ? 'right' : `WRONG\n  ${wrong.join('\n  ')}`
  console.log(
    `${String(at).padStart(3)}  ${victim.padEnd(12)}  ${kills} hit at work, ${runs} runs, ${documents} documents, ${seconds.toFixed(0)} s: ${told}`,
  )
  if (wrong.length > 0) bad++
  hits += kills
}
console.log(`${rounds} rounds, ${hits} kills at work, ${bad} rounds wrong`)
if (bad === 0) await faults.close()
process.exitCode = bad === 0 ? 0 : 1
