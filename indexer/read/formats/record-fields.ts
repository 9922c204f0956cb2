/**
 * Records as other programs write them, as the fields of ours: what a field is called elsewhere, the types of Extended JSON, markup
 * in a text, and lists of records inside an object.
 */

import { type Column, namedColumn } from './column-names.ts'
import { type Fields, isFields } from './fields.ts'
import { inlineText, looseHtmlText } from './html-text.ts'
import { socialPost } from './social-post.ts'

/** Fields that hold one text. */
const TEXTUAL: ReadonlySet<Column> = new Set(['title', 'text', 'language', 'date', 'source', 'url', 'id'])
/** What may be a text as well, and what is said in short, where nothing is called a text. */
const SUMMARIES = ['article', 'description', 'summary', 'excerpt', 'abstract', 'lead']
/** Of a list of records that stands inside an object, and where: `{"hits": {"hits": […]}}`, `{"response": {"docs": […]}}`. */
const DEEPEST_LIST = 3
/** Elements that make a paragraph or the like, and those that stand in one; signs that nobody types, and those that are also typed. */
const BLOCKS = 'p|div|h[1-6]|ul|ol|li|blockquote|figure|table'
const INLINE = 'span|a|b|i|u|em|strong'
const SIGNS = 'nbsp|zwnj|zwj|laquo|raquo|[lr][ds]quo|[nm]dash|hellip|#\\d{2,6}|#x[\\da-f]{2,6}'
const TYPED_SIGNS = 'quot|apos|amp'
const closedOr = (elements: string, signs: string) => new RegExp(`</(?:${elements})\\s*>|&(?:${signs});`, 'i')
/** What is called by our names is plain text, and HTML only where a paragraph or the like is closed, or a sign is written that nobody types. */
const OWN_HTML = closedOr(BLOCKS, SIGNS)
/** What is called by other names is HTML where any element is closed, or any sign is written for a page. */
const HTML = closedOr(`${BLOCKS}|${INLINE}`, `${SIGNS}|${TYPED_SIGNS}`)
const ELEMENT = /<\/[a-z][a-z\d]*\s*>/i

/**
 * The fields of a record by our names; those that have them already stay as they are.
 *
 * @param path of the file, for messages
 * @returns what is no object as it is
 * @example recordFields({ _id: { $oid: 'a1' }, headline: 'Ad', body: '<p>Mətn</p>' }, 'a.json') // { id: 'a1', title: 'Ad', text: 'Mətn' }
 */
export function recordFields(value: unknown, path: string): unknown {
  return isFields(value) ? withoutMarkup(fieldsOf(value), value, path) : value
}

function fieldsOf(value: Fields): Fields {
  const fields = namedFields(value)
  if (fields['text'] !== undefined) return fields
  const inner = innerFields(value, fields)
  return { ...fields, ...(inner['text'] === undefined ? socialPost(value) : inner) }
}

/**
 * What a record has inside: `{ id, snippet: { title, description } }` of YouTube, `{ timestamp, data: [{ post }] }` of Facebook. A
 * description alone may be that of the author, and a title outside a post says only who wrote it.
 */
function innerFields(value: Fields, { id }: Fields): Fields {
  for (const held of Object.values(value)) {
    const isPosts = Array.isArray(held) && held.every(isFields) && held.some(({ post }) => isText(post))
    const inner = isPosts ? (Object.assign({}, ...held) as Fields) : held
    if (!isFields(inner)) continue
    const fields = namedFields(inner)
    const isRecord = SUMMARIES.every((name) => fields[name] !== fields['text']) || isText(fields['title'])
    if (!isText(fields['text']) || !isRecord) continue
    return { ...(isPosts && { title: undefined }), ...fields, ...(id !== undefined && { id }) }
  }
  return {}
}

function namedFields(value: Fields): Fields {
  const given = isFields(value['_source']) ? { _id: value['_id'], ...value['_source'] } : value
  const fields: Fields = {}
  const ranks = new Map<Column, number>()
  for (const [name, held] of Object.entries(given)) {
    const plain = plainValue(held)
    fields[name] ??= plain
    const named = namedColumn(name)
    if (named === undefined || !TEXTUAL.has(named.column) || named.column in given) continue
    const { column, rank } = named
    const text = column === 'text' ? joined(plain) : plain
    if (!isText(text) || rank >= (ranks.get(column) ?? Infinity)) continue
    ranks.set(column, rank)
    fields[column] = text
  }
  fields['text'] = textOf(fields)
  return fields
}

/** The records that an object holds as a list, where it is no record itself. */
export function recordsWithin(value: unknown, depth = DEEPEST_LIST): Fields[] | undefined {
  if (!isFields(value) || depth === 0) return undefined
  if (namedFields(value)['text'] !== undefined) return undefined
  const inOne = Object.values(value)
  if (isListOfRecords(inOne)) return inOne
  const lists = inOne.filter(isListOfRecords)
  if (lists.length === 1) return lists[0]
  if (lists.length > 1) return undefined
  const inner = inOne.flatMap((held) => recordsWithin(held, depth - 1) ?? [])
  return inner.length === 0 ? undefined : inner
}

function textOf(fields: Fields): unknown {
  const text = joined(fields['text'])
  if (text !== undefined) return text
  return SUMMARIES.map((name) => fields[name]).find((held) => typeof held === 'string' && held.trim() !== '')
}

/**
 * A value without what wraps it: Extended JSON of MongoDB (`{"$oid": …}`, `{"$date": {"$numberLong": …}}`), `{"rendered": …}` of WordPress,
 * `{"id": …, "name": …}` of a source. Source: https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/
 */
function plainValue(value: unknown): unknown {
  // Scrapers give each field as a list.
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0]
  if (!isFields(value)) return value
  const [name = '', ...others] = Object.keys(value)
  if (
    others.length === 0 &&
    /^\$(?:oid|date|numberLong|numberInt|numberDouble|numberDecimal|uuid)$/.test(name)
  )
    return name === '$date' ? timeOf(plainValue(value[name])) : plainValue(value[name])
  const wrapped = value['rendered'] ?? value['#text'] ?? value['$t'] ?? value['name'] ?? value['value']
  return typeof wrapped === 'string' ? wrapped : value
}

/** Milliseconds before or after 1970 as a date; a date as it is. */
function timeOf(value: unknown): unknown {
  const time = new Date(Number(value))
  return Number.isNaN(time.getTime()) ? value : time.toISOString()
}

/** A text that is given in pieces: paragraphs, or words and links as Telegram exports them (`["Bax: ", {"type": "link", "text": …}]`). */
function joined(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const pieces = value.map((piece: unknown) => (isFields(piece) ? piece['text'] : piece))
  if (!pieces.every((piece) => typeof piece === 'string')) return value
  return pieces.join(value.some(isFields) ? '' : '\n\n')
}

function withoutMarkup(fields: Fields, given: Fields, path: string): Fields {
  const { text, title } = fields
  const isHtml = (value: unknown, name: Column): value is string =>
    typeof value === 'string' && (given[name] === value ? OWN_HTML : HTML).test(value)
  if (isHtml(text, 'text'))
    fields['text'] = looseHtmlText(ELEMENT.test(text) ? text : text.replaceAll('<', '&lt;'), path)
  if (isHtml(title, 'title')) fields['title'] = inlineText(title, path)
  return fields
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
}

function isListOfRecords(value: unknown): value is Fields[] {
  if (!Array.isArray(value) || !value.every(isFields)) return false
  return value.some((record) => fieldsOf(record)['text'] !== undefined)
}
