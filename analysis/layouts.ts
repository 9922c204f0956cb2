/**
 * The keyboards that people type on, key by key: a word typed while another of them was on can be read as it was meant. Sources: AZS 528,
 * ISIRI 9147 and the Persian keyboard of Windows, and the Russian ЙЦУКЕН of GOST 6431, as ISO/IEC 9995 numbers their keys.
 */
import { lower, normalise } from './normalize.ts'

type Layout = { rows: string; capitals?: Readonly<Record<string, string>> }

/** Twelve keys of the upper row, eleven of the middle, ten of the lower, and the two at the edges. Capitals are those that say more. */
const LAYOUTS: readonly Layout[] = [
  { rows: "qwertyuiop[]asdfghjkl;'zxcvbnm,./\\`" },
  { rows: 'qüertyuiopöğasdfghjklıəzxcvbnmçş.\\`' },
  { rows: 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./پ\u200C', capitals: { H: 'آ', C: 'ژ' } },
  { rows: 'йцукенгшщзхъфывапролджэячсмитьбю.\\ё' },
]

/** Signs of Cyrillic that only follow other letters, at the beginning of a word: `Minsk` is no `ьштыл`. */
const NO_WORD = /(?:^|\s)[ьъ]/i

/** What every layout has in the same place, or nearly: figures and spaces. */
const SAME = /[\s\p{Nd}!?-]/u

/**
 * What was typed, as it reads on each other keyboard; only where all of it can be typed on one of them, and words can begin so.
 *
 * @example readingsOf('jivhk') // has 'تهران'
 */
export function readingsOf(typed: string): string[] {
  const readings = LAYOUTS.flatMap((from) =>
    LAYOUTS.flatMap((to) => (from === to ? [] : (read(typed, from, to) ?? []))),
  )
  return [...new Set(readings)].filter((reading) => reading !== typed.toLowerCase() && !NO_WORD.test(reading))
}

function read(typed: string, from: Layout, to: Layout): string | undefined {
  let reading = ''
  for (const letter of normalise(typed)) {
    const capital = to.capitals?.[letter]
    if (capital !== undefined && from.rows.includes(letter.toLowerCase())) reading += capital
    else if (SAME.test(letter)) reading += letter
    else {
      const key = keyOf(letter, from)
      if (key < 0) return undefined
      reading += to.rows[key] ?? ''
    }
  }
  return reading
}

/** The number of the key that a letter is on, in small letters; below zero where there is none. */
function keyOf(letter: string, { rows, capitals = {} }: Layout): number {
  const shifted = Object.entries(capitals).find(([, capital]) => capital === letter)?.[0]
  if (shifted !== undefined) return LAYOUTS[0]?.rows.indexOf(shifted.toLowerCase()) ?? -1
  const key = rows.indexOf(letter)
  return key >= 0
    ? key
    : rows.indexOf(
        /\p{Script=Cyrillic}/u.test(letter) ? letter.toLowerCase() : lower(letter, rows.includes('ı')),
      )
}
