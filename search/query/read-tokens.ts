import { LONGEST_DATE, readDate } from './dates.ts'
import { type Field, fieldOf } from './fields.ts'
import { isShouted, operatorOf } from './operators.ts'
import { type Before, HAS_WORD, type Place, type Read, type Sign, termOf } from './tokens.ts'
import { hasWildcard } from './wildcards.ts'

/** A sign before a term, and the name of a field with something right behind it. */
const BEGINNING = /([-+!](?![\s\-+!]|$))?(?:([\p{L}\p{M}\u200C]+):(?=[^\s|)]))?/uy
const DISTANCE = /~(\d{1,3})(?![^\s)|])/y
/** Signs of other query languages behind a word or phrase: fuzzy, weight. */
const FOREIGN = /[~^]\d*(?:\.\d+)?$/
const RANGE = /[[{][^\]}]*[\]}]/y

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '«': '»',
  '“': '”“',
  '„': '“”',
  '»': '«',
  '”': '”',
}
const QUOTES = /["“”„«»]/

/** The terms, brackets and operators of a query in their order; @param say told of what looks like a sign and is none */
export function readTokens(text: string, say: (place: Place) => void): Read[] {
  const tokens: Read[] = []
  const isShout = isShouted(text)
  for (let at = 0; at < text.length; ) {
    const sign = /^(?:\|\||&&|\|)/.exec(text.slice(at, at + 2))?.[0]
    if (sign !== undefined) {
      const operator = operatorOf(sign, false)
      if (operator !== undefined) tokens.push({ ...operator, start: at, end: at + sign.length })
      at += sign.length
    } else if (text.charAt(at) === ')') tokens.push({ kind: 'close', start: at, end: ++at })
    else if (/\s/.test(text.charAt(at))) at++
    else at = readOperand(text, at, { tokens, isShout, say })
  }
  return tokens
}

type Reading = { tokens: Read[]; isShout: boolean; say: (place: Place) => void }

/** Read an opening bracket, an operator, a phrase or a word with what stands before it; returns where it ends. */
function readOperand(text: string, start: number, reading: Reading): number {
  const [whole = '', sign, name] = matchAt(BEGINNING, text, start) ?? []
  const field = name === undefined ? undefined : fieldOf(name)
  const isUnknown =
    name !== undefined && field === undefined && !isNoField(name, text.slice(start + whole.length))
  if (isUnknown) reading.say({ start, end: start + whole.length })
  const at = start + (field === undefined ? (sign?.length ?? 0) : whole.length)
  const before = { field, isExcluded: sign === '-' || sign === '!', isRequired: sign === '+' }
  if (text.charAt(at) === '(') {
    reading.tokens.push({ kind: 'open', field, isExcluded: before.isExcluded, start, end: at + 1 })
    return at + 1
  }
  const operator =
    sign === undefined && field === undefined ? wordOperator(text, at, reading.isShout) : undefined
  if (operator !== undefined) {
    reading.tokens.push(operator)
    return operator.end
  }
  return QUOTES.test(text.charAt(at))
    ? readQuoted(text, at, before, reading)
    : readWord(text, at, before, reading)
}

/** `https:` and `12:30` are no fields. */
function isNoField(name: string, behind: string): boolean {
  return /^(?:https?|ftp|mailto)$/i.test(name) || behind.startsWith('/') || /^[)(]/.test(behind)
}

function wordOperator(text: string, at: number, isShout: boolean): Sign | undefined {
  const two = /^(?:YA DA|VƏ YA)(?=[\s(]|$)/u.exec(text.slice(at, at + 6))?.[0]
  const end = at + (two?.length ?? wordEnd(text, at) - at)
  const operator = operatorOf(text.slice(at, end), isShout)
  return operator === undefined ? undefined : { ...operator, start: at, end }
}

/** A quotation ends at the mark that closes its own, or, if there is none, at any; one that is not closed goes to the end. */
function readQuoted(text: string, start: number, before: Before, { tokens, say }: Reading): number {
  const closers = CLOSERS[text.charAt(start)] ?? ''
  const rest = text.slice(start + 1)
  const own = [...closers].map((closer) => rest.indexOf(closer)).filter((at) => at >= 0)
  const length = own.length > 0 ? Math.min(...own) : rest.search(QUOTES)
  const end = length < 0 ? text.length : start + 1 + length
  const after = Math.min(text.length, end + 1)
  const distance = matchAt(DISTANCE, text, after)
  const foreign = distance === null ? /^[~^]\S*/.exec(text.slice(after))?.[0] : undefined
  if (foreign !== undefined) say({ start: after, end: after + foreign.length })
  const term = {
    ...termOf(text, start + 1, end, before),
    isQuoted: true,
    distance: distance === null ? undefined : Number(distance[1]),
    isLast: false,
  }
  if (HAS_WORD.test(term.text)) {
    if (hasWildcard(term.text)) say({ start, end: after })
    tokens.push(term)
  }
  return after + (distance?.[0].length ?? foreign?.length ?? 0)
}

function readWord(text: string, start: number, before: Before, { tokens, say }: Reading): number {
  const end = isDateField(before.field) ? dateEnd(text, start) : wordEnd(text, start)
  const foreign = FOREIGN.exec(text.slice(start, end))
  const isForeign = foreign !== null && HAS_WORD.test(text.slice(start, start + foreign.index))
  if (isForeign) say({ start, end })
  const term = termOf(text, start, isForeign ? start + foreign.index : end, before)
  if (isOtherPattern(term.text, before.field) || isEmptyField(text.slice(start, end + 1))) say({ start, end })
  if (HAS_WORD.test(term.text)) tokens.push({ ...term, isLast: end === text.length })
  return end
}

/** A wildcard that nothing stands before, or in the name of a source, and a pattern between slashes. */
function isOtherPattern(text: string, field: Field | undefined): boolean {
  if (!HAS_WORD.test(text)) return false
  if (field === undefined) return /^[*?]|^\/.+\/$/.test(text)
  return (field === 'source' || field === 'language') && /[*?]/.test(text)
}

/** `source:` with nothing behind it. */
function isEmptyField(text: string): boolean {
  const [, name] = /^([\p{L}\p{M}\u200C]+):\s?$/u.exec(text) ?? []
  return name !== undefined && fieldOf(name) !== undefined
}

function isDateField(field: Field | undefined): boolean {
  return field === 'before' || field === 'after' || field === 'date'
}

/** Dates have spaces: `after:21 avqust 2018`, `date:[2017 TO 2018]`. The longest that is a date is one. */
function dateEnd(text: string, start: number): number {
  const range = matchAt(RANGE, text, start)
  if (range !== null) return start + range[0].length
  let end = wordEnd(text, start)
  for (let next = end; next < text.length && next - start <= LONGEST_DATE; ) {
    const space = /^[ \u00A0]+(?=[^\s()|])/.exec(text.slice(next))
    if (space === null) break
    next = wordEnd(text, next + space[0].length)
    if (isDateText(text.slice(start, next))) end = next
  }
  return end
}

function isDateText(text: string): boolean {
  return text.split(/\.\.+|…/).every((part) => readDate(part, 'from') !== undefined)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A bracket that is closed within a word belongs to it: `f(x)`. */
function wordEnd(text: string, start: number): number {
  let open = 0
  for (let at = start; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '(') open++
    else if (letter === ')' && open-- === 0) return at
    else if (letter === '|' || /\s/.test(letter)) return at
  }
  return text.length
}
