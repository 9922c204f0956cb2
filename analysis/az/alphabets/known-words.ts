/** Latin words by their skeletons, that a word in Arabic script may be: the words of our own lists, and what a caller adds. */
import { lazy } from '../../lazy.ts'
import { NOUNS, ONE_SYLLABLE, PEOPLE, PLACES } from '../base-words.ts'
import { VERB_GROUPS, VERBS } from '../verbs.ts'
import { latinSkeletons } from './skeleton.ts'

/** A stem in Latin letters; a verb's is what stands before its endings. */
export type LatinStem = { written: string; isName: boolean; isVerb: boolean }

/** Stems by the skeletons that their spellings in Arabic script have. */
export type KnownStems = Map<string, LatinStem[]>

/** Names that texts from Iran have, besides the places of the lists. */
const NAMES = `
  tehran urmiya urmu ərdəbil zəncan marağa xoy sulduz həmədan qəzvin isfahan şiraz məşhəd qum xorasan gilan kürdüstan savalan səhənd araz
  rza əli həsən hüseyn məhəmməd məmməd əhməd mahmud səttar baqir pişəvəri şəhriyar səhənd behrəngi xiyabani fərzanə zəhra fatimə məryəm`

/** Words of the list of places that are none without what stands beside them: Böyük Britaniya. */
const WORDS_OF_NAMES: ReadonlySet<string> = new Set(['böyük', 'okean', 'astana'])

/** The stems of the lists of the program, made ready when they are first asked for: some 30 ms. */
export const listedStems = lazy(() =>
  stemsOf([
    ...words(PEOPLE).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(NOUNS).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(ONE_SYLLABLE).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(`${PLACES} ${NAMES}`).map((written) => ({
      written,
      isName: !WORDS_OF_NAMES.has(written),
      isVerb: false,
    })),
    ...words(`${VERB_GROUPS} ${VERBS}`).map((entry) => ({
      written: entry.split(':')[0] ?? entry,
      isName: false,
      isVerb: true,
    })),
  ]),
)

/** Stems made ready for looking up. */
export function stemsOf(stems: readonly LatinStem[]): KnownStems {
  const known: KnownStems = new Map()
  for (const stem of stems) for (const key of latinSkeletons(stem.written)) addStem(known, key, stem)
  return known
}

/** Put a stem to others under a skeleton. */
export function addStem(known: KnownStems, skeleton: string, stem: LatinStem): void {
  const others = known.get(skeleton)
  if (others === undefined) known.set(skeleton, [stem])
  else others.push(stem)
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
