/**
 * What recognition takes letters for: letters of one shape, and in Arabic script those that only their dots tell apart. Words are compared
 * folded (`ı` is `i`, `ə` is `e`, `ş` is `s`), so what differs in signs alone needs no row.
 *
 * Source: what Tesseract 5 made of worn pages printed for `npm run bench:scans`; a row is a group of letters that stand for each other.
 */
const LATIN: readonly (readonly string[])[] = [
  ['i', 'l', '1', 't'],
  ['l', 'j', 'i'],
  ['o', '0', 'c', 'e'],
  ['e', 'a', 'c', 'o'],
  ['a', 'o'],
  ['rn', 'm'],
  ['in', 'm'],
  ['ni', 'm'],
  ['ri', 'n'],
  ['u', 'n', 'v', 'ii', 'il'],
  ['cl', 'd'],
  ['li', 'h', 'b', 'k'],
  ['f', 't', 'r'],
  ['s', '5', 'z'],
  ['z', '2'],
  ['g', 'q', '9', 'y'],
  ['b', '6', '8'],
  ['vv', 'w'],
  ['v', 'y'],
]

const ARABIC: readonly (readonly string[])[] = [
  ['ب', 'پ', 'ت', 'ث', 'ن', 'ی'],
  ['ج', 'چ', 'ح', 'خ'],
  ['د', 'ذ', 'ر'],
  ['ر', 'ز', 'ژ', 'و'],
  ['س', 'ش'],
  ['ص', 'ض'],
  ['ط', 'ظ'],
  ['ع', 'غ', 'م'],
  ['ف', 'ق'],
  ['ک', 'گ', 'ل'],
  ['ل', 'ا'],
  ['م', 'ه'],
  ['ه', 'د'],
]

/** What each letter, or two, may have been taken for. */
const TAKEN_FOR = takenFor([...LATIN, ...ARABIC])
const LONGEST = 2

function takenFor(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const taken = new Map<string, string[]>()
  for (const group of groups)
    for (const letters of group)
      taken.set(letters, [
        ...new Set([...(taken.get(letters) ?? []), ...group.filter((other) => other !== letters)]),
      ])
  return taken
}

/** Marks before a word that were taken for a letter of it. */
const STROKES = { latin: ['i', 'l', '1'], arabic: ['ا'] }
const IS_ARABIC = /\p{Script=Arabic}/u

/** Shorter words are too many other ones, in letters. */
const SHORTEST = 4

/**
 * What a word may have been read as, with one mistake in it.
 *
 * @param word folded, as `Word.surface` has it
 * @example readingsOf('kino') // ['klno', 'k1no', 'ktno', …, 'kmo', …]
 */
export function readingsOf(word: string): string[] {
  if (word.length < SHORTEST) return []
  const strokes = IS_ARABIC.test(word) ? STROKES.arabic : STROKES.latin
  const readings = new Set(strokes.map((stroke) => stroke + word))
  for (let at = 0; at < word.length; at++)
    for (let length = 1; length <= LONGEST; length++) {
      const letters = word.slice(at, at + length)
      if (letters.length < length) continue
      for (const other of TAKEN_FOR.get(letters) ?? [])
        readings.add(word.slice(0, at) + other + word.slice(at + length))
    }
  return [...readings]
}

/** A word that fell apart has two pieces of at least so many letters. */
const SHORTEST_PIECE = 2
const SHORTEST_SPLIT = 6

/** The two pieces that a word may have been read as. @example splitsOf('kitabxana') // […, ['kitab', 'xana'], …] */
export function splitsOf(word: string): [string, string][] {
  if (word.length < SHORTEST_SPLIT || /\d/.test(word)) return []
  const splits: [string, string][] = []
  for (let at = SHORTEST_PIECE; at <= word.length - SHORTEST_PIECE; at++)
    splits.push([word.slice(0, at), word.slice(at)])
  return splits
}
