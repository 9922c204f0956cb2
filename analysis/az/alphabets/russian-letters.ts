/**
 * Azerbaijani typed with the letters of a Russian keyboard: `шехер` for `шәһәр`, `гун` for `ҝүн`, `оглу` for `оғлу`. Each Russian letter may
 * stand for itself or for one that the keyboard lacks; what was meant is the reading whose root our lists of words know. Where they know
 * none, letters are what they are. Source: how Azerbaijanis write messages on phones and typewriters without their letters.
 */
import { ALTERED, NOUNS, ONE_SYLLABLE, PLACES } from '../base-words.ts'
import { plainLetters } from '../letters.ts'
import { nounOf, verbOf } from '../lexicon.ts'
import { stripSuffixes } from '../strip-suffixes.ts'
import { VERB_GROUPS, VERBS } from '../verbs.ts'

/** Letters as they are transliterated, and those that they may stand for instead; `^` begins a word. */
const MEANT: readonly (readonly [written: RegExp, meant: readonly string[]])[] = rules(`
  dj:c j:c ts:s ya:ə,a yu:ü yo:ö q:ğ k:g x:h a:ə ia:iyya,iya ie:iyyə,iyə iya(?=t):iyya iye(?=t):iyyə`)
const MEANT_FIRST = rules('e:ye q:g')
/** Function words that are in no list of roots. */
const OTHER_WORDS =
  'həm həmin həmçinin hətta hər heç hansı hamı hamısı hara harada həmişə haqqında gah guya gərək hə'

/** Letters that are read otherwise in one word, one of them an a; readings that are looked at. */
const MOST_CHANGES = 3
const MOST_READINGS = 32
const SHORTEST_ROOT = 3
/** Of a root in which several letters are read otherwise at once. */
const SHORTEST_FRONTED = 5
/** Behind a shorter root of a verb so much of an ending is no accident: `олажаг`. */
const LONG_ENDING = 3
const LONGEST_WORD = 30

const ROOTS = new Map<string, string[]>()
for (const root of words(
  `${NOUNS} ${ONE_SYLLABLE} ${PLACES} ${ALTERED} ${VERBS} ${VERB_GROUPS} ${OTHER_WORDS}`,
)) {
  const plain = plainLetters(root)
  ROOTS.set(plain, [...(ROOTS.get(plain) ?? []), root])
}
/** How roots begin, by which most readings are told to be no word. */
const BEGINNINGS = new Set([...ROOTS.keys()].map((root) => root.slice(0, 3)))
const WHOLE = new Set(words(OTHER_WORDS).map(plainLetters))

/** A way to read a word, with the signs that its letters tell. */
type Reading = { letters: string; changes: number; as: number }

/**
 * A word in today's letters, its root as our lists write it; undefined where they do not tell.
 *
 * @param latin the word in lower case, each of its Russian letters transliterated
 * @example fromRussianLetters('şexerinde') // 'şəhərində'
 */
export function fromRussianLetters(latin: string): string | undefined {
  if (latin.length < SHORTEST_ROOT || latin.length > LONGEST_WORD || !/^[a-zıöüşçə]+$/.test(latin))
    return undefined
  const asTyped = rootOf(latin, false)
  if (asTyped.length === latin.length) return withSigns(latin, asTyped)
  let best: { letters: string; root: string; score: number } | undefined
  for (const { letters, changes, isFronted } of allReadings(latin)) {
    const root = rootOf(letters, changes > 0)
    const score = root.length - (changes === 0 ? 0 : 1 + changes / MOST_READINGS)
    if (root.length < (isFronted ? SHORTEST_FRONTED : 1) || (best !== undefined && score <= best.score))
      continue
    best = { letters, root, score }
  }
  return best === undefined ? undefined : withSigns(best.letters, best.root)
}

/** The readings of a word, and behind them those in which each of several a is ə: `хабар`. */
function allReadings(latin: string): (Reading & { isFronted: boolean })[] {
  const plain = readingsOf(latin).map((reading) => ({ ...reading, isFronted: false }))
  if (!/a.*a/.test(latin)) return plain
  const fronted = readingsOf(latin.replaceAll('a', 'ə'))
  return [
    ...plain,
    ...fronted.map((reading) => ({ ...reading, changes: reading.changes + 1, isFronted: true })),
  ]
}

