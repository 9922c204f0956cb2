/** Pairs that a font draws the other way round in a line from right to left. */
const PAIRS = ['()', '[]', '{}', '«»', '‹›', '<>'] as const
const OTHER = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
)
const OPENING = new Set<string>(PAIRS.map(([open = '']) => open))

const SPACE = /^\s*$/
/** What may stand before an opening bracket, or behind a closing one, without a space between. */
const BEFORE = /["“'‘([{«‹»›\u2013\u2014-]$/
const BEHIND = /^[.,:;!?،؛؟…"”'’)\]}»›«‹]/

/**
 * Turn the brackets of a line in reading order as they are meant: a file may hold them as they are drawn or as they are
 * meant. The spaces tell: `متن )باکو( مهم` → `متن (باکو) مهم`.
 *
 * @param isSure for each letter, whether it is known to be as meant
 */
export function mendBrackets(letters: readonly string[], isSure: readonly boolean[]): string[] {
  return letters.map((letter, at) => {
    const other = OTHER.get(letter)
    if (other === undefined || isSure[at]) return letter
    const isOpening = opens(letters, at)
    return isOpening === undefined || isOpening === OPENING.has(letter) ? letter : other
  })
}

/** Whether a bracket opens or closes by what stands beside it, spaces first; undefined where that says nothing. */
function opens(letters: readonly string[], at: number): boolean | undefined {
  const [before, behind] = [letters[at - 1] ?? '', letters[at + 1] ?? '']
  const spaces = [SPACE.test(before), SPACE.test(behind)]
  if (spaces[0] !== spaces[1]) return spaces[0]
  const marks = [BEFORE.test(before), BEHIND.test(behind)]
  return spaces[0] || marks[0] === marks[1] ? undefined : marks[0]
}
