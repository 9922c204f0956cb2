/**
 * Azerbaijani texts in Cyrillic and Arabic letters, and in the Latin ones of 1929, as they read in those of today, by our own lists and by
 * the words of the archive.
 */

import { inTodaysLetters, isOf1929 } from '../../analysis/az/alphabets/alphabet-of-1929.ts'
import { latinVocabularyKey } from '../../analysis/az/alphabets/bridges.ts'
import { addStem, type KnownStems } from '../../analysis/az/alphabets/known-words.ts'
import { toLatin, unsureWords } from '../../analysis/az/alphabets/to-latin.ts'
import { isOfOtherLetters } from '../../analysis/document-script.ts'
import { nameForms, nameKeys } from '../../analysis/names/names.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Fragment, Hit } from '../answers.ts'

/** Words that no list of ours has are looked up in the archive, so many; each is a small search. */
const MOST_LOOKED_UP = 200
/** Words of the archive that one of them may be. */
const MOST_STEMS = 20

/** The texts of one document in pieces, in Latin letters; the pieces stay what they are. */
export async function inLatin(
  engine: Pick<Engine, 'vocabulary'>,
  texts: readonly (readonly Fragment[])[],
): Promise<Fragment[][]> {
  if (isOf1929(texts.map(wholeOf).join('\n'))) return texts.map(inTodays)
  return fromOthers(engine, texts)
}

function inTodays(pieces: readonly Fragment[]): Fragment[] {
  return pieces.map(({ text, match }) => ({ text: inTodaysLetters(text), match }))
}

function wholeOf(pieces: readonly Fragment[]): string {
  return pieces.map(({ text }) => text).join('')
}

async function fromOthers(
  engine: Pick<Engine, 'vocabulary'>,
  texts: readonly (readonly Fragment[])[],
): Promise<Fragment[][]> {
  const more = await stemsOfArchive(engine, texts)
  return texts.map((pieces) => {
    let before = ''
    return pieces.map(({ text, match }) => {
      const latin = toLatin(text, before, more)
      before = (before + latin).slice(-20)
      return { text: latin, match }
    })
  })
}

/** Hits whose titles and snippets are in Latin letters. */
export async function hitsInLatin(engine: Pick<Engine, 'vocabulary'>, hits: readonly Hit[]): Promise<Hit[]> {
  const others = hits.filter(({ script }) => script !== 'Latn' && isOfOtherLetters(script, ''))
  const latin = await fromOthers(engine, others.flatMap(textsOf))
  return hits.map((hit) => {
    const at = others.indexOf(hit)
    if (at !== -1) return withTexts(hit, latin.slice(3 * at))
    return isHitOfOtherLetters(hit) ? withTexts(hit, textsOf(hit).map(inTodays)) : hit
  })
}

/** Whether a hit can be shown in the Latin letters of today, by what is shown of it. */
export function isHitOfOtherLetters({ script, title, snippet }: Hit): boolean {
  return isOfOtherLetters(script, `${title} ${wholeOf(snippet)}`)
}

function textsOf({ title, titleFragments, snippet }: Hit): (readonly Fragment[])[] {
  return [[{ text: title, match: false }], titleFragments, snippet]
}

function withTexts(hit: Hit, [title = [], titleFragments = [], snippet = []]: readonly Fragment[][]): Hit {
  return { ...hit, title: wholeOf(title), titleFragments, snippet, direction: 'ltr' }
}

/** What the archive writes in Latin letters and a word of the texts may be, where our lists do not have it: its stems and its names. */
async function stemsOfArchive(
  engine: Pick<Engine, 'vocabulary'>,
  texts: readonly (readonly Fragment[])[],
): Promise<KnownStems> {
  const known: KnownStems = new Map()
  const whole = texts.map(wholeOf).join('\n')
  const words = unsureWords(whole).slice(0, MOST_LOOKED_UP)
  if (words.length === 0) return known
  const found = await engine.vocabulary.sounding(
    words.flatMap(({ skeletons, stems }) => [skeletons.map(latinVocabularyKey), stems.flatMap(nameKeysOf)]),
    ['az'],
  )
  for (const [at, { skeletons }] of words.entries()) {
    const [stems = [], names = []] = found.slice(2 * at)
    for (const skeleton of skeletons) {
      for (const written of latinOnly(stems))
        for (const isVerb of [false, true]) addStem(known, skeleton, { written, isName: false, isVerb })
      for (const written of latinOnly(names))
        addStem(known, skeleton, { written, isName: true, isVerb: false })
    }
  }
  return known
}

/** What a name has in common with its spellings in Latin letters, of which consonants alone may be others: `لاوروف`, Lavrov. */
function nameKeysOf(stem: string): string[] {
  return nameForms(stem, 'az', 'query').flatMap((form) => nameKeys(form, 'query'))
}

function latinOnly(found: readonly { written: string }[]): string[] {
  const latin = found.map(({ written }) => written).filter((written) => scriptOf(written) === 'latin')
  return [...new Set(latin)].slice(0, MOST_STEMS)
}
