/**
 * Kills the indexer, the watcher, the server, the engine, a rebuild, a backup, a restore and others in the middle of their work, round by
 * round, and compares the archive with what it must be: `npm run faults -- --rounds 100 --files 5000 --seed 1`. Ends with 1 when a round
 * was wrong, or hit nobody at work. With `--disk FOLDER`, on a small disk of its own, the disk is full at each kill (docs/operations.md).
 */

import { parseArgs } from 'node:util'
import { startFaults } from '../test/live/fault-rounds.ts'
import { VICTIMS } from '../test/live/fault-victims.ts'
import { tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    files: { type: 'string', default: '5000' },
    changes: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    reach: { type: 'string', default: '1500' },
    disk: { type: 'string' },
    victims: { type: 'string', default: VICTIMS.join() },
  },
})
const rounds = Number(values.rounds)
const faults = await startFaults({
  files: Number(values.files),
  changes: Number(values.changes),
  seed: Number(values.seed),
  reach: Number(values.reach),
  ...(values.disk === undefined ? {} : { disk: values.disk }),
})
const victims = VICTIMS.filter((victim) => values.victims.split(',').includes(victim))
const rows = victims.map((victim) => ({ victim, rounds: 0, hits: 0, bad: 0 }))
for (let at = 1; at <= rounds; at++) {
  const { victim, kills, runs, seconds, documents, wrong } = await faults.round(
    victims[at % victims.length] ?? 'indexer',
  )
  const told = wrong.length === 0 ? 'right' : `WRONG\n  ${wrong.join('\n  ')}`
  console.log(
    `${String(at).padStart(3)}  ${victim.padEnd(24)}  ${kills} hit at work, ${runs} runs, ${documents} documents, ${seconds.toFixed(0)} s: ${told}`,
  )
  const row = rows.find((one) => one.victim === victim)
  if (row !== undefined)
    Object.assign(row, {
      rounds: row.rounds + 1,
      hits: row.hits + kills,
      bad: row.bad + (wrong.length > 0 ? 1 : 0),
    })
}
const columns = ['killed', 'rounds', 'hit at work', 'wrong']
const title = values.disk === undefined ? 'Kills' : 'Kills on a full disk'
console.log(tableText({ title, columns, rows: rows.map((row) => Object.values(row)) }, true))
const bad = rows.reduce((sum, row) => sum + row.bad, 0)
if (bad === 0) await faults.close()
process.exitCode = bad === 0 ? 0 : 1
