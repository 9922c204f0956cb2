/** The thread in which documents are built; see build-pool.ts. */

import { parentPort } from 'node:worker_threads'
import { keepWords } from '../../analysis/analyze.ts'
import { type Answer, buildAll, type Order } from './build-pool.ts'

/** More of them would save a tenth of the time, and take half of the memory of the thread. */
const WORDS = 8_000

keepWords(WORDS)
const reader = {}

parentPort?.on('message', ({ number, requests, words }: Order) => {
  const answer: Answer = { number, built: buildAll(requests, words === 'all' ? undefined : reader) }
  parentPort?.postMessage(answer)
})
