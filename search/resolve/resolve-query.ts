/** What a request asks for, read and ready to be put to the engine. */

import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Limits, Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { misreadParts } from '../misread/misread-parts.ts'
import { lookUpScans, NO_SCANS, type Scans } from '../misread/misreadings.ts'
import { formParts, otherAlphabets } from '../plan/other-alphabets.ts'
import { patternParts } from '../plan/pattern-parts.ts'
import { decidingWords, everyDocument, everyOtherDocument, wordParts } from '../plan/plan.ts'
import { spellingParts } from '../plan/spelling-parts.ts'
import { joinedNames, NO_NAMES, type QueryNames } from '../query/names.ts'
import { parseQueries, togetherOf } from '../query/queries.ts'
import { isEmptyQuery, isFree, type Query, type QueryWord } from '../query/query.ts'
import type { SearchRequest } from '../request.ts'
import type { LexiconSource } from '../translate/lexicon.ts'
import { translate } from '../translate/translate.ts'
import { translationParts } from '../translate/translation-parts.ts'
import { joinedTranslations, NO_TRANSLATIONS, type Translations } from '../translate/translations.ts'
import { withExcludedNames } from './excluded-names.ts'
import { filterOf } from './facets.ts'
import { languagesAsked } from './languages-asked.ts'
import { withAlphabets } from './names-beside.ts'
import { resolveNames } from './resolve-names.ts'

/** A query, or one alternative of it, with what was made of it: `words` decide, those behind the first that a part may have are left out. */
export type ResolvedQuery = {
  query: Query
  words: QueryWord[]
  names: QueryNames
  /** How other languages say its words. */
  translations: Translations
  /** What the archive has of scans, and its words as they were misread there. */
  scans: Scans
  /** Whether nothing stands behind its last word, which may then be the beginning of one. */
  mayBegin: boolean
}

/**
 * The alternatives of a request, any of which finds a document; their names as the archive has them.
 *
 * @param lexicon asked for where words are searched as other languages say them
 * @throws RequestError naming `q` for a query with fields or OR that cannot be asked
 */
export async function resolveQuery(
  engine: Engine,
  request: SearchRequest,
  lexicon: LexiconSource,
): Promise<ResolvedQuery[]> {
  const languages = languagesAsked(request)
  return Promise.all(
    parseQueries(request.query, languages).map(async (parsed) => {
      const query = request.names ? await withExcludedNames(engine, parsed) : parsed
      const mayBegin = query.words.at(-1)?.isPrefix === true
      if (!request.typing) for (const word of query.words) word.isPrefix = false
      const words = decidingWords(query)
      // Names of all languages, also where some are chosen: the facet counts what the others would add.
      const whole = words.filter(isWhole)
      const [found, alphabets, scans] = await Promise.all([
        namesIn(engine, query, whole, []),
        request.names ? otherAlphabets(engine, whole, languages) : undefined,
        isEmptyQuery(query) ? NO_SCANS : lookUpScans(engine, request.misread && isFree(query) ? whole : []),
      ])
      const named = request.names ? found : onlyWhole(found)
      const names = withAlphabets(named, alphabets)
      const translations = request.translations
        ? translate(
            lexicon(),
            query.words,
            words.filter((word) => !named.whole.has(word)),
          )
        : NO_TRANSLATIONS
      return { query, words, names, translations, scans, mayBegin }
    }),
  )
}

/** A word with wildcards is no name. */
function isWhole({ pattern }: QueryWord): boolean {
  return pattern === undefined
}

/** Words of the title and others stand in different places: together they are no name. */
async function namesIn(
  engine: Engine,
  { words }: Query,
  deciding: readonly QueryWord[],
  languages: readonly DocumentLanguage[],
): Promise<QueryNames> {
  const [titled, others] = [words.filter(({ inTitle }) => inTitle), words.filter(({ inTitle }) => !inTitle)]
  const places = titled.length === 0 ? [words] : [titled, others]
  return joinedNames(
    await Promise.all(
      places.map((place) =>
        resolveNames(
          engine,
          place,
          deciding.filter((word) => place.includes(word)),
          languages,
        ),
      ),
    ),
  )
}

/** Names that are searched as they were typed. */
function onlyWhole({ whole }: QueryNames): QueryNames {
  return { ...NO_NAMES, whole }
}

/** A query without its other spellings, without translations and misread words. */
export function asTyped(resolved: ResolvedQuery): ResolvedQuery {
  const { names, scans } = resolved
  return {
    ...resolved,
    names: onlyWhole(names),
    translations: NO_TRANSLATIONS,
    scans: { ...scans, readings: [] },
  }
}

/** All alternatives as one, for what only looks at their words: marks, spellings and notices. */
export function together(alternatives: readonly ResolvedQuery[]): ResolvedQuery {
  const [only, ...others] = alternatives
  if (only !== undefined && others.length === 0) return only
  return {
    query: togetherOf(alternatives.map(({ query }) => query)),
    words: alternatives.flatMap(({ words }) => words),
    names: joinedNames(alternatives.map(({ names }) => names)),
    translations: joinedTranslations(alternatives.map(({ translations }) => translations)),
    scans: {
      isUnsure: alternatives.some(({ scans }) => scans.isUnsure),
      readings: alternatives.flatMap(({ scans }) => scans.readings),
    },
    mayBegin: false,
  }
}

/** What finds the documents that hold all words of an alternative. */
export function partsOf(alternatives: readonly ResolvedQuery[], limits: Limits): Part[] {
  const isWordless = areWordless(alternatives)
  return alternatives.flatMap(({ query, words, names, translations, scans }) => {
    const first = words.slice(0, limits.clauses)
    if (!first.every(isWhole)) return patternParts(query, first)
    if (!isEmptyQuery(query))
      return [
        ...wordParts(query, first, names.whole),
        ...spellingParts(query, first, names).map((one) => one.part),
        ...formParts(query, first, names.alphabets),
        ...translationParts(query, first, names, translations, limits).flatMap(({ parts }) => parts),
        ...misreadParts(query, first, scans.readings).map(({ part }) => part),
      ]
    return [isWordless ? everyDocument(query) : everyOtherDocument(query)]
  })
}

/** Whether nothing is asked that could rank documents. */
export function areWordless(alternatives: readonly ResolvedQuery[]): boolean {
  return alternatives.every(({ query }) => isEmptyQuery(query))
}

/** The filter of a request with that of its query; alternatives have none in common. */
export function wholeFilter(request: SearchRequest, { query: { filter } }: ResolvedQuery): Filter {
  return filter === undefined ? filterOf(request) : { all: [filterOf(request), filter] }
}
