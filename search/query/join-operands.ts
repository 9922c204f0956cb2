/** Which brackets and operators join what stands around them; the others are words. */
import { HAS_WORD, type Place, type Read, type Sign, type Token, termOf } from './tokens.ts'

/** Only brackets that have another and something between. */
export function pairs(tokens: readonly Read[], say: (place: Place) => void): Read[] {
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
export function decideWeak(tokens: readonly Read[]): Read[] {
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
export function operators(tokens: readonly Read[], text: string, say: (place: Place) => void): Token[] {
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
