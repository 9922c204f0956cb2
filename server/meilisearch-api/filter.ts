/** What a filter of Meilisearch's syntax means for an archive. */
import { slugOf } from '../../analysis/slug.ts'
import { documentKey } from '../../engine/document-key.ts'
import { type FacetRow, perFacet, rowOf, type ValuesRow } from '../../engine/facets.ts'
import type { Filter, TestedField } from '../../engine/filter.ts'
import { UNDATED } from '../../search/answers.ts'
import { firstDay, lastDay } from '../../search/query/dates.ts'
import { MeilisearchError } from './errors.ts'
import { type FilterTree, type Operator, readFilter } from './filter-syntax.ts'

/** One text, or texts of which all must hold; of those in a list of their own, one. */
type FilterTexts = string | readonly (string | readonly string[])[]

/** The attributes that can be filtered by, and how; all others are unknown. */
const ATTRIBUTES: Record<string, Meaning> = {
  date: dateFilter,
  id: (operator, values, attribute) => textFilter('key', operator, values.map(documentKey), attribute),
  ...perFacet((facet) => meaningOfFacet(rowOf(facet))),
}

function meaningOfFacet(row: FacetRow & { field: TestedField }): Meaning {
  if (!('form' in row)) return row.asked === row.field ? textField(row.field) : namedField(row)
  return timeField(row.field, new RegExp(`^${row.form.replace(/[YMD]/g, '\\d')}$`), row.form)
}

/** What one condition on an attribute asks of the engine. */
type Meaning = (operator: Operator, values: readonly string[], attribute: string) => Filter

/** Conditions and values in all; each is repeated in every part of a search. */
const MAX_VALUES = 1_000

/**
 * The filter of the archive that one of Meilisearch means.
 *
 * @param filter as it was sent, of any type
 * @returns undefined where it does not narrow
 * @throws MeilisearchError `invalid_search_filter`
 * @example filterOf(['year = 2018', ['language = az', 'language = fa']], 'axtar')
 */
export function filterOf(filter: unknown, index: string): Filter | undefined {
  const texts = [textsOf(filter)].flat()
  const trees = texts.flatMap((one) => (typeof one === 'string' ? readFilter(one) : anyOf(one)) ?? [])
  if (countOf(trees) > MAX_VALUES)
    throw invalid(`The filter has more than ${MAX_VALUES} conditions and values.`)
  const filters = trees.map((tree) => meaningOf(tree, index))
  return filters.length > 1 ? { all: filters } : filters[0]
}

function anyOf(texts: readonly string[]): FilterTree | undefined {
  const of = texts.flatMap((text) => readFilter(text) ?? [])
  return of.length === 0 ? undefined : { kind: 'any', of }
}

function countOf(trees: readonly FilterTree[]): number {
  return trees.reduce((sum, tree) => {
    if (tree.kind === 'condition') return sum + Math.max(1, tree.values.length)
    return sum + countOf(tree.kind === 'not' ? [tree.of] : tree.of)
  }, 0)
}

function meaningOf(tree: FilterTree, index: string): Filter {
  if (tree.kind === 'not') return { none: [meaningOf(tree.of, index)] }
  if (tree.kind !== 'condition') {
    const filters = tree.of.map((one) => meaningOf(one, index))
    return tree.kind === 'all' ? { all: filters } : { any: filters }
  }
  const { attribute, operator, values } = tree
  const meaning = Object.hasOwn(ATTRIBUTES, attribute) ? ATTRIBUTES[attribute] : undefined
  if (meaning !== undefined) return meaning(operator, values, attribute)
  const names = Object.keys(ATTRIBUTES)
    .toSorted()
    .map((name) => `\`${name}\``)
  throw invalid(
    `Index \`${index}\`: Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${names.join(', ')}.`,
  )
}

function textField(field: TestedField): Meaning {
  return (operator, values, attribute) => textFilter(field, operator, values, attribute)
}

/** What goes by several names is equal to each of them, however it is counted: `source = 'ایرنا'` finds what is counted as `IRNA`. */
function namedField({ field, many }: ValuesRow & { field: TestedField }): Meaning {
  return (operator, values, attribute) => {
    if (operator !== '=' && operator !== 'IN' && operator !== '!=')
      return textFilter(field, operator, values, attribute)
    const slugs = values.map(slugOf).filter((slug) => slug !== '')
    const named: Filter = slugs.length === 0 ? { any: [] } : { [many]: slugs }
    return operator === '!=' ? { none: [named] } : named
  }
}

