/** A search from an address that a person has written: what is wrong in it does not take the rest away. */
import type { Request } from 'express'
import type { SearchResults } from '../../search/answers.ts'
import { MAX_QUERY_LENGTH } from '../../search/parameters.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'
import { type Blamed, RequestError } from '../../search/request-error.ts'
import type { Search } from '../../search/search.ts'
import type { Problems } from '../../web/parts/problems.ts'

/** What was searched, what it found, and what of the address was left out, by parameter. */
export type ReadSearch = { request: SearchRequest; results: SearchResults; problems: Problems }

/**
 * Search with all of an address that can be read. Of a query that cannot be asked its words are searched, without its signs and fields.
 *
 * @throws what the engine throws
 */
export async function searchAsFarAsRead(search: Search, parameters: Request['query']): Promise<ReadSearch> {
  const { request, wrong } = readAsFarAsPossible(parameters)
  const problems = problemsOf(wrong, parameters)
  try {
    return { request, results: await search(request), problems }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const plain = { ...request, query: wordsIn(request.query) }
    const results = { ...(await search(plain)), query: request.query, didYouMean: null }
    return {
      request,
      results,
      problems: { ...problems, ...problemsOf(Object.keys(error.problems), parameters, error.blamed) },
    }
  }
}

/** A query that is too long is cut; other parameters that are wrong are left out, until the rest can be read. */
function readAsFarAsPossible(parameters: Request['query']): { request: SearchRequest; wrong: string[] } {
  try {
    return { request: parseRequest(parameters), wrong: [] }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const wrong = Object.keys(error.problems)
    const kept = Object.entries(parameters).flatMap(([name, value]): [string, Request['query'][string]][] => {
      if (!wrong.includes(name)) return [[name, value]]
      return name === 'q' ? [[name, textOf(value)]] : []
    })
    const rest = readAsFarAsPossible(Object.fromEntries(kept))
    return { request: rest.request, wrong: [...new Set([...wrong, ...rest.wrong])] }
  }
}

function problemsOf(names: readonly string[], parameters: Request['query'], blamed?: Blamed): Problems {
  return Object.fromEntries(names.map((name) => [name, { typed: textOf(parameters[name]), blamed }]))
}

function textOf(value: Request['query'][string]): string {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.slice(0, MAX_QUERY_LENGTH) : ''
}

/** The words of a query without its fields and signs. */
function wordsIn(query: string): string {
  return query
    .replace(/[\p{L}\p{M}\u200C]+:(?:"[^"]*"|\S+)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\u200C\s'’.-]|(?<!\S)-/gu, ' ')
    .trim()
}
