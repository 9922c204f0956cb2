/**
 * The signs and terms of a query: quotation marks, minus, plus and exclamation mark, AND, OR and NOT, brackets, fields. What looks like
 * a sign and cannot be one is text, and is named in `notUnderstood`.
 */
import { LONGEST_DATE, readDate } from './dates.ts'
import { type Field, fieldOf } from './fields.ts'
import { isShouted, type OperatorKind, operatorOf } from './operators.ts'
import { hasWildcard } from './wildcards.ts'

/** A word or a phrase that is asked for; `text` is without its quotation marks, minus and field. */
export type Term = {
  kind: 'term'
  text: string
  /** Where `text` stands in the query. */
  start: number
  end: number
  isQuoted: boolean
  /** The field that it is asked in; undefined: anywhere. */
  field: Field | undefined
  isExcluded: boolean
  /** Whether it must not be left out. */
  isRequired: boolean
  /** Of a phrase whose words need not stand side by side: how many others may stand among them. */
  distance: number | undefined
  /** Whether it has `*` or `?` for letters. */
  isPattern: boolean
  /** Whether it ends the query, so that it may still be typed. */
  isLast: boolean
}

type Place = { start: number; end: number }
type Open = { kind: 'open'; field: Field | undefined; isExcluded: boolean } & Place
type Sign = { kind: OperatorKind | 'word'; isWeak: boolean } & Place
/** What alternatives are made of. */
export type Token = Term | Open | { kind: 'close' } | { kind: 'or' }
type Read = Term | Open | ({ kind: 'close' } & Place) | Sign

/** What a query says: its tokens, and what in it was meant as a sign and is read as words. */
export type Syntax = { tokens: Token[]; notUnderstood: string[] }

/** A sign before a term, and the name of a field with something right behind it. */
const BEGINNING = /([-+!](?![\s\-+!]|$))?(?:([\p{L}\p{M}\u200C]+):(?=[^\s|)]))?/uy
const DISTANCE = /~(\d{1,3})(?![^\s)|])/y
const HAS_WORD = /[\p{L}\p{N}]/u
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

/**
 * Read the signs of a query; brackets come in pairs, each `or` stands between two operands, `and` and `not` are worked in.
 *
 * @param text in plain signs (`typedText`)
 */
export function syntaxOf(text: string): Syntax {
  const notUnderstood: string[] = []
  const say = ({ start, end }: Place) => void notUnderstood.push(text.slice(start, end))
  const paired = pairs(read(text, say), say)
  const tokens = operators(decideWeak(paired), text, say)
  return { tokens: patterns(tokens.some(isMeant) ? tokens : tokens.filter(isTerm)), notUnderstood }
}

function isTerm(token: Token): boolean {
  return token.kind === 'term'
}

/** Brackets by themselves say nothing: all words are needed anyway. */
function isMeant(token: Token): boolean {
  if (token.kind === 'open') return token.isExcluded || token.field !== undefined
  return token.kind === 'or' || (token.kind === 'term' && (token.field !== undefined || token.isExcluded))
}

