/** Azerbaijani texts in Cyrillic and Arabic letters as they read in Latin ones, by our own lists and by the words of the archive. */

import { latinVocabularyKey } from '../../analysis/az/alphabets/bridges.ts'
import { addStem, type KnownStems } from '../../analysis/az/alphabets/known-words.ts'
import { toLatin, unsureSkeletons } from '../../analysis/az/alphabets/to-latin.ts'
import { isOfOtherLetters } from '../../analysis/document-script.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Fragment, Hit } from '../answers.ts'

/** Words that no list of ours has are looked up in the archive, so many; each is a small search. */
const MOST_LOOKED_UP = 200
/** Words of the archive that one of them may be. */
const MOST_STEMS = 20

/** Texts in pieces, in Latin letters; the pieces stay what they are. */
export async function inLatin(
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
  const others = hits.filter(({ script }) => isOfOtherLetters(script))
  const latin = await inLatin(
    engine,
    others.flatMap(({ title, titleFragments, snippet }) => [
      [{ text: title, match: false }],
      titleFragments,
      snippet,
    ]),
  )
  return hits.map((hit) => {
    const at = others.indexOf(hit)
    if (at === -1) return hit
    const [title = [], titleFragments = [], snippet = []] = latin.slice(3 * at)
    return {
      ...hit,
      title: title.map(({ text }) => text).join(''),
      titleFragments,
      snippet,
      direction: 'ltr',
    }
  })
}

/** What the archive writes in Latin letters and a word of the texts may be, where our lists do not have it. */
async function stemsOfArchive(
  engine: Pick<Engine, 'vocabulary'>,
  texts: readonly (readonly Fragment[])[],
): Promise<KnownStems> {
  const known: KnownStems = new Map()
  const whole = texts.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n')
  const skeletons = unsureSkeletons(whole).slice(0, MOST_LOOKED_UP)
  if (skeletons.length === 0) return known
  const found = await engine.vocabulary.sounding(
    skeletons.map((skeleton) => [latinVocabularyKey(skeleton)]),
    ['az'],
  )
  for (const [at, skeleton] of skeletons.entries()) {
    const stems = new Set((found[at] ?? []).map(({ written }) => written))
    for (const written of [...stems].slice(0, MOST_STEMS))
      for (const isVerb of [false, true]) addStem(known, skeleton, { written, isName: false, isVerb })
  }
  return known
}
