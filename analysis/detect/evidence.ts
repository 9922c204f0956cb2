/**
 * Weighs what speaks for each language in a text: function words, letters and, where these leave a doubt, the look of words
 * and franc's trigrams. Languages go by ISO 639-3 codes here, as franc has them; far more take part than Axtar
 * analyses, since the way to find out that a text is not Azerbaijani is to see that it is better Turkish.
 */

import { francAll } from 'franc'
import { LANGUAGE_RULES } from '../registry.ts'
import type { LanguageRules } from '../rules.ts'
import type { Script } from '../script.ts'
import { ARABIC_LETTERS, LATIN_LETTERS, type LetterRule } from './letters.ts'
import { ARABIC_SPELLING, ENGLISH_SPELLING, type SpellingVote, TURKIC_SPELLING } from './spelling.ts'
import { ARABIC_WORDS, LATIN_WORDS } from './words.ts'

/** What a word or letter adds to some languages: the index of a language in `codes`, its weight, the index of the next. */
type Votes = readonly number[]

/** The languages of one script and all that is known of them. */
export type Model = {
  codes: string[]
  /** What each language has before anything was read. */
  priors: readonly number[]
  words: Map<string, Votes>
  /** By character code: the inner loop of detection. */
  letters: (Votes | undefined)[]
  spelling: { pattern: RegExp; votes: Votes }[]
}

/** Languages with the weight that speaks for each, the likeliest first. */
export type Ranking = { code: string; score: number }[]

/**
 * What franc can say at most. It is little, because franc is right on long texts, where nobody needs it, and guesses on short
 * ones. A lead above this cannot be turned, so franc need not be asked.
 */
const FRANC_WEIGHT = 5
/** franc scores the likeliest language 1 and related ones little less; from this distance on a language gets nothing. */
const FRANC_SPREAD = 0.3
/** What is left of franc's vote for a language of which no word or letter was seen. */
const UNSEEN = 0.5
/** Letters that franc reads; more cost time and change nothing. */
const FRANC_LETTERS = 600
/** Of this many letters on, franc counts in full. */
const ENOUGH_LETTERS = 40
/** Words whose look is judged, and how much that counts for English, whose looks are shared most. */
const SPELLED_WORDS = 60
const ENGLISH_WEIGHT = 0.4
const WORD_WEIGHT = 1.5
/** What must be ahead before looks and franc are left out: this much, and more in a long text. */
const CLEAR_LEAD = 15
const CLEAR_LEAD_BY_WORD = 0.1
/** Archives that use Axtar mostly hold its languages. */
const PRIOR = 2
const OWN = Object.values(LANGUAGE_RULES).map(({ codes }) => codes[0])
const TURKIC = ['azj', 'tur', 'uzn', 'tuk']
const ASCII = /^[\x00-\x7F]*$/
const MARKS = /\p{M}+/gu

/** Latin letters without their marks, as people type them on a foreign keyboard: `üçün` → `ucun`. */
const plain = (word: string): string =>
  word.normalize('NFD').replace(MARKS, '').replaceAll('ə', 'e').replaceAll('ı', 'i')

export const LATIN_MODEL = createModel(
  { ...LATIN_WORDS, ...ownWords('latin') },
  [...LATIN_LETTERS, ...ownLetters('latin')],
  [
    ...ENGLISH_SPELLING.map(([pattern, weight]) => ['eng', pattern, weight * ENGLISH_WEIGHT] as const),
    ...TURKIC_SPELLING,
  ],
  (word) => [word, plain(word)],
)
export const ARABIC_MODEL = createModel(
  { ...ARABIC_WORDS, ...ownWords('arabic') },
  [...ARABIC_LETTERS, ...ownLetters('arabic')],
  ARABIC_SPELLING,
  (word) => [toPersianLetters(word)],
)

/** The function words that languages bring themselves, by code. */
function ownWords(script: Script): Record<string, string> {
  return Object.fromEntries(
    chainsIn(script).flatMap(({ codes: [code], detection }) =>
      detection?.words === undefined ? [] : [[code, detection.words.trim()]],
    ),
  )
}

function ownLetters(script: Script): LetterRule[] {
  return chainsIn(script).flatMap(({ codes: [code], detection }) =>
    (detection?.letters ?? []).map(([letters, weight]): LetterRule => [code, letters, weight]),
  )
}

function chainsIn(script: Script): LanguageRules[] {
  return Object.values(LANGUAGE_RULES).filter(({ scripts: [main] }) => main === script)
}

