import type { Hit, SearchResults } from './answers.ts'

/** Length of a snippet in characters: three lines in each of the languages, where 260 often began a fourth. */
export const DEFAULT_SNIPPET_LENGTH = 240

/** Fields that a hit can be asked for; `id` always comes. */
export const HIT_PARTS = [
  'id',
  'title',
  'titleFragments',
  'language',
  'script',
  'direction',
  'date',
  'datePrecision',
  'source',
  'collections',
  'added',
  'url',
  'snippet',
  'page',
  'pages',
  'score',
  'matchedBy',
  'matches',
  'scan',
  'reprints',
] as const satisfies (keyof Hit)[]
export type HitPart = (typeof HIT_PARTS)[number]

/** Results with only some fields of their hits. */
export type TrimmedResults = Omit<SearchResults, 'hits' | 'byMeaning'> &
  Record<'hits' | 'byMeaning', (Pick<Hit, 'id'> & Partial<Hit>)[]>

/** Leave out of each hit what was not asked for. */
export function trimmed(results: SearchResults, parts: readonly HitPart[]): TrimmedResults {
  if (parts.length === HIT_PARTS.length) return results
  const isKept = ([name]: [string, unknown]) => name === 'id' || (parts as readonly string[]).includes(name)
  const trim = (hit: Hit) => ({
    ...Object.fromEntries(Object.entries(hit).filter(isKept)),
    id: hit.id,
  })
  return { ...results, hits: results.hits.map(trim), byMeaning: results.byMeaning.map(trim) }
}