function textFilter(
  field: TestedField,
  operator: Operator,
  values: readonly string[],
  attribute: string,
): Filter {
  if (operator === '=' || operator === 'IN') return { test: { kind: 'oneOf', field, values } }
  if (operator === '!=') return { none: [{ test: { kind: 'oneOf', field, values } }] }
  if (operator === 'STARTS WITH' && field !== 'key')
    return { test: { kind: 'startsWith', field, value: values[0] ?? '' } }
  return presence(field, operator) ?? notAllowed(operator, attribute)
}

/** Years and months can be compared too; what has none is neither before nor after. */
function timeField(field: TestedField, pattern: RegExp, form: string): Meaning {
  return (operator, values, attribute) => {
    const comparisons = comparisonsOf(operator, values)
    if (comparisons === undefined) return textFilter(field, operator, values, attribute)
    const compared = comparisons.map(({ operator, value }): Filter => {
      if (!pattern.test(value))
        throw invalid(`Was expecting ${form} for \`${attribute}\` but instead got \`${value}\`.`)
      return { test: { kind: 'compare', field, operator, value } }
    })
    return { all: compared, none: [{ test: { kind: 'oneOf', field, values: [UNDATED] } }] }
  }
}

/**
 * A day, month or year stands for all its days. A document is equal to it if it was written in it, and compared by the
 * days that its own date may mean, as in `from` and `to` of the search.
 */
function dateFilter(operator: Operator, values: readonly string[], attribute: string): Filter {
  if (operator === '=' || operator === 'IN') return { any: values.map(writtenIn) }
  if (operator === '!=') return { none: [{ any: values.map(writtenIn) }] }
  const comparisons = comparisonsOf(operator, values)
  if (comparisons === undefined) return presence('dateStart', operator) ?? notAllowed(operator, attribute)
  const compared = comparisons.map(({ operator, value }): Filter => {
    const isAfter = operator === '>' || operator === '>='
    const day = operator === '>' || operator === '<=' ? lastDay(isoOf(value)) : firstDay(isoOf(value))
    return { test: { kind: 'compare', field: isAfter ? 'dateEnd' : 'dateStart', operator, value: day } }
  })
  return { all: compared }
}

function writtenIn(value: string): Filter {
  const date = isoOf(value)
  return {
    all: [
      { test: { kind: 'compare', field: 'dateStart', operator: '>=', value: firstDay(date) } },
      { test: { kind: 'compare', field: 'dateEnd', operator: '<=', value: lastDay(date) } },
    ],
  }
}

/** `20180821`, as sliders send it, as `2018-08-21`. */
function isoOf(value: string): string {
  const iso = value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso)) return iso
  throw invalid(`Was expecting a date (YYYY-MM-DD, YYYY-MM, YYYY or YYYYMMDD) but instead got \`${value}\`.`)
}

type Comparison = { operator: '<' | '<=' | '>' | '>='; value: string }

/** `TO` is both its ends; undefined for what does not compare. */
function comparisonsOf(
  operator: Operator,
  [value = '', to = '']: readonly string[],
): Comparison[] | undefined {
  if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=')
    return [{ operator, value }]
  if (operator !== 'TO') return undefined
  return [
    { operator: '>=', value },
    { operator: '<=', value: to },
  ]
}

function presence(field: TestedField, operator: Operator): Filter | undefined {
  if (operator === 'EXISTS') return { test: { kind: 'is', field, what: 'there' } }
  if (operator === 'NULL') return { test: { kind: 'is', field, what: 'null' } }
  return operator === 'EMPTY' ? { test: { kind: 'is', field, what: 'empty' } } : undefined
}

function notAllowed(operator: Operator, attribute: string): never {
  throw invalid(`Filter operator \`${operator}\` is not allowed for the attribute \`${attribute}\`.`)
}

function textsOf(value: unknown): FilterTexts {
  if (typeof value === 'string') return value.toWellFormed()
  if (!Array.isArray(value)) throw wrongFilter('String, Array', value)
  return value.map((item: unknown) => {
    if (typeof item === 'string') return item.toWellFormed()
    if (!Array.isArray(item)) throw wrongFilter('String, [String]', item)
    return item.map((text: unknown) => {
      if (typeof text !== 'string') throw wrongFilter('String', text)
      return text.toWellFormed()
    })
  })
}

function wrongFilter(wanted: string, value: unknown): MeilisearchError {
  return invalid(
    `Invalid syntax for the filter parameter: \`expected ${wanted}, found: ${JSON.stringify(value)}\`.`,
  )
}

function invalid(message: string): MeilisearchError {
  return new MeilisearchError('invalid_search_filter', message)
}
