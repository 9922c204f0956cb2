/** Tries to take the locks given as arguments, each at its own moment, and prints the indexes of those it got. */

import { acquireLock } from '../../../engine/embedded/lock.ts'

const [first, interval, ...paths] = process.argv.slice(2)
const won: number[] = []
for (const [round, path] of paths.entries()) {
  const moment = Number(first) + round * Number(interval)
  while (Date.now() < moment); // all programs at the same moment, so no sleeping
  if (acquireLock(path) !== undefined) won.push(round)
}
process.stdout.write(`${JSON.stringify(won)}\n`)
process.stdin.resume() // a lock counts only as long as its holder lives
process.stdin.on('end', () => process.exit())
