/**
 * How well a spelling in Arabic script renders a word in Latin letters. The two are laid side by side, each letter against those that
 * may stand for it; what is not written costs little where writers leave it out (ə, i, u of loans) and much elsewhere.
 */

/** What a letter may be written as, and what each costs; `-` is nothing, `^` before a list holds at the beginning of a word. */
const RULES = `
  a ا:0 -:.35 ه:.3 ە:.3 ی:.6 | ^ ا:0 -:.6
  e -:.05 ئ:0 ه:.15 ە:.15 ی:.2 ا:.35 | ^ ی:.08 ا:0 -:.3 ئ:.05
  ə -:0 ه:.1 ە:0 ئ:.3 ی:.5 ا:.35 | ^ ا:0 -:.3 ئ:.2
  i ی:0 ئ:.25 -:.12 ا:.5 و:.4 ه:.4 | ^ ا:.15 ی:0 ئ:.3
  ı ی:0 -:.12 ا:.5 و:.35 | ^ ا:.15 ی:0
  o و:0 ؤ:.15 -:.3 ا:.4 | ^ ا:.5 و:0 ؤ:.2
  ö و:0 ؤ:0 -:.3 ی:.5 | ^ ا:.5 و:0 ؤ:.05
  u و:0 ؤ:.3 -:.15 ی:.3 | ^ ا:.5 و:0 ؤ:.3
  ü و:0 ؤ:.2 -:.15 ی:.3 | ^ ا:.5 و:0 ؤ:.2
  v و:0 ف:.3 ب:.5 -:.6
  y ی:0 -:.4
  b ب:0 پ:.3
  p پ:0 ب:.3 ف:.4
  t ت:0 د:.25
  d د:0 ت:.25 ز:.4
  s س:0 ش:.1 ز:.35
  ş ش:0 س:.5
  z ز:0 س:.35 ژ:.5
  c ج:0 چ:.1 ژ:.3 ش:.5
  ç چ:0 ج:.3 ش:.4 ژ:.5
  j ژ:0 ج:.2 ی:.4 ز:.4
  x خ:0 ه:.4 ق:.4 ک:.4
  h ه:0 -:.8 خ:.4 | ^ ه:0 -:1 خ:.4
  k ک:0 ق:.45 گ:.3 خ:.4 ی:.5
  g گ:0 ق:.15 ک:.3 ی:.4 ج:.4
  ğ ق:0 گ:.3 ی:.3
  q ق:0 گ:.15 ک:.3 خ:.2
  f ف:0 پ:.4 و:.3
  l ل:0
  m م:0 ن:.4
  n ن:0 م:.4
  r ر:0
  w و:0`

type Costs = Map<string, number>
const INNER = new Map<string, Costs>()
const FIRST = new Map<string, Costs>()
for (const line of RULES.trim().split('\n')) {
  const [letter = '', ...rules] = line.trim().split(/ /)
  const bar = rules.indexOf('|')
  const inner = costsOf(bar === -1 ? rules : rules.slice(0, bar))
  INNER.set(letter, inner)
  FIRST.set(letter, bar === -1 ? inner : costsOf(rules.slice(bar + 2)))
}

/** What it costs to have a letter that stands for nothing: a mater that is there for a vowel already, the ا before `st`, `ع`. */
const EXTRA: Record<string, number> = { ا: 0.35, و: 0.35, ؤ: 0.35, ی: 0.3, ئ: 0.3, ه: 0.3 }
const EXTRA_FIRST: Record<string, number> = { ...EXTRA, ا: 0.05 }
/** But a vowel that begins a word is written with it: `ایل` is il, `اوچ` is üç. */
const CARRIED = /^ا[یو]/
const VOWEL = /^[eiıoöuü]/
/** Any other letter too many, on either side, and a letter for another that it never stands for. */
const WRONG = 1.2
/** A word that has signs means a plain letter where it has one: `səhər` is rather `سحر` than `شهر`. */
const SIGNED = /[əışçğöü]/
const SIGN_LEFT_OUT: ReadonlySet<string> = new Set(['sش', 'cچ'])
const WITH_SIGN = 0.5
/** A second letter of a double one. */
const DOUBLE = 0.03
/** Mistakes of short words weigh as if they were so long. */
const SHORTEST = 3

function costsOf(rules: readonly string[]): Costs {
  return new Map(
    rules.map((rule) => {
      const [letter = '', cost = '0'] = rule.split(':')
      return [letter, Number(cost)]
    }),
  )
}

/**
 * The distance of two spellings of a word: 0 for `kitab` and `کیتاب`, .04 for `کتاب`; from about .2 on they are two words.
 *
 * @param latin in lower case; without signs `s` may be ş, `c` ç, `e` ə …
 * @param arabic as `bySound` writes it
 */
export function spellingDistance(latin: string, arabic: string): number {
  const isSigned = SIGNED.test(latin)
  const extra = Array.from({ length: arabic.length }, (_, at) => extraOf(arabic, at))
  if (CARRIED.test(arabic) && VOWEL.test(latin)) extra[0] = 0
  let row = new Array<number>(arabic.length + 1).fill(0)
  for (let to = 1; to <= arabic.length; to++) row[to] = (row[to - 1] ?? 0) + (extra[to - 1] ?? 0)
  for (let at = 0; at < latin.length; at++) {
    const letter = latin.charAt(at)
    const costs = (at === 0 ? FIRST : INNER).get(letter)
    const isDouble = at > 0 && letter === latin.charAt(at - 1)
    const left = isDouble ? DOUBLE : (costs?.get('-') ?? WRONG)
    const next = [(row[0] ?? 0) + left]
    for (let to = 1; to <= arabic.length; to++) {
      const other = arabic.charAt(to - 1)
      const cost = isSigned && SIGN_LEFT_OUT.has(letter + other) ? WITH_SIGN : (costs?.get(other) ?? WRONG)
      const same = (row[to - 1] ?? 0) + cost
      const without = (row[to] ?? 0) + left
      const more = (next[to - 1] ?? 0) + (extra[to - 1] ?? 0)
      next.push(Math.min(same, without, more))
    }
    row = next
  }
  return (row[arabic.length] ?? 0) / Math.max(SHORTEST, latin.length)
}

function extraOf(arabic: string, at: number): number {
  return (at === 0 ? EXTRA_FIRST : EXTRA)[arabic.charAt(at)] ?? WRONG
}
