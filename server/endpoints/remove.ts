import * as z from 'zod'
import { EVERYTHING } from '../../engine/contract.ts'
import { documentKey } from '../../engine/document-key.ts'
import { filterExpression } from '../../engine/filter.ts'
import { FACET_PARAMETERS, SearchParameters } from '../../search/parameters.ts'
import { parseRequest } from '../../search/request.ts'
import { RequestError } from '../../search/request-error.ts'
import { filterOf } from '../../search/resolve/facets.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { NotFoundError } from '../errors.ts'
import { RemoveAnswer, type RemoveResults } from '../schemas/changes.ts'

const wait = z
  .enum(['true', 'false'])
  .default('false')
  .describe('`true`: answer when they are gone from the results; `false`: as soon as it is certain')

const answers = {
  200: { description: 'They are gone', schema: RemoveAnswer },
  202: { description: 'They will be gone in some seconds', schema: RemoveAnswer },
}

const RemoveParameters = z.object({ wait })

/** What narrows a search narrows a removal, in the same words. */
const { from, to, addedSince } = SearchParameters.shape
const NARROWING = { ...FACET_PARAMETERS, from, to, addedSince }
const FilterParameters = z.object({ ...NARROWING, wait })
const NAMES = Object.keys(NARROWING).join(', ')

export const removeDocument: Endpoint = {
  method: 'delete',
  path: '/api/documents/{id}',
  id: 'removeDocument',
  summary: 'Remove a document',
  scope: 'write',
  pathParameters: z.object({ id: z.string().describe('Of the document, percent-encoded') }),
  query: RemoveParameters,
  answers,
  refusals: [404],
  examples: [{ title: 'By its id', path: { id: 'apa-2024-17' } }],
  handle: async ({ archive }, request, response) => {
    const isWaiting = parametersOf(RemoveParameters, request.query).wait === 'true'
    const id = String(request.params['id'])
    const load = await archive.intake().remove(documentKey(id))
    if (load === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
    await (isWaiting ? load.done : load.accepted)
    response.status(isWaiting ? 200 : 202)
    return { deleted: 1, searchable: isWaiting } satisfies RemoveResults
  },
}

export const removeDocuments: Endpoint = {
  method: 'delete',
  path: '/api/documents',
  id: 'removeDocuments',
  summary: 'Remove documents by what narrows a search',
  description:
    'Removes what `GET /api/search` finds with the same parameters, so look there first. One of these is needed; other parameters and empty values are refused.',
  scope: 'admin',
  query: FilterParameters,
  answers,
  examples: [{ title: 'All of a source up to a year', query: { source: 'APA', to: '2011', wait: 'true' } }],
  handle: async ({ archive }, request, response) => {
    refuseWhatNarrowsNothing(request.query)
    const { wait: waiting, ...asked } = parametersOf(FilterParameters, request.query)
    const filter = filterOf(parseRequest(asked))
    if (filterExpression(filter) === undefined) {
      throw new RequestError({
        language: `expected one of ${NAMES}: it would remove everything`,
      })
    }
    const [deleted = 0] = await archive.engine().countEach([EVERYTHING], filter)
    const isWaiting = waiting === 'true'
    const load = archive.intake().removeWhere(filter)
    await (isWaiting ? load.done : load.accepted)
    response.status(isWaiting ? 200 : 202)
    return { deleted, searchable: isWaiting } satisfies RemoveResults
  },
}

const isEmpty = (value: unknown): boolean => typeof value !== 'string' || /^[\s,]*$/.test(value)

/** A name that is misspelled would narrow nothing, nor would an empty value, and far too much would be removed. */
function refuseWhatNarrowsNothing(query: Record<string, unknown>): void {
  const known = Object.keys(FilterParameters.shape)
  const unknown = Object.keys(query).filter((name) => !known.includes(name))
  const empty = Object.keys(query).filter((name) => [query[name]].flat().some(isEmpty))
  if (unknown.length + empty.length === 0) return
  const problem = `is not known here; expected ${known.join(', ')}`
  throw new RequestError(
    Object.fromEntries([
      ...empty.map((name) => [name, 'expected a value; an empty one would narrow nothing']),
      ...unknown.map((name) => [name, problem]),
    ]),
  )
}
