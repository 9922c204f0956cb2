import { expect, test } from 'vitest'
import type { Hit, SearchResults } from '../../search/answers.ts'
import { parseRequest } from '../../search/request.ts'
import { type RememberedAnswers, remembered, rememberedAnswers } from '../../search/result-cache.ts'
import { reachableMegabytes } from '../support/heap.ts'

const STATE = { revision: async () => '1' }

/** A search whose answer is a snippet of a long text, and how often it was made. */
function searchOf(length: number) {
  const made: string[] = []
  const search = async ({ query }: { query: string }): Promise<SearchResults> => {
    made.push(query)
    const text = `${query} ذخیره ə \ud800 `.padEnd(length, 'a long text ')
    const snippet = [{ text: text.slice(0, 40), match: true }]
    return { query, hits: [{ snippet } as Hit], totalHits: 1, meaning: 'off' } as SearchResults
  }
  return { search, made }
}

/** Asks after the state of the archive is known, from which on answers are remembered. */
async function asker(length: number, answers: RememberedAnswers, of?: string) {
  const { search, made } = searchOf(length)
  const ask = remembered(STATE, search, answers, of)
  const asked = async (q: string) => {
    const { processingTimeMs, ...answer } = await ask(parseRequest({ q }))
    return answer
  }
  await asked('first')
  await STATE.revision()
  return { asked, made }
}

test('an answer that is remembered is the one that was made, and does not keep the texts of its hits', async () => {
  const { asked, made } = await asker(1_000_000, rememberedAnswers())
  const before = reachableMegabytes()
  const queries = Array.from({ length: 40 }, (_, at) => `query ${at}`)
  const first = []
  for (const query of queries) first.push(JSON.stringify(await asked(query)))
  expect(reachableMegabytes() - before).toBeLessThan(10)
  for (const [at, query] of queries.entries()) expect(JSON.stringify(await asked(query))).toBe(first[at])
  expect(made).toHaveLength(1 + queries.length)
})

test('answers are remembered up to so many bytes in all, and the longest unused is forgotten first', async () => {
  const { asked, made } = await asker(40, rememberedAnswers(10_000))
  for (let at = 0; at < 100; at++) await asked(`query ${at}`)
  await asked('query 99')
  expect(made).toHaveLength(101)
  await asked('query 0')
  expect(made).toHaveLength(102)
})

test('archives that share a memory do not answer for each other', async () => {
  const answers = rememberedAnswers()
  const [all, limited] = [await asker(40, answers), await asker(40, answers, '["news"]')]
  await all.asked('putin')
  await limited.asked('putin')
  expect(limited.made).toEqual(['first', 'putin'])
})
