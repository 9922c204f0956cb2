/**
 * How one Azerbaijani word meets itself in the other alphabet. The vocabulary of the archive has each stem with its skeletons; a word of
 * a query finds the stems of the other alphabet that share one, and of these the spellings that render it.
 */
import { encodeStem } from '../../engine-tokens.ts'
import type { Word } from '../../term.ts'
import { isListed } from '../lexicon.ts'
import { withoutEnding } from '../name-endings.ts'
import { arabicSkeleton, latinSkeletons } from './skeleton.ts'
import { bySound } from './southern-letters.ts'
import { southernStems } from './southern-stem.ts'
import { spellingDistance } from './spelling-distance.ts'

/**
 * A stem as the engine knows it and as it is written; `skeletons` without the mark of its alphabet, `others` those that it may have
 * besides where writers follow their dialect.
 */
export type Bridge = {
  token: string
  written: string
  skeletons: readonly string[]
  others: readonly string[]
  isArabic: boolean
}

/** What a word needs of its analysis. */
type Stemmed = Pick<Word, 'written' | 'surface' | 'keys' | 'language' | 'isStop'>

const ARABIC = /[\u0620-\u06D3]/
const LATIN_STEM = /^[a-z]{2,40}$/
/** The key of a short verb is its infinitive, whose ending not all forms show. */
const INFINITIVE = /(?:maq|mek)$/
/** The q at the end of a word is spoken as x in the south, and often written so: `بالخ`, balıq. Source: everyday words as Tabriz speaks them (`اوشاخ`, `یارپاخ`). */
const FINAL_Q = /(?<=..)q$/
const FINAL_KH = /(?<=..)خ$/
/** From here on two spellings are two words. */
const FARTHEST = 0.13

/** The stems by which a word is found from the other alphabet; `[]` for a word of another language, and for stop words. */
export function bridgesOf(word: Stemmed): readonly Bridge[] {
  if (word.language !== 'az' || word.isStop) return []
  return ARABIC.test(word.written) ? arabicBridges(word.written) : latinBridges(word)
}

/** Whether a stem, as the engine knows it, is of a verb. */
export function isVerbStem(token: string): boolean {
  return INFINITIVE.test(token)
}

/** The keys of the vocabulary that a stem has, or those that stems of the other alphabet have which it may meet. */
export function vocabularyKeys({ skeletons, others, isArabic }: Bridge, side: 'own' | 'other'): string[] {
  const alphabet = isArabic === (side === 'own') ? 'b' : 'a'
  const all = side === 'own' ? skeletons : [...new Set([...skeletons, ...others])]
  return all.map((skeleton) => alphabet + skeleton)
}

/** The key that stems in Latin letters of this skeleton have in the vocabulary. */
export function latinVocabularyKey(skeleton: string): string {
  return `a${skeleton}`
}

/** What it costs that a word begins with another vowel than it is written with. */
const OTHER_VOWEL = 0.12

/** How far two stems are apart that share a skeleton; undefined where they are two words. */
export function bridgeDistance(
  bridge: Pick<Bridge, 'written' | 'isArabic'>,
  written: string,
): number | undefined {
  const [latin, arabic] = bridge.isArabic ? [written, bridge.written] : [bridge.written, written]
  const distance = spellingDistance(latin, bySound(arabic)) + (isOtherVowel(latin, arabic) ? OTHER_VOWEL : 0)
  return distance > FARTHEST ? undefined : distance
}

/** At the beginning alef may be any vowel, but with its sign only a: `آت` is at, and not et. */
function isOtherVowel(latin: string, arabic: string): boolean {
  return arabic.startsWith('آ') && !latin.startsWith('a')
}

function arabicBridges(word: string): Bridge[] {
  return southernStems(word).flatMap(({ written, key }) => {
    const skeleton = arabicSkeleton(key)
    if (skeleton === undefined) return []
    const other = arabicSkeleton(key.replace(FINAL_KH, 'ق'))
    const others = other === undefined ? [] : [other]
    return [{ token: encodeStem(key, 'az'), written, skeletons: [skeleton], others, isArabic: true }]
  })
}

function latinBridges({ written, surface, keys: [key = ''] }: Stemmed): Bridge[] {
  if (!LATIN_STEM.test(key)) return []
  const token = encodeStem(key, 'az')
  return signedStems(written, surface, key).map((stem) => {
    const skeletons = latinSkeletons(stem)
    const others = FINAL_Q.test(stem) ? latinSkeletons(stem.replace(FINAL_Q, 'x')) : skeletons
    return { token, written: stem, skeletons, others, isArabic: false }
  })
}

/** A stem with the signs that the word has: `keçir` of `keçirilib`; of a verb what stands before its endings. */
function signedStems(written: string, surface: string, key: string): string[] {
  if (written.length !== surface.length) return [key]
  let shared = 0
  while (shared < key.length && surface.charCodeAt(shared) === key.charCodeAt(shared)) shared++
  const signed = written.slice(0, shared)
  if (!INFINITIVE.test(key)) return [signed + key.slice(shared), ...whole(written, key)]
  const root = signed.slice(0, Math.min(shared, key.length - 3))
  return root.length < 2 || shared < key.length ? [root] : [root, signed]
}

/** What is left of a word that no list knows without its case ending, since its key is worn down: `stanford`, whose key is `stanfor`. */
function whole(written: string, key: string): string[] {
  if (isListed(key)) return []
  const forms = [...withoutEnding(written, 3), written].filter((form) => form.length > key.length)
  return forms.length === 0 ? [] : [forms.reduce((one, other) => (other.length < one.length ? other : one))]
}
