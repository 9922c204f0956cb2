/**
 * From the signs of a query to its alternatives: the engine knows no OR, so `(a | b) -(c d)` is asked as the union of
 * `a -c`, `a -d`, `b -c` and `b -d` (the disjunctive normal form).
 */

import { RequestError } from '../request-error.ts'
import type { Field } from './fields.ts'
import type { Term, Token } from './tokens.ts'

/** Each alternative is as much work for the engine as a search. */
export const MAX_ALTERNATIVES = 8
/** Brackets inside brackets. */
export const MAX_NESTING = 5

/** Alternatives, each a list of terms that must all hold, or must not where they are excluded. */
type Alternatives = Term[][]

/** What is said of everything inside some brackets. */
type Scope = { field: Field | undefined; isExcluded: boolean; depth: number }

/**
 * The alternatives that a query means, in its order.
 *
 * @param tokens brackets in pairs, each `or` between two operands
 * @throws RequestError naming `q` where there are too many, or brackets are nested too deep
 */
export function alternativesOf(tokens: readonly Token[]): Alternatives {
  const left = [...tokens]
  return readAny(left, { field: undefined, isExcluded: false, depth: 0 })
}

/** Operands with `or` between; takes them from the front. */
function readAny(left: Token[], scope: Scope): Alternatives {
  const join = scope.isExcluded ? both : either
  let alternatives = readAll(left, scope)
  while (left[0]?.kind === 'or') {
    left.shift()
    alternatives = join(alternatives, readAll(left, scope))
  }
  return alternatives
}

/** Operands side by side, all of which are meant. */
function readAll(left: Token[], scope: Scope): Alternatives {
  const join = scope.isExcluded ? either : both
  let alternatives = readOne(left, scope)
  while (left[0]?.kind === 'term' || left[0]?.kind === 'open') {
    alternatives = join(alternatives, readOne(left, scope))
  }
  return alternatives
}

function readOne(left: Token[], scope: Scope): Alternatives {
  const token = left.shift()
  if (token?.kind === 'term') {
    return [
      [{ ...token, field: token.field ?? scope.field, isExcluded: token.isExcluded !== scope.isExcluded }],
    ]
  }
  if (token?.kind !== 'open') return [[]]
  if (scope.depth === MAX_NESTING) {
    throw new RequestError({ q: `expected at most ${MAX_NESTING} brackets inside each other` })
  }
  const inside = readAny(left, {
    field: token.field ?? scope.field,
    isExcluded: token.isExcluded !== scope.isExcluded,
    depth: scope.depth + 1,
  })
  left.shift()
  return inside
}

function either(one: Alternatives, other: Alternatives): Alternatives {
  return checked(one.length + other.length, () => [...one, ...other])
}

function both(one: Alternatives, other: Alternatives): Alternatives {
  return checked(one.length * other.length, () =>
    one.flatMap((first) => other.map((second) => [...first, ...second])),
  )
}

function checked(count: number, join: () => Alternatives): Alternatives {
  if (count > MAX_ALTERNATIVES) {
    throw new RequestError({
      q: `expected at most ${MAX_ALTERNATIVES} alternatives; “(a OR b) (c OR d)” has four`,
    })
  }
  return join()
}
