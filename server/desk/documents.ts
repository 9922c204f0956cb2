/** Documents at the desk: found by any search, corrected, removed and brought back, one or many. */

import { type Request, type Response, Router } from 'express'
import type { ByHand } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import { chunksOf } from '../../flow/chunks.ts'
import { type Corrections, changesByHand } from '../../indexer/build/by-hand.ts'
import { allRemovals } from '../../indexer/decide/removals.ts'
import { bringBackDocuments } from '../../indexer/run/bring-back.ts'
import { exportOf } from '../../search/export.ts'
import { MAX_HITS_PER_PAGE } from '../../search/parameters.ts'
import { AS_TYPED, parseRequest, type SearchRequest } from '../../search/request.ts'
import { RequestError } from '../../search/request-error.ts'
import { documentsView } from '../../web/pages/desk/documents-page.ts'
import { removedView } from '../../web/pages/desk/removed-page.ts'
import { parametersOf } from '../endpoint.ts'
import { DocumentCorrections } from '../endpoints/correct.ts'
import { idsIn } from '../pages/listed.ts'
import { type Desk, field, fields, form, goTo, sendPage, statedOf } from './desk.ts'
import { fileOf } from './index-work.ts'
import type { Telling } from './works.ts'

const PER_PAGE = Math.min(50, MAX_HITS_PER_PAGE)
/** Changes that are under way at once: the intake makes one batch of them. */
const AT_ONCE = 200
const UNKNOWN = 'is not in the archive'

export function documentRoutes(desk: Desk): Router {
  const { archive } = desk.services
  return Router()
    .get('/documents', async (request, response) => {
      const asked = searchIn(request.query)
      const ids = idsIn(request.query)
      const filter = ids.length === 0 ? undefined : { keys: ids.map(documentKey) }
      const found = await archive.search({ ...asked, filter })
      sendPage(desk, request, response, (view) => documentsView({ request: asked, found, ids }, view))
    })
    .post('/documents', form, async (request: Request, response: Response) => {
      goTo(response, `/work/${await beginChange(desk, request)}`)
    })
    .get('/removed', async (request, response) => {
      const removals = await allRemovals(archive.engine())
      removals.sort((one, two) => (one.removed < two.removed ? 1 : -1))
      sendPage(desk, request, response, (view) => removedView(removals, view))
    })
    .post('/removed', form, (request: Request, response: Response) => {
      const ids = fields(request, 'id')
      if (ids.length === 0) throw new RequestError({ id: 'expected a document' })
      goTo(response, `/work/${beginBringBack(desk, ids)}`)
    })
}

/**
 * A search of the desk: no versions folded, so that each can be changed; and only what holds the words as they were typed, so that
 * nothing else is changed with all of a search.
 */
function searchIn(parameters: Record<string, unknown>): SearchRequest {
  const asItStands = { group: 'off', typing: '0', ...AS_TYPED }
  return { ...parseRequest({ ...parameters, ...asItStands }), hitsPerPage: PER_PAGE, facets: [] }
}

/** @returns the id of the work @throws RequestError where nothing is chosen, or nothing to be done */
async function beginChange(desk: Desk, request: Request): Promise<string> {
  const isRemoval = field(request, 'action') === 'remove'
  const corrections = isRemoval ? undefined : correctionsIn(request)
  if (isRemoval && field(request, 'sure') !== '1') throw new RequestError({ sure: 'expected a yes' })
  const chosen = fields(request, 'id')
  const search = searchIn(Object.fromEntries(byName(new URLSearchParams(field(request, 'search')))))
  const isAll = field(request, 'all') === '1'
  if (!isAll && chosen.length === 0) throw new RequestError({ id: 'expected a document' })
  const about = isAll ? search.query : await namesOf(desk, chosen.slice(0, 3))
  return desk.works.begin(isRemoval ? 'remove' : 'correct', about, async (telling) => {
    const ids = isAll ? await idsOf(desk, search) : chosen
    await change(desk, ids, corrections, telling)
    return ''
  })
}

/** What documents are called: their titles, or their ids. */
async function namesOf({ services }: Desk, ids: readonly string[]): Promise<string> {
  const there = await services.archive.engine().fetch(ids.map(documentKey), ['id', 'title'])
  const titles = new Map(there.map(({ id, title }) => [id, title.trim()]))
  return ids.map((id) => titles.get(id) || id).join(', ')
}