function read(text: string, say: (place: Place) => void): Read[] {
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

type Before = { field: Field | undefined; isExcluded: boolean; isRequired: boolean }

function termOf(text: string, start: number, end: number, before: Before): Term {
  return {
    kind: 'term',
    text: text.slice(start, end),
    start,
    end,
    ...before,
    isQuoted: false,
    distance: undefined,
    isPattern: false,
    isLast: end === text.length,
  }
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
  if (/^[*?]/.test(term.text) && HAS_WORD.test(term.text) && before.field === undefined) say({ start, end })
  if (HAS_WORD.test(term.text)) tokens.push({ ...term, isLast: end === text.length })
  return end
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

/** Only brackets that have another and something between. */
function pairs(tokens: readonly Read[], say: (place: Place) => void): Read[] {
  const kept: Read[] = []
  const open: number[] = []
  for (const token of tokens) {
    if (token.kind !== 'close') {
      if (token.kind === 'open') open.push(kept.length)
      kept.push(token)
      continue
    }
    const start = open.pop()
    if (start === undefined) say(token)
    else if (start === kept.length - 1) kept.pop()
    else kept.push(token)
  }
  for (const at of open) if (kept[at]?.kind === 'open') say(kept[at])
  return kept.filter((_, at) => !open.includes(at))
}

/**
 * Operators that may be words are operators where the operands on their level stand alone, with one between each two: `تهران یا مشهد`.
 * Others are words.
 */
function decideWeak(tokens: readonly Read[]): Read[] {
  const levels = levelsOf(tokens)
  const isClear = new Map<number, boolean>()
  for (const level of new Set(levels)) {
    const own = tokens.filter((token, at) => levels[at] === level && token.kind !== 'close')
    isClear.set(level, alternates(own))
  }
  return tokens.map((token, at) => {
    const isWord = 'isWeak' in token && token.isWeak && isClear.get(levels[at] ?? 0) !== true
    return isWord ? { ...token, kind: 'word' } : token
  })
}

/** The pair of brackets that each token stands in, by number; a pair itself stands in the one around it. */
function levelsOf(tokens: readonly Read[]): number[] {
  const levels: number[] = []
  const stack = [0]
  let count = 0
  for (const token of tokens) {
    if (token.kind === 'close') stack.pop()
    levels.push(stack.at(-1) ?? 0)
    if (token.kind === 'open') stack.push(++count)
  }
  return levels
}

function alternates(tokens: readonly Read[]): boolean {
  const isOperand = ({ kind }: Read) => kind === 'term' || kind === 'open'
  return (
    tokens.length > 2 &&
    tokens.length % 2 === 1 &&
    tokens.every((token, at) => isOperand(token) === (at % 2 === 0))
  )
}

/** Works in what stands between two operands; what does not is a word, and said to be no sign. */
function operators(tokens: readonly Read[], text: string, say: (place: Place) => void): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (token.kind === 'term' || token.kind === 'open' || token.kind === 'close') kept.push(token)
    else at = readOperators(tokens, at, { kept, text, say })
  }
  return kept
}

/** A row of operators (`AND NOT`, `OR OR`) between two operands; returns the last of them. */
function readOperators(
  tokens: readonly Read[],
  start: number,
  { kept, text, say }: { kept: Token[]; text: string; say: (place: Place) => void },
): number {
  let end = start
  while (tokens[end + 1] !== undefined && isSign(tokens[end + 1])) end++
  const row = tokens.slice(start, end + 1).filter((token): token is Sign => isSign(token))
  const next = tokens[end + 1]
  const isBefore = next?.kind === 'term' || next?.kind === 'open'
  const last = kept.at(-1)
  const isBetween = isBefore && (last?.kind === 'term' || last?.kind === 'close')
  const nots = row.filter(({ kind }) => kind === 'not').length
  const isUsed = row.some(({ kind }) => kind === 'or' || kind === 'and') ? isBetween : isBefore
  if (!isUsed || row.some(({ kind }) => kind === 'word')) {
    for (const sign of row) keepAsWord(sign, { kept, text, say })
    return end
  }
  if (row.some(({ kind }) => kind === 'or')) kept.push({ kind: 'or' })
  if (nots % 2 === 1 && isBefore) {
    kept.push({ ...next, isExcluded: !next.isExcluded })
    return end + 1
  }
  return end
}

function keepAsWord(
  sign: Sign,
  { kept, text, say }: { kept: Token[]; text: string; say: (place: Place) => void },
): void {
  if (!sign.isWeak) say(sign)
  if (!HAS_WORD.test(text.slice(sign.start, sign.end))) return
  const none = { field: undefined, isExcluded: false, isRequired: false }
  kept.push({ ...termOf(text, sign.start, sign.end, none), isLast: false })
}

function isSign(token: Read | undefined): boolean {
  return token !== undefined && 'isWeak' in token
}

/** A `?` that ends a word may just end a question: it stands for a letter where the query has other signs, or nothing else. */
function patterns(tokens: readonly Token[]): Token[] {
  const words = tokens.filter(
    (token) => token.kind !== 'term' || token.field === undefined || token.field === 'title',
  )
  const isSigned = words.length === 1 || words.some((token) => token.kind !== 'term' || isMarked(token))
  return tokens.map((token) => {
    if (token.kind !== 'term' || token.isQuoted || !hasWildcard(token.text) || /^[*?]/.test(token.text))
      return token
    if (token.field !== undefined && token.field !== 'title') return token
    return { ...token, isPattern: isSigned || !/^[^*?]*[?!.]+$/.test(token.text) }
  })
}

function isMarked(term: Term): boolean {
  return (
    term.field !== undefined || term.isExcluded || term.isRequired || /\*|\?(?=[\p{L}\p{N}])/u.test(term.text)
  )
}
