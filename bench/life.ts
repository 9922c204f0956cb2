/**
 * One server that lives long: searches, pages, suggestions and pushes without a pause, and what the server and its engine hold
 * meanwhile: `npm run life -- --searches 200000 --pushes 20000 --clients 4 --markdown`. Ends with 1 where something was refused, or the
 * archive does not hold what was pushed.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDataDirectory, readRecord } from '../engine/embedded/data-directory.ts'
import { runIndex, serveAxtar } from './archives.ts'
import { documents } from './documents.ts'
import { FIRST_PUSHED, LIFE_KEY, startLife } from './life-requests.ts'
import { held } from './process.ts'
import { median, quantile, tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    searches: { type: 'string', default: '200000' },
    pushes: { type: 'string', default: '20000' },
    clients: { type: 'string', default: '4' },
    documents: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '100' },
    folder: { type: 'string', default: tmpdir() },
    markdown: { type: 'boolean', default: false },
  },
})
const [searches, pushes, clients, first, rounds] = [
  values.searches,
  values.pushes,
  values.clients,
  values.documents,
  values.rounds,
].map(Number) as [number, number, number, number, number]

/** Documents as long as a book, one in each language, and how long the server rests before it is looked at last. */
const LARGE = { count: 3, letters: 600_000 }
const REST = 60_000
const MEGABYTE = 2 ** 20

const folder = await mkdtemp(join(values.folder, 'axtar-life-'))
const file = join(folder, 'records.jsonl')
const sample = [...documents(0, first)]
await writeFile(file, [...sample, ...largeDocuments()].map((record) => JSON.stringify(record)).join('\n'))
const data = join(folder, 'data')
await runIndex(data, file)
const served = await serveAxtar(data, { API_KEYS: `${LIFE_KEY}:admin`, SEARCH_TIMEOUT: '30000' })
const engine = readRecord(openDataDirectory(data))?.pid ?? 0
const life = startLife(served.url, sample)
const started = performance.now()
const rows = [row('at the start')]
let isEnough = false
// Whoever has seen enough gets the table of what there is.
process.once('SIGINT', () => {
  isEnough = true
})
for (let round = 1; round <= rounds && !isEnough; round++) {
  await life.go({
    searches: Math.round((searches * round) / rounds),
    pushes: Math.round((pushes * round) / rounds),
    clients,
  })
  rows.push(row('at work'))
  console.error(`… ${rows.at(-1)?.join('  ')}`)
}
await delay(REST)
rows.push(row('at rest'))
const columns = [
  ...['when', 'minutes', 'searches', 'pushes', 'server MB', 'its files', 'engine MB', 'its files'],
  ...['median ms', 'p95 ms', 'refused'],
]
console.log(tableText({ title: 'A long life', columns, rows }, values.markdown))
const wrong = await life.compare(first + LARGE.count)
console.log(`${life.told().refusals.join('\n')}\n${wrong.join('\n') || 'The archive holds what was pushed.'}`)
await served.stop()
await rm(folder, { recursive: true, force: true, maxRetries: 5 })
process.exitCode = wrong.length === 0 && life.told().refused === 0 ? 0 : 1

/** @returns a row; the times of searches since the last one */
function row(when: string): (string | number)[] {
  const minutes = (performance.now() - started) / 60_000
  const { asked, pushed, times, again, refused } = life.told()
  const ours = held(served.pid)
  const theirs = held(engine)
  const spent = times.splice(0)
  return [
    ...[when, minutes, asked, pushed, ours.memory / MEGABYTE, ours.files, theirs.memory / MEGABYTE],
    ...[theirs.files, median(spent) || 0, quantile(spent, 0.95) || 0, again, refused],
  ]
}

function* largeDocuments() {
  for (let at = 0; at < LARGE.count; at++) {
    let text = ''
    for (let number = FIRST_PUSHED - 1 - at; text.length < LARGE.letters; number -= 3)
      for (const document of documents(number, 1)) text += `${document.text}\n\n`
    const [document] = documents(FIRST_PUSHED - 1 - at, 1)
    yield { ...document, id: `large-${at}`, text, source: 'Library' }
  }
}
