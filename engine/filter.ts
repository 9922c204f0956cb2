/** What narrows a search. Lists are alternatives; absent or empty parts do not narrow. */
export type Filter = {
  languages?: readonly string[]
  /** Slugs. */
  sources?: readonly string[]
  /** First and last day, `YYYYMMDD`, inclusive: documents whose date may fall between are kept. */
  from?: number | undefined
  to?: number | undefined
  /** Only documents without a date. */
  undated?: boolean
  keys?: readonly string[]
  /** Only documents whose key comes after this one, capitals counting as small letters, or equals it so. */
  fromKey?: string | undefined
  bands?: readonly string[]
  groups?: readonly string[]
  /** Filters that must all hold as well, and some of which none may hold. */
  all?: readonly Filter[]
  none?: readonly Filter[]
}

/**
 * Write a filter for the engine. All quoting of values happens here: no value can change what a filter means.
 *
 * @returns undefined where nothing narrows
 * @example filterExpression({ languages: ['az'], from: 20180101 }) → 'language IN ["az"] AND dateEnd >= 20180101'
 */
export function filterExpression(filter: Filter): string | undefined {
  const parts = [
    oneOf('language', filter.languages),
    oneOf('sourceSlug', filter.sources),
    oneOf('key', filter.keys),
    filter.fromKey === undefined ? undefined : `key >= ${quote(filter.fromKey.toLowerCase())}`,
    oneOf('bands', filter.bands),
    oneOf('group', filter.groups),
    filter.from === undefined ? undefined : `dateEnd >= ${wholeNumber(filter.from)}`,
    filter.to === undefined ? undefined : `dateStart <= ${wholeNumber(filter.to)}`,
    filter.undated === true ? 'dateStart IS NULL' : undefined,
    ...inBrackets('', filter.all),
    ...inBrackets('NOT ', filter.none),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' AND ')
}

function inBrackets(operator: string, filters: readonly Filter[] = []): string[] {
  return filters
    .map(filterExpression)
    .filter((part) => part !== undefined)
    .map((part) => `${operator}(${part})`)
}

function oneOf(field: string, values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0
    ? undefined
    : `${field} IN [${values.map(quote).join(', ')}]`
}

/** Meilisearch reads `\\` and `\"` inside double quotes and nothing else. */
function quote(value: string): string {
  return `"${value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Expected a day as YYYYMMDD, got ${value}`)
  return value
}
