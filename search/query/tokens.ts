/** What the signs of a query are read into. */
import type { Field } from './fields.ts'
import type { OperatorKind } from './operators.ts'

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

export type Place = { start: number; end: number }
type Open = { kind: 'open'; field: Field | undefined; isExcluded: boolean } & Place
export type Sign = { kind: OperatorKind | 'word'; isWeak: boolean } & Place
/** What alternatives are made of. */
export type Token = Term | Open | { kind: 'close' } | { kind: 'or' }
export type Read = Term | Open | ({ kind: 'close' } & Place) | Sign

/** Whether there is anything to look for. */
export const HAS_WORD = /[\p{L}\p{N}]/u

/** What stands before a term: its field and sign. */
export type Before = { field: Field | undefined; isExcluded: boolean; isRequired: boolean }

/** A term of a part of the query, neither quoted nor a pattern. */
export function termOf(text: string, start: number, end: number, before: Before): Term {
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
