import { type Chosen, chosenOf, type FacetField, rowOf, VALUE_FACETS } from './facets.ts'

/** What narrows a search. Lists are alternatives, those of facets by what their rows say; absent or empty parts do not narrow. */
export type Filter = { readonly [Many in keyof Chosen]?: readonly string[] } & {
  /** First and last day, `YYYYMMDD`, inclusive: documents whose date may fall between are kept. */
  from?: number | undefined
  to?: number | undefined
  /** Only documents without a date. */
  undated?: boolean
  keys?: readonly string[]
  /** Only documents whose key comes after this one, capitals counting as small letters, or equals it so. */
  fromKey?: string | undefined
  sketch?: readonly string[]
  groups?: readonly string[]
  textHashes?: readonly string[]
  /** Keys of files in which a document has a place. */
  files?: readonly string[]
  /** What one field must be beyond this. */
  test?: FieldTest
  /** Only documents that came into the archive then or later, in milliseconds since 1970. */
  addedFrom?: number | undefined
  /** Only texts that were recognised on scans, or only those of them whose letters are less sure than a number from 0 to 100. */
  scanned?: true | { below: number }
  /** Filters that must all hold as well. */
  all?: readonly Filter[]
  /** Filters one of which must hold; an empty list finds nothing. */
  any?: readonly Filter[]
  /** Filters none of which may hold. */
  none?: readonly Filter[]
}

/** Fields that can be tested. */
export type TestedField = 'key' | 'dateStart' | 'dateEnd' | FacetField

export type FieldTest =
  /** Of an empty list nothing is one. */
  | { kind: 'oneOf'; field: TestedField; values: readonly string[] }
  | { kind: 'startsWith'; field: TestedField; value: string }
  /** Texts are compared letter by letter. */
  | { kind: 'compare'; field: TestedField; operator: '<' | '<=' | '>' | '>='; value: number | string }
  /** The field is there (it may be null), is null, or is an empty text. */
  | { kind: 'is'; field: TestedField; what: 'there' | 'null' | 'empty' }

/**
 * Write a filter for the engine. All quoting of values happens here: no value can change what a filter means.
 *
 * @returns undefined where nothing narrows
 * @example filterExpression({ languages: ['az'], from: 20180101 }) → 'language IN ["az"] AND dateEnd >= 20180101'
 */
export function filterExpression(filter: Filter): string | undefined {
  const parts = conjuncts(filter)
  return parts.length === 0 ? undefined : parts.join(' AND ')
}

/** What must hold, each so that it can stand beside AND. */
function conjuncts(filter: Filter): string[] {
  const { keys, fromKey, sketch, groups, textHashes, files, from, to, undated, test, addedFrom, scanned } =
    filter
  return [
    ...VALUE_FACETS.map((facet) => oneOf(rowOf(facet).asked, chosenOf(filter, facet))),
    oneOf('key', keys),
    fromKey === undefined ? undefined : `key >= ${quoted(fromKey.toLowerCase())}`,
    oneOf('sketch', sketch),
    oneOf('group', groups),
    oneOf('textHash', textHashes),
    oneOf('files', files),
    from === undefined ? undefined : `dateEnd >= ${wholeNumber(from)}`,
    to === undefined ? undefined : `dateStart <= ${wholeNumber(to)}`,
    undated === true ? 'dateStart IS NULL' : undefined,
    test === undefined ? undefined : testExpression(test),
    addedFrom === undefined ? undefined : `added >= ${wholeNumber(addedFrom)}`,
    scanned === undefined ? undefined : scanExpression(scanned),
    ...(filter.all ?? []).flatMap(conjuncts),
    oneHolds(filter.any),
    ...(filter.none ?? []).map(noneHolds),
  ].filter((part) => part !== undefined)
}

function scanExpression(scanned: NonNullable<Filter['scanned']>): string {
  return scanned === true ? 'scan.confidence EXISTS' : `scan.confidence < ${wholeNumber(scanned.below)}`
}

/** A filter that does not narrow holds always, and so does a choice with it. */
function oneHolds(filters: readonly Filter[] | undefined): string | undefined {
  if (filters === undefined) return undefined
  const choices = filters.map(conjuncts)
  if (choices.some((parts) => parts.length === 0)) return undefined
  if (choices.length === 0) return NOTHING
  const written = choices.map(inBrackets)
  return written.length === 1 ? written[0] : `(${written.join(' OR ')})`
}

/** Every document has a key. */
const NOTHING = 'key NOT EXISTS'

function noneHolds(filter: Filter): string | undefined {
  const expression = filterExpression(filter)
  return expression === undefined ? undefined : `NOT (${expression})`
}

/** The engine counts brackets, so one condition gets none. */
function inBrackets(parts: readonly string[]): string {
  return parts.length === 1 ? parts.join() : `(${parts.join(' AND ')})`
}

function oneOf(field: string, values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0
    ? undefined
    : `${field} IN [${values.map(quoted).join(', ')}]`
}

const WHAT = { there: 'EXISTS', null: 'IS NULL', empty: 'IS EMPTY' } as const

function testExpression(test: FieldTest): string {
  switch (test.kind) {
    case 'oneOf':
      return `${test.field} IN [${test.values.map(quoted).join(', ')}]`
    case 'startsWith':
      return `${test.field} STARTS WITH ${quoted(test.value)}`
    case 'compare':
      return `${test.field} ${test.operator} ${written(test.value)}`
    case 'is':
      return `${test.field} ${WHAT[test.what]}`
  }
}

function written(value: number | string): number | string {
  return typeof value === 'number' ? wholeNumber(value) : quoted(value)
}

/** Meilisearch reads `\\` and `\"` inside double quotes and nothing else. */
export function quoted(value: string): string {
  return `"${value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Expected a whole number, got ${value}`)
  return value
}
