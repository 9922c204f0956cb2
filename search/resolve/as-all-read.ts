/** A request as it is read where no language is chosen: by that the facet counts what the other languages would add. */
import type { Engine } from '../../engine/engine.ts'
import type { SearchRequest } from '../request.ts'
import type { LexiconSource } from '../translate/lexicon.ts'
import { lookUp } from './look-up.ts'
import { type ResolvedQuery, resolveQuery } from './resolve-query.ts'

/**
 * The alternatives of a request as all languages read them: `neft qiyməti`, of which English knows no form, where English is chosen.
 * Undefined where nothing is counted by them: no language is chosen, or the facet is not asked for.
 */
export async function asAllRead(
  engine: Engine,
  request: SearchRequest,
  lexicon: LexiconSource,
): Promise<ResolvedQuery[] | undefined> {
  if (request.languages.length === 0 || !request.facets.includes('language')) return undefined
  return lookUp(engine, await resolveQuery(engine, { ...request, languages: [] }, lexicon))
}
