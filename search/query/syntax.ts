/**
 * The signs of a query that has more than words: `OR` or `|`, brackets, and fields. What looks like a sign and cannot be one
 * is text: an `OR` with nothing beside it, a bracket without its other, a field that there is not.
 */
import { type Field, fieldOf } from './fields.ts'

/** A word or a phrase that is asked for; `text` is without its quotation marks, minus and field. */
export type Term = {
  kind: 'term'
  text: string
  isQuoted: boolean
  /** The field that it is asked in; undefined: anywhere. */
  field: Field | undefined
  isExcluded: boolean
  /** Whether it ends the query, so that it may still be typed. */
  isLast: boolean
}

type Open = { kind: 'open'; field: Field | undefined; isExcluded: boolean }
export type Token = Term | Open | { kind: 'close' } | { kind: 'or'; text: string }

/** A minus, and the name of a field with something right behind it. */
const BEGINNING = /(-(?![\s-]|$))?(?:([\p{L}\p{M}\u200C]+):(?=[^\s|)]))?/uy
const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/y
const HAS_WORD = /[\p{L}\p{N}]/u

/**
 * The signs and terms of a query, brackets in pairs, each `or` between two operands.
 *
 * @returns undefined for a query of mere words, phrases and exclusions
 */
export function tokensOf(text: string): Token[] | undefined {
  const tokens = operators(pairs(read(text)))
  return tokens.some(isSign) ? tokens : undefined
}

/** Brackets by themselves say nothing: all words are needed anyway. */
function isSign(token: Token): boolean {
  if (token.kind === 'open') return token.isExcluded || token.field !== undefined
  return token.kind === 'or' || (token.kind === 'term' && token.field !== undefined)
}

function read(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at)
    if (sign === ')') tokens.push({ kind: 'close' })
    else if (sign === '|') tokens.push({ kind: 'or', text: '' })
    if (/[\s)|]/.test(sign)) at++
    else at = readOperand(text, at, tokens)
  }
  return tokens
}

/** Read an opening bracket, a phrase or a word with what stands before it; returns where it ends. */
function readOperand(text: string, start: number, tokens: Token[]): number {
  const [whole = '', minus, name] = matchAt(BEGINNING, text, start) ?? []
  const field = name === undefined ? undefined : fieldOf(name)
  const isExcluded = minus !== undefined
  const at = start + (field === undefined ? (minus?.length ?? 0) : whole.length)
  if (text.charAt(at) === '(') {
    tokens.push({ kind: 'open', field, isExcluded })
    return at + 1
  }
  const quoted = matchAt(QUOTED, text, at)
  const end = quoted === null ? wordEnd(text, at) : at + quoted[0].length
  const term = quoted?.[1] ?? text.slice(at, end)
  if (term === 'OR' && at === start && quoted === null) tokens.push({ kind: 'or', text: term })
  else if (HAS_WORD.test(term)) {
    const isLast = end === text.length && quoted === null
    tokens.push({ kind: 'term', text: term, isQuoted: quoted !== null, field, isExcluded, isLast })
  }
  return end
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
function pairs(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  const open: number[] = []
  for (const token of tokens) {
    if (token.kind !== 'close') {
      if (token.kind === 'open') open.push(kept.length)
      kept.push(token)
      continue
    }
    const start = open.pop()
    if (start === kept.length - 1) kept.pop()
    else if (start !== undefined) kept.push(token)
  }
  return kept.filter((_, at) => !open.includes(at))
}

/** Only an `or` that stands between two operands; several are one, and the word `OR` alone is a word. */
function operators(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const [at, token] of tokens.entries()) {
    const last = kept.at(-1)
    const next = tokens.slice(at + 1).find(({ kind }) => kind !== 'or')
    if (token.kind !== 'or') kept.push(token)
    else if (last?.kind === 'or') continue
    else if (isEnd(last) && (next?.kind === 'term' || next?.kind === 'open')) kept.push(token)
    else if (token.text !== '') kept.push(wordOf(token.text))
  }
  return kept
}

function isEnd(token: Token | undefined): boolean {
  return token?.kind === 'term' || token?.kind === 'close'
}

function wordOf(text: string): Term {
  return { kind: 'term', text, isQuoted: false, field: undefined, isExcluded: false, isLast: false }
}
