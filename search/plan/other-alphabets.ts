/** Words of a query in the other alphabet of Azerbaijani, as the archive spells them: `کیتاب` for `kitab`, `dövlət` for `دولت`. */
import { isCommon } from '../../analysis/analyze.ts'
import { bridgesOf, vocabularyKeys } from '../../analysis/az/alphabets/bridges.ts'
import { detectQuery } from '../../analysis/detect/detect.ts'
import { type DocumentLanguage, type Language, languagesIn } from '../../analysis/language.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { OtherAlphabet, SoundAlike } from '../query/names.ts'
import { isStopWord, type Query, type QueryWord } from '../query/query.ts'
import { DOUBTFUL_ALPHABET, FOREIGN_ALPHABET, OTHER_ALPHABET, SAME_FORM } from '../weights.ts'
import { among, counting, exactly, placed, STEMS, SURFACE, wholeToken } from './clauses.ts'
import type { NamePart } from './name-parts.ts'
import { nearestWays } from './nearest-ways.ts'
import { partFor, partOf } from './plan.ts'
import { formsOf, spellingsOf } from './same-words.ts'
import { stemTokens } from './stems.ts'

/** A longer query is a sentence. */
const MOST_WORDS = 6
/** Ways to spell all words; each is a part of the search. */
const MOST_PARTS = 6
/** In so many times more documents of Azerbaijani than of others a word is Azerbaijani: `su`, which an English text has as a name. */
const TIMES_MORE = 10
/** Words that are as likely of another language are searched by spellings that leave hardly a doubt: `پاکستان` as `Pakistan`. */
const NEAREST = 0.08
/** Everyday words of another language that no document holds, only by what renders each letter: `مکتب` as `məktəb`. */
const NEAREST_OF_UNUSED = 0.03

/**
 * For each word of a query that may be Azerbaijani, the stems of the other alphabet that render it, nearest first.
 *
 * @param words those that decide what is found
 * @param languages those that are searched; empty for all. Where Azerbaijani is chosen, `مکتب` is looked for as a word of it, too
 */
export async function otherAlphabets(
  engine: Pick<Engine, 'vocabulary' | 'countEach'>,
  words: readonly QueryWord[],
  languages: readonly DocumentLanguage[] = [],
): Promise<OtherAlphabet> {
  const none: OtherAlphabet = { isSure: false, spellings: new Map() }
  const bridged = words.flatMap((word) => {
    const bridges = isStopWord(word) ? [] : word.readings.flatMap(bridgesOf)
    return bridges.length === 0 ? [] : [{ word, bridges }]
  })
  if (bridged.length === 0 || words.length > MOST_WORDS) return none
  const { isSure, foreign, unused } = await judged(
    engine,
    words,
    bridged.map(({ word }) => word),
  )
  const isForeign = !isSure && bridged.every(({ word }) => foreign.has(word))
  // One word of another language means itself: what `شهر` is in Azerbaijani stands in a quarter of all documents. So do its everyday words.
  const isEveryday = bridged.length === 1 || bridged.every(({ word }) => word.readings.some(isCommonOther))
  const isUnused = bridged.every(({ word }) => unused.has(word))
  if (isForeign && isEveryday && !isUnused && !languages.includes('az')) return none
  const farthest = !isForeign ? undefined : isEveryday ? NEAREST_OF_UNUSED : NEAREST
  const keys = bridged.map(({ bridges }) => bridges.flatMap((bridge) => vocabularyKeys(bridge, 'other')))
  const found = await engine.vocabulary.sounding(keys, ['az'])
  const spellings = new Map<QueryWord, readonly SoundAlike[]>()
  let forms: readonly string[] = []
  for (const [at, { word, bridges }] of bridged.entries()) {
    const alike = spellingsOf(word, bridges, found[at] ?? [], {
      isAlone: words.length === 1,
      farthest,
    })
    if (alike.length === 0) continue
    spellings.set(word, alike)
    if (isSure && words.length === 1) forms = formsOf(word, alike, bridges, found[at] ?? [])
  }
  return {
    isSure: spellings.size > 0 && isSure,
    isForeign: isForeign && isEveryday && !isUnused,
    spellings,
    forms,
  }
}

