import type { Side } from '../names/keys.ts'
import { AZERBAIJANI_SPELLING } from '../names/sounds.ts'
import type { NameRules } from '../rules.ts'
import { southernNameStems } from './alphabets/southern-names.ts'
import { withoutEnding } from './name-endings.ts'

/** A surname in -ov, -ev and what Azerbaijani puts behind it, which is then certainly an ending. */
const SURNAME = /^(.{2,}[oeə]v)(?:a|ə)?(?:l[aə]r)?(?:n?[iıuü]n|[ny]?[aəiıuü]|d[aə]n?|l[aə])?$/
/** What is left of a name without its case ending, in letters: `Bakı`. A query, mostly typed without one, is careful. */
const SHORTEST: Record<Side, number> = { document: 4, query: 5 }

/** How names sound in Azerbaijani, and what it puts behind them. */
export const AZERBAIJANI_NAMES: NameRules = {
  spelling: AZERBAIJANI_SPELLING,
  stems,
  arabicStems: southernNameStems,
}

function stems(name: string, side: Side): string[] {
  const surname = name.lastIndexOf('v') > 2 ? SURNAME.exec(name)?.[1] : undefined
  return surname === undefined ? [name, ...withoutEnding(name, SHORTEST[side], side)] : [surname]
}
