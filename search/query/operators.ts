/** Words that stand between what is asked for: AND, OR, NOT, and what they are in Azerbaijani and Persian. */

export type OperatorKind = 'and' | 'or' | 'not'

/**
 * Operators of scripts with capitals are written in capitals, so that they are no words. Persian has none: there they are operators
 * only where nothing else could be meant.
 */
const CAPITALS: Readonly<Record<string, OperatorKind>> = {
  AND: 'and',
  VƏ: 'and',
  VE: 'and',
  OR: 'or',
  YA: 'or',
  YAXUD: 'or',
  VEYA: 'or',
  'YA DA': 'or',
  'VƏ YA': 'or',
  NOT: 'not',
  DEYİL: 'not',
  DEYIL: 'not',
  YOX: 'not',
}
const PERSIAN: Readonly<Record<string, OperatorKind>> = {
  و: 'and',
  یا: 'or',
  يا: 'or',
  نه: 'not',
}
const SIGNS: Readonly<Record<string, OperatorKind>> = { '&&': 'and', '||': 'or', '|': 'or' }

/** An operator; `isWeak` where it may be a word: in a script without capitals, and in a text of capitals only. */
export type Operator = { kind: OperatorKind; isWeak: boolean }

const HAS_SMALL = /\p{Ll}/u

/** Whether everything that was typed is in capitals, so that these say nothing. */
export function isShouted(text: string): boolean {
  const others = text.replace(/(?<!\p{L})(?:AND|OR|NOT)(?!\p{L})/gu, '')
  return /\p{Lu}/u.test(others) && !HAS_SMALL.test(others)
}

/** The operator that a word is, or undefined. `YA DA` and `VƏ YA` are one, though of two words. */
export function operatorOf(word: string, isShout: boolean): Operator | undefined {
  if (Object.hasOwn(SIGNS, word)) return { kind: SIGNS[word] ?? 'or', isWeak: false }
  if (Object.hasOwn(CAPITALS, word)) return { kind: CAPITALS[word] ?? 'or', isWeak: isShout }
  return Object.hasOwn(PERSIAN, word) ? { kind: PERSIAN[word] ?? 'or', isWeak: true } : undefined
}

/** The names of an operator, for what must know them all. */
export const OPERATOR_WORDS: readonly string[] = [...Object.keys(CAPITALS), ...Object.keys(PERSIAN)]
