/** What is told of a search beside its hits: what of them other spellings found, and other languages. */
import type { Engine } from '../engine/engine.ts'
import type { MisreadQuery, OtherSpelling, TranslatedQuery } from './answers.ts'
import { misreadQueries } from './misread/misread-queries.ts'
import { filterOf } from './plan/facets.ts'
import { otherSpellings } from './plan/other-spellings.ts'
import type { ResolvedQuery } from './plan/resolve-query.ts'
import type { SearchRequest } from './request.ts'
import { translatedQueries } from './translate/translated-queries.ts'

/** The other ways in which alternatives found documents, each with their number. */
export type OtherWays = {
  spellings: { query: string; spellings: OtherSpelling[] }[]
  translations: TranslatedQuery[]
  misread: MisreadQuery[]
}

export const NO_OTHER_WAYS: OtherWays = { spellings: [], translations: [], misread: [] }

/** Ask for the other ways in which alternatives find documents. */
export async function otherWays(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
): Promise<OtherWays> {
  const filter = filterOf(request)
  const [spellings, translations, misread] = await Promise.all([
    otherSpellings(engine, filter, alternatives),
    translatedQueries(engine, filter, alternatives),
    misreadQueries(engine, filter, alternatives),
  ])
  return { spellings, translations, misread }
}
