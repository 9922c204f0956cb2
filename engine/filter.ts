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
  condition?: Condition | undefined
}

/** Fields that a condition may name. */
export type ConditionField =
  | 'key'
  | 'language'
  | 'source'
  | 'year'
  | 'month'
  | 'solarYear'
  | 'solarMonth'
  | 'dateStart'
  | 'dateEnd'

/** What narrows a search beyond alternatives: `all` of nothing is every document, `any` of nothing none. */
export type Condition =
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'oneOf'; field: ConditionField; values: readonly string[] }
  | { kind: 'startsWith'; field: ConditionField; value: string }
  /** Texts are compared letter by letter. */
  | {
      kind: 'compare'
      field: ConditionField
      operator: '<' | '<=' | '>' | '>='
      value: number | string
    }
  /** The field is there (it may be null), is null, or is an empty text. */
  | { kind: 'is'; field: ConditionField; what: 'there' | 'null' | 'empty' }

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
    filter.condition === undefined ? undefined : conditionExpression(filter.condition),
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

const WHAT = { there: 'EXISTS', null: 'IS NULL', empty: 'IS EMPTY' } as const

function conditionExpression(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, ' AND ') ?? 'key EXISTS'
    case 'any':
      return joined(condition.of, ' OR ') ?? 'key NOT EXISTS'
    case 'not':
      return `NOT (${conditionExpression(condition.of)})`
    case 'oneOf':
      return `${condition.field} IN [${condition.values.map(quote).join(', ')}]`
    case 'startsWith':
      return `${condition.field} STARTS WITH ${quote(condition.value)}`
    case 'compare':
      return `${condition.field} ${condition.operator} ${written(condition.value)}`
    case 'is':
      return `${condition.field} ${WHAT[condition.what]}`
  }
}

/** In parentheses, so that it can stand anywhere. */
function joined(conditions: readonly Condition[], operator: string): string | undefined {
  return conditions.length === 0 ? undefined : `(${conditions.map(conditionExpression).join(operator)})`
}

function written(value: number | string): number | string {
  return typeof value === 'number' ? wholeNumber(value) : quote(value)
}

/** Meilisearch reads `\\` and `\"` inside double quotes and nothing else. */
function quote(value: string): string {
  return `"${value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Expected a day as YYYYMMDD, got ${value}`)
  return value
}