/** Arabic yeh and kaf are a matter of the keyboard, not of the language. */
export function toPersianLetters(word: string): string {
  return word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک')
}

function createModel(
  lists: Record<string, string>,
  letterRules: readonly LetterRule[],
  spellingVotes: readonly SpellingVote[],
  spellings: (word: string) => string[],
): Model {
  const codes = Object.keys(lists)
  const priors = codes.map((code) => (OWN.includes(code) ? PRIOR : 0))
  const model: Model = { codes, priors, words: new Map(), letters: [], spelling: [] }
  const votesOf = (some: string, weight: number): Votes =>
    some.split(' ').flatMap((code) => [codes.indexOf(code), weight])
  for (const [code, list] of Object.entries(lists))
    for (const word of new Set(list.split(/\s+/).flatMap(spellings)))
      model.words.set(word, [...(model.words.get(word) ?? []), ...votesOf(code, WORD_WEIGHT)])
  for (const [some, letters, weight] of letterRules)
    for (const letter of letters) {
      const code = letter.charCodeAt(0)
      model.letters[code] = [...(model.letters[code] ?? []), ...votesOf(some, weight)]
    }
  for (const [some, pattern, weight] of spellingVotes)
    model.spelling.push({ pattern, votes: votesOf(some, weight) })
  return model
}

/**
 * Rank the languages of a script for a text.
 *
 * @param tokens its words, lower-case and of that script only
 * @param only codes to choose from; all of the model if none are given
 */
export function rankLanguages(model: Model, tokens: readonly string[], only = model.codes): Ranking {
  const text = tokens.join(' ')
  const scores = [...model.priors]
  for (let at = 0; at < text.length; at++) count(scores, model.letters[text.charCodeAt(at)])
  for (const token of tokens) count(scores, model.words.get(token))
  const sure = toRanking(model, scores, only)
  if (leadOf(sure) > CLEAR_LEAD + CLEAR_LEAD_BY_WORD * tokens.length) return sure
  for (const token of tokens.slice(0, SPELLED_WORDS))
    for (const { pattern, votes } of model.spelling) if (pattern.test(token)) count(scores, votes)
  return askFranc(toRanking(model, scores, only), text)
}

/** How many of the words are on the list of a language. */
export function countKnown(model: Model, code: string, tokens: readonly string[]): number {
  const wanted = model.codes.indexOf(code)
  const isOf = (votes: Votes) => votes.some((index, at) => at % 2 === 0 && index === wanted)
  return tokens.filter((token) => isOf(model.words.get(token) ?? [])).length
}

/** The inner loop of detection. */
function count(scores: number[], votes: Votes | undefined): void {
  if (votes === undefined) return
  for (let at = 0; at < votes.length; at += 2) {
    const index = votes[at] ?? 0
    scores[index] = (scores[index] ?? 0) + (votes[at + 1] ?? 0)
  }
}

function toRanking(model: Model, scores: number[], only: readonly string[]): Ranking {
  const all = model.codes.map((code, index) => ({ code, score: scores[index] ?? 0 }))
  const asked = only === model.codes ? all : all.filter(({ code }) => only.includes(code))
  return asked.sort(byScore)
}

/** Add franc's vote: all of its weight for the language it ranks first, less for the others. */
function askFranc(ranking: Ranking, text: string): Ranking {
  const weight = FRANC_WEIGHT * (0.35 + 0.65 * Math.min(1, text.length / ENOUGH_LETTERS))
  if (leadOf(ranking) > weight) return ranking
  const franc = francScores(
    text,
    ranking.map(({ code }) => code),
  )
  return ranking
    .map(({ code, score }) => {
      const vote = weight * Math.max(0, 1 - (1 - (franc.get(code) ?? 0)) / FRANC_SPREAD)
      return { code, score: score + (score > 0 || TURKIC.includes(code) ? vote : vote * UNSEEN) }
    })
    .sort(byScore)
}

/** franc knows Azerbaijani by its ə; where marks were not typed, it stands for Turkic as a whole. */
function francScores(text: string, only: string[]): Map<string, number> {
  const scores = new Map(francAll(text.slice(0, FRANC_LETTERS), { only, minLength: 1 }))
  if (ASCII.test(text)) scores.set('azj', Math.max(...TURKIC.map((code) => scores.get(code) ?? 0)))
  return scores
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score

/** How far the likeliest language is ahead of the next. */
export function leadOf(ranking: Ranking): number {
  return (ranking[0]?.score ?? 0) - (ranking[1]?.score ?? 0)
}
