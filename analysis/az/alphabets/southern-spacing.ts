/** Endings of Azerbaijani in Arabic script are also typed behind a space (`شبکه سی`), or behind half of one, as words end in ه. */
import { joinsPersian } from '../../fa/spacing.ts'

const ENDINGS: ReadonlySet<string> = new Set(
  `لار لر لاری لری لارین لرین لارینی لرینی لارا لره لارینا لرینه لاردا لرده لاردان لردن لاریندا لرینده لاریندان لریندن لاردیر لردیر
  نین نون ین ون دان دن دیر دور دیلار دیلر سی سینی سینین سینه سینا سینده سیندا سیندن سیندان ینده یندا یندن یندان نی نو لیق لیک لی سیز`.split(
    /\s+/,
  ),
)
const FIRST_ARABIC = 0x620

/**
 * Whether two neighbouring words are one: the second is an ending, or Persian joins them, from which half of all loans and
 * many names come (`علی یف`).
 *
 * @param left with Persian letters
 * @param right the same
 */
export function joinsSouthern(left: string, right: string): boolean {
  if (right.charCodeAt(0) < FIRST_ARABIC || left.charCodeAt(0) < FIRST_ARABIC) return false
  return (left.length > 1 && ENDINGS.has(right)) || joinsPersian(left, right)
}
