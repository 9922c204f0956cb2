/** Words of the archive that begin as typed, the most frequent first, with the same names in other scripts. */
import { analyze, isCommon } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { capitalised, type DocumentLanguage, directionOf, languagesIn } from '../../analysis/language.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Word } from '../../analysis/term.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { VocabularyWord } from '../../engine/vocabulary.ts'
import { counting, exactly, NAMES, SURFACE, surfaceToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'
import { inOtherAlphabet, mostUsed, soundingLike, translationsOf } from './other-scripts.ts'

/** A word to go on with; `documents` hold it, spelled so. */
export type Completion = { text: string; language?: DocumentLanguage; documents?: number }

/** Words that begin so, as the vocabulary knows them; only the first are counted, which came into the archive first. */
const CANDIDATES = 40
const COUNTED = 16
/** At most so many words of other scripts. */
const OTHERS = 2
/** So many completions are looked up in other scripts by their sound; shorter ones sound like too many words. In letters. */
const LOOKED_UP = 4
const MIN_NAME = 4
/** The share of documents that must have a word as a name for it to be one. */
const MOSTLY = 0.9

/** A word that may be meant, with what the analysis makes of it in each language that it can be in. */
type Candidate = VocabularyWord & { readings: Word[] }

/** The same with the documents that hold it; `isName`: most of them as a name. */
type Counted = Candidate & { documents: number; isName: boolean }

/**
 * The words that a beginning may become: one form of each, those that most documents hold first; behind the best, how
 * other scripts write them. Two turns with the engine.
 *
 * @param withOthers whether other scripts are asked for
 */
export async function completionsOf(
  engine: Engine,
  typed: QueryWord,
  withOthers: boolean,
): Promise<Completion[]> {
  const candidates = await candidatesFor(engine, surfaceToken(typed))
  const translations = withOthers
    ? translationsOf(
        candidates.slice(0, OTHERS).map(({ readings }) => readings),
        directionOf(typed.text),
      )
    : []
  const looked = withOthers ? candidates.filter(canBeLookedUp).slice(0, LOOKED_UP) : []
  const names = new Map(looked.map((candidate) => [candidate.word, asked(candidate)]))
  const azerbaijani = new Map(
    (withOthers ? candidates.slice(0, LOOKED_UP) : []).map((candidate) => [candidate.word, asked(candidate)]),
  )
  const [counts, sounding, alphabets] = await Promise.all([
    engine.countEach(
      [
        ...candidates.map(({ word }) => phrase([word])),
        ...candidates.map(({ readings }) => namePart(readings)),
        ...translations.map(({ tokens }) => phrase(tokens)),
      ],
      {},
    ),
    soundingLike(engine, [...names.values()], directionOf(typed.text)),
    inOtherAlphabet(engine, [...azerbaijani.values()]),
  ])
  const alike = (word: QueryWord | undefined) => (word && sounding.get(word)?.slice(0, 1)) ?? []
  const words = oneFormEach(
    candidates.map((candidate, at) => counted(candidate, counts, at, candidates.length)),
  )
  const translated = translations.map((one, at) => ({
    ...one,
    documents: counts[at + 2 * candidates.length] ?? 0,
  }))
  const sound = words
    .slice(0, OTHERS)
    .filter(({ isName }) => isName)
    .flatMap(({ word }) => alike(names.get(word)))
  const spelled = words.slice(0, OTHERS).flatMap(({ word }) => {
    const asWord = azerbaijani.get(word)
    return (asWord && alphabets.get(asWord)) ?? []
  })
  const others = distinct([...mostUsed(translated), ...sound, ...spelled]).slice(0, OTHERS)
  const own = words.map(completion)
  return [...own.slice(0, OTHERS), ...others, ...own.slice(OTHERS)]
}

/** Words of the vocabulary that begin so. */
async function candidatesFor(engine: Engine, prefix: string): Promise<Candidate[]> {
  const [words = []] = await engine.vocabulary.beginning([prefix], CANDIDATES)
  return words
    .map((word) => ({ ...word, readings: readingsOf(word.written) }))
    .filter(({ readings }) => readings.length > 0 && !readings.some(({ isStop }) => isStop))
    .slice(0, COUNTED)
}

/** Written with a capital, so that the analysis sees a name where there may be one. */
function readingsOf(written: string): Word[] {
  const script = scriptOf(written)
  return (script === undefined ? [] : languagesIn(script)).flatMap(
    (language) => analyze(capitalised(written, language), language)[0]?.word ?? [],
  )
}

function asked({ written, readings }: Candidate): QueryWord {
  return { text: written, start: 0, end: written.length, readings, isPrefix: false, inTitle: false }
}

function phrase(tokens: readonly string[]): Part {
  return counting([{ kind: 'phrase', tokens: tokens.map(wholeWord), in: SURFACE }])
}

/** The key of a word as a name, `''` if it can be none. */
function nameOf({ readings }: Pick<Candidate, 'readings'>): string {
  return readings.flatMap(({ names }) => names.slice(0, 1))[0] ?? ''
}

/** Documents that hold a word as a name; for what can be none a key that nothing has. */
function namePart(readings: Word[]): Part {
  return counting([exactly(nameOf({ readings }) || 'nn', NAMES)])
}

function canBeLookedUp(candidate: Candidate): boolean {
  const { written, readings } = candidate
  return written.length >= MIN_NAME && nameOf(candidate) !== '' && !readings.some(isCommon)
}

/** Counts are those of all candidates as words, then of all as names. */
function counted(candidate: Candidate, counts: readonly number[], at: number, all: number): Counted {
  const documents = counts[at] ?? 0
  return { ...candidate, documents, isName: (counts[at + all] ?? 0) >= MOSTLY * documents }
}

/** Of the forms of one word the one that most documents hold, most frequent words first. */
function oneFormEach(candidates: readonly Counted[]): Counted[] {
  const stems = new Set<string>()
  return candidates
    .filter(({ documents }) => documents > 0)
    .sort((one, two) => two.documents - one.documents)
    .filter(({ readings }) => {
      const keys = readings.flatMap(({ stemTokens }) => stemTokens.slice(0, 1))
      const isNew = !keys.some((key) => stems.has(key))
      for (const key of keys) stems.add(key)
      return isNew
    })
}

/** The vocabulary is in small letters; a word that mostly is a name gets its capital back. */
function completion({ written, readings, documents, isName }: Counted): Completion {
  return { text: isName ? capitalised(written, readings[0]?.language ?? 'en') : written, documents }
}

function distinct(completions: readonly Completion[]): Completion[] {
  return [...new Map(completions.map((one) => [one.text, one])).values()]
}
