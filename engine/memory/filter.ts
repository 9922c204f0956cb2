import type { ArchiveDocument } from '../document.ts'
import { chosenOf, rowOf, VALUE_FACETS } from '../facets.ts'
import type { FieldTest, Filter } from '../filter.ts'

type Test = (document: ArchiveDocument) => boolean

/** Whether a document is one that a filter keeps. Texts are compared as the engines do: capitals count as small letters. */
export function keeps(filter: Filter): Test {
  const {
    keys,
    fromKey,
    sketch,
    groups,
    textHashes,
    files,
    from,
    to,
    undated,
    test,
    addedFrom,
    scanned,
    all,
    any,
    none,
  } = filter
  const tests: Test[] = [
    ...VALUE_FACETS.map((facet) => oneOf(rowOf(facet).asked, chosenOf(filter, facet))),
    oneOf('key', keys),
    oneOf('sketch', sketch),
    oneOf('group', groups),
    oneOf('textHash', textHashes),
    oneOf('files', files),
    ({ key }) => fromKey === undefined || key.toLowerCase() >= fromKey.toLowerCase(),
    ({ dateEnd }) => from === undefined || (dateEnd !== null && dateEnd >= from),
    ({ dateStart }) => to === undefined || (dateStart !== null && dateStart <= to),
    ({ dateStart }) => undated !== true || dateStart === null,
    ({ added }) => addedFrom === undefined || (added !== null && added >= addedFrom),
    ({ scan }) =>
      scanned === undefined || (scan !== undefined && (scanned === true || scan.confidence < scanned.below)),
    (document) => test === undefined || passes(document, test),
    (document) => (all ?? []).every((each) => keeps(each)(document)),
    (document) => any === undefined || any.some((each) => keeps(each)(document)),
    (document) => !(none ?? []).some((each) => narrows(each) && keeps(each)(document)),
  ]
  return (document) => tests.every((holds) => holds(document))
}

/** Whether a filter says anything: what it leaves open does not narrow. */
export function narrows(filter: Filter): boolean {
  return Object.entries(filter).some(([name, value]) => {
    if (name === 'any') return value !== undefined && !(filter.any ?? []).some((each) => !narrows(each))
    if (name === 'all' || name === 'none') return (value as readonly Filter[]).some(narrows)
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  })
}

function oneOf(field: keyof ArchiveDocument, values: readonly string[] | undefined): Test {
  if (values === undefined || values.length === 0) return () => true
  const wanted = new Set(values.map((value) => value.toLowerCase()))
  return (document) => valuesOf(document, field).some((value) => wanted.has(value.toLowerCase()))
}

function valuesOf(document: ArchiveDocument, field: keyof ArchiveDocument): string[] {
  return [document[field] ?? []].flat().map(String)
}

function passes(document: ArchiveDocument, test: FieldTest): boolean {
  const value = document[test.field]
  switch (test.kind) {
    case 'oneOf':
      return test.values.length > 0 && oneOf(test.field, test.values)(document)
    case 'startsWith':
      return valuesOf(document, test.field).some((each) =>
        each.toLowerCase().startsWith(test.value.toLowerCase()),
      )
    case 'is':
      return test.what === 'there'
        ? value !== undefined
        : test.what === 'null'
          ? value === null
          : value === ''
    case 'compare':
      return typeof value === typeof test.value && compares(value as number | string, test)
  }
}

function compares(value: number | string, { operator, value: limit }: FieldTest & { kind: 'compare' }) {
  const [one, other] = [value, limit].map((each) => (typeof each === 'string' ? each.toLowerCase() : each))
  if (one === undefined || other === undefined) return false
  if (one === other) return operator.endsWith('=')
  return one < other === operator.startsWith('<')
}