/**
 * Whether a query is Azerbaijani: it has signs of it, or a word that only Azerbaijani documents hold. `foreign` are words that others of
 * their script hold, or that are of the everyday language there: `شهر` is Persian as well. Of these no document holds the `unused`.
 */
async function judged(
  engine: Pick<Engine, 'countEach'>,
  all: readonly QueryWord[],
  words: readonly QueryWord[],
): Promise<{ isSure: boolean; foreign: ReadonlySet<QueryWord>; unused: ReadonlySet<QueryWord> }> {
  const shared = words
    .map((word) => ({ word, others: languagesElsewhere(word) }))
    .filter(({ others }) => others.length > 0)
  const [own, foreign, unused] = [new Set<QueryWord>(), new Set<QueryWord>(), new Set<QueryWord>()]
  if (shared.length === 0 || isAzerbaijani(all)) return { isSure: isAzerbaijani(all), foreign, unused }
  const counts = await engine.countEach(
    shared.flatMap(({ word, others }) =>
      [['az' as const], others].map((languages) => ({
        ...counting([exactly(wholeToken(word), SURFACE)]),
        filter: { languages },
      })),
    ),
    {},
  )
  for (const [at, { word }] of shared.entries()) {
    const [here = 0, elsewhere = 0] = counts.slice(2 * at)
    if (here > TIMES_MORE * elsewhere) own.add(word)
    else if (elsewhere > 0 || word.readings.some(isCommonOther)) foreign.add(word)
    if (here + elsewhere === 0) unused.add(word)
  }
  return { isSure: own.size > 0, foreign, unused }
}

/** The other languages that are written in the script of a word: `oil` is English, whatever `اول` is. */
function languagesElsewhere({ text }: QueryWord): Language[] {
  const script = scriptOf(text)
  return script === undefined ? [] : languagesIn(script).filter((language) => language !== 'az')
}

function isCommonOther(reading: QueryWord['readings'][number]): boolean {
  return reading.language !== 'az' && isCommon(reading)
}

function isAzerbaijani(words: readonly QueryWord[]): boolean {
  return detectQuery(words.map(({ text }) => text).join(' ')).language === 'az'
}

/** The parts that find a query in the other alphabet, the nearest spelling first. A word without one is searched by its stem. */
export function alphabetParts(
  query: Query,
  words: readonly QueryWord[],
  { isSure, isForeign, spellings }: OtherAlphabet,
): NamePart[] {
  if (!words.some((word) => spellings.has(word))) return []
  const ways = nearestWays(words, (word) => spellings.get(word) ?? [], MOST_PARTS)
  return ways.map(({ chosen }) => {
    const tokens = (word: QueryWord) => {
      const token = chosen.get(word)?.token
      return token === undefined ? stemTokens(word, 'az', 0) : [token]
    }
    const text = words.map((word) => chosen.get(word)?.written ?? word.text).join(' ')
    const weight = isSure ? OTHER_ALPHABET : isForeign ? FOREIGN_ALPHABET : DOUBTFUL_ALPHABET
    return {
      part: partOf(query, 'names', words, tokens, STEMS, weight),
      language: 'az',
      by: 'sound',
      spelling: () => text,
    }
  })
}

/** The part that finds the only word of a query in its very form in the other alphabet, before its other forms there. */
export function formParts(query: Query, words: readonly QueryWord[], alphabets?: OtherAlphabet): Part[] {
  const [word] = words
  if (word === undefined || alphabets?.forms === undefined || alphabets.forms.length === 0) return []
  const clause = { kind: 'anyToken' as const, tokens: alphabets.forms, in: placed(word, SURFACE) }
  const found = partFor(query, 'names', [clause], SAME_FORM)
  // Letter by letter it may be a word of another language, too.
  return [among(found, { languages: ['az'] })]
}