/** All that the letters may stand for, as they are first. */
function readingsOf(latin: string): Reading[] {
  let open: (Reading & { at: number })[] = [{ letters: '', changes: 0, as: 0, at: 0 }]
  const done: Reading[] = []
  while (open.length > 0) {
    const next: typeof open = []
    for (const reading of open) {
      if (reading.at < latin.length) next.push(...continued(reading, latin))
      else done.push(reading)
    }
    open = next.sort((one, other) => one.changes - other.changes).slice(0, MOST_READINGS)
  }
  return done.sort((one, other) => one.changes - other.changes)
}

function continued(reading: Reading & { at: number }, latin: string): (Reading & { at: number })[] {
  const { letters, changes, as, at } = reading
  const rest = latin.slice(at)
  const ways = [{ letters: letters + rest.charAt(0), changes, as, at: at + 1 }]
  if (changes >= MOST_CHANGES) return ways
  for (const [written, meant] of at === 0 ? [...MEANT, ...MEANT_FIRST] : MEANT) {
    const length = written.exec(rest)?.[0].length
    const isA = rest.startsWith('a')
    if (length === undefined || (isA && as > 0)) continue
    for (const one of meant)
      ways.push({ letters: letters + one, changes: changes + 1, as: as + Number(isA), at: at + length })
  }
  return ways
}

/** The longest listed root that the endings of a reading leave, as it is listed; empty for none. */
function rootOf(letters: string, isChanged: boolean): string {
  const plain = plainLetters(letters)
  if (!BEGINNINGS.has(plain.slice(0, 3)) && !ROOTS.has(plain.slice(0, 2))) return ''
  if (WHOLE.has(plain)) return signedRoot(letters) ?? ''
  let longest = ''
  for (const { end, kind, next, rare } of stripSuffixes(plain)) {
    if (rare || end <= longest.length) continue
    const stem = plain.slice(0, end)
    const length = (kind === 'noun' ? nounOf(stem, next) : verbOf(stem))?.root ?? 0
    const isShort = length < SHORTEST_ROOT && !(kind === 'verb' && plain.length - length >= LONG_ENDING)
    if (length <= longest.length || (isChanged && isShort)) continue
    longest = signedRoot(letters.slice(0, length)) ?? longest
  }
  return longest
}

/** What a vowel without signs may have been typed for; a consonant is what it is. */
const VOWELS: Record<string, string> = { e: 'eə', o: 'oö', u: 'uü', i: 'iı', ı: 'ıi', ç: 'çc', ğ: 'ğg' }

/** The listed root that some letters stand for, before a vowel softened as they are; undefined where only its plain letters are the same. */
function signedRoot(letters: string): string | undefined {
  const fits = (root: string) =>
    [...root].every((letter, at) => (VOWELS[letters.charAt(at)] ?? letters.charAt(at)).includes(letter))
  const plain = plainLetters(letters)
  const soft = /g$/.test(plain) ? ['q', 'ğ'] : /y$/.test(plain) ? ['k', 'y'] : undefined
  const softened =
    soft === undefined
      ? []
      : (ROOTS.get(plain.slice(0, -1) + soft[0]) ?? []).map((root) => root.slice(0, -1) + soft[1])
  return [...(ROOTS.get(plain) ?? []), ...softened].find(fits)
}

/** The root with its signs, and an ending in its harmony, where e is always ə, and q before a vowel ğ. */
function withSigns(letters: string, root: string): string {
  const isFront = /[eəiöü][^aeəıioöuü]*$/.test(root)
  const ending = letters
    .slice(root.length)
    .replace(/[eu]/g, (letter) => (letter === 'e' ? 'ə' : isFront ? 'ü' : 'u'))
  return (root + ending).replace(/(?<=.[aıou])q(?=[aıu])/g, (q, at: number) =>
    at >= root.length - 1 && /[aıou].*[aıou]/.test(letters.slice(0, at)) ? 'ğ' : q,
  )
}

function rules(list: string): [RegExp, string[]][] {
  return list
    .trim()
    .split(/\s+/)
    .map((rule) => {
      const at = rule.lastIndexOf(':')
      return [new RegExp(`^${rule.slice(0, at)}`), rule.slice(at + 1).split(',')]
    })
}

function words(list: string): string[] {
  return list.trim().split(/[\s:]+/)
}
