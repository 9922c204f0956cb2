/** The thread in which documents are built; see build-pool.ts. */

import { parentPort } from 'node:worker_threads'
import { keepWords } from '../../analysis/analyze.ts'
import { type Answer, asTheyAre, buildAll, type Order } from './build-pool.ts'
import { startNewWords } from './new-words.ts'

/** More of them would save a tenth of the time, and take half of the memory of the thread. */
const WORDS = 8_000

keepWords(WORDS)
const newWords = startNewWords()

parentPort?.on('message', ({ number, requests, words }: Order) => {
  const tell = words === 'all' ? asTheyAre : newWords
  const answer: Answer = { number, built: buildAll(requests, tell) }
  parentPort?.postMessage(answer)
})
