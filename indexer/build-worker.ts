/** The thread in which documents are built; see build-pool.ts. */

import { parentPort } from 'node:worker_threads'
import { type Answer, buildAll, type Order } from './build-pool.ts'
import { startFreshWords } from './fresh-words.ts'

const freshWords = startFreshWords()

parentPort?.on('message', ({ number, requests }: Order) => {
  const answer: Answer = { number, built: buildAll(requests, freshWords) }
  parentPort?.postMessage(answer)
})