/** A parameter that is there several times is a list. */
function byName(parameters: URLSearchParams): [string, string | string[]][] {
  return [...new Set(parameters.keys())].map((name) => {
    const all = parameters.getAll(name)
    return [name, all.length === 1 ? (all[0] ?? '') : all]
  })
}

/** All that a search finds, on all its pages. */
async function idsOf({ services }: Desk, search: SearchRequest): Promise<string[]> {
  const ids: string[] = []
  const { archive } = services
  const engine = archive.engine()
  for await (const documents of exportOf((ask) => ask(engine), search, archive.lexicon))
    for (const { id } of documents) ids.push(id)
  return ids
}

async function change(
  desk: Desk,
  ids: readonly string[],
  corrections: Corrections | undefined,
  { signal, outcome, progress }: Telling,
): Promise<void> {
  const { archive } = desk.services
  const titles = new Map<string, string>()
  const given = new Map<string, ByHand>()
  const tell = (id: string, status: 'removed' | 'updated' | 'unchanged', reason: string | undefined) =>
    outcome(
      {
        ...{ path: id, record: undefined, id },
        ...(reason === undefined ? { status } : { status: 'failed', reason }),
      },
      undefined,
      titles.get(documentKey(id)),
    )
  const correct = async (id: string, facts: Corrections) => {
    const before = given.get(documentKey(id))
    if (before !== undefined && !changesByHand(before, facts)) return tell(id, 'unchanged', undefined)
    const load = await archive.intake().correct(documentKey(id), facts)
    const refusals = await load?.done
    tell(id, 'updated', load === undefined ? UNKNOWN : refusals?.get(documentKey(id)))
  }
  const remove = async (some: readonly string[]) => {
    const keys = some.map(documentKey)
    if (titles.size > 0) await archive.intake().removeWhere({ keys }).done
    for (const id of some) tell(id, 'removed', titles.has(documentKey(id)) ? undefined : UNKNOWN)
  }
  let done = 0
  for (const some of chunksOf(ids, AT_ONCE)) {
    if (signal.aborted) return
    titles.clear()
    given.clear()
    const there = await archive.engine().fetch(some.map(documentKey), ['id', 'title', 'byHand'])
    for (const { key, title, byHand } of there) {
      titles.set(key, title)
      given.set(key, byHand ?? {})
    }
    await (corrections === undefined ? remove(some) : Promise.all(some.map((id) => correct(id, corrections))))
    done += some.length
    progress(done, ids.length)
  }
}

/** What a form says of documents: fields that are empty say nothing, and what is taken back is found again. */
function correctionsIn(request: Request): Corrections {
  const said = ['title', 'date', 'language', 'source'].flatMap((name): [string, string][] => {
    const value = field(request, name)
    return value === '' ? [] : [[name, value]]
  })
  const collections = field(request, 'collections')
    .split(/[,;،]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const undone = fields(request, 'undo').map((name): [string, null] => [name, null])
  const corrections = Object.fromEntries<unknown>([
    ...said,
    ...(collections.length === 0 ? [] : [['collections', collections] as const]),
    ...undone,
  ])
  const isSaidTwice = undone.some(([name]) => said.some(([other]) => other === name))
  if (isSaidTwice || (collections.length > 0 && undone.some(([name]) => name === 'collections')))
    throw new RequestError({ undo: 'expected a fact that is not corrected as well' })
  if (Object.keys(corrections).length === 0) throw new RequestError({ change: 'expected a fact to correct' })
  return parametersOf(DocumentCorrections, corrections) as Corrections
}

function beginBringBack(desk: Desk, ids: readonly string[]): string {
  return desk.works.begin('bringBack', ids.slice(0, 3).join(', '), async ({ outcome, progress }) => {
    const { unknown, outcomes } = await bringBackDocuments(
      desk.services.archive.engine(),
      ids,
      statedOf(desk),
    )
    for (const one of outcomes) outcome(one, fileOf(one))
    for (const id of unknown)
      outcome({
        status: 'failed',
        path: id,
        record: undefined,
        id,
        reason: 'was not removed, or came from no file',
      })
    progress(ids.length, ids.length)
    return ''
  })
}
