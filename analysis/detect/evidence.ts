/**
 * Weighs what speaks for each language in a text: function words, letters and, where these leave a doubt, franc's trigrams.
 * Languages go by ISO 639-3 codes here, as franc has them; far more take part than Axtar analyses, since the
 * way to find out that a text is not Azerbaijani is to see that it is better Turkish.
 */

import { francAll } from 'franc'
import { ARABIC_LETTERS, LATIN_LETTERS, type LetterRule } from './letters.ts'
import { ENGLISH_SPELLING, TURKIC_SPELLING, type SpellingRule } from './spelling.ts'
import { ARABIC_WORDS, LATIN_WORDS } from './words.ts'

/** What one word or letter adds to some languages: index of the language in `codes`, weight. */
type Votes = [index: number, weight: number][]

/** The languages of one script and all that is known of them. */
export type Model = { codes: string[]; words: Map<string, Votes>; letters: Map<string, Votes> }

/** Languages with the weight that speaks for them, the likeliest first. */
export type Ranking = { code: string; score: number }[]

/** What franc can say at most. A lead above this cannot be turned, so franc need not be asked. */
const FRANC_WEIGHT = Number(process.env['FW'] ?? 5)
/** franc scores the likeliest language 1 and related ones little less; from this distance on a language gets nothing. */
const FRANC_SPREAD = Number(process.env['FS'] ?? 0.3)
/** Letters that franc reads; more cost time and change nothing. */
const FRANC_LETTERS = 600
/** Of this many letters on, franc counts in full. */
const ENOUGH_LETTERS = 40
const WORD_WEIGHT = 1.5
const MARKS = /\p{M}+/gu

/** Latin letters without their marks, as people type them on a foreign keyboard: `üçün` → `ucun`. */
const plain = (word: string): string =>
  word.normalize('NFD').replace(MARKS, '').replaceAll('ə', 'e').replaceAll('ı', 'i')

export const LATIN_MODEL = createModel(LATIN_WORDS, LATIN_LETTERS, (word) => [word, plain(word)])
export const ARABIC_MODEL = createModel(ARABIC_WORDS, ARABIC_LETTERS, (word) => [toPersianLetters(word)])

/** Arabic yeh and kaf are a matter of the keyboard, not of the language. */
export function toPersianLetters(word: string): string {
  return word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک')
}

function createModel(
  lists: Record<string, string>,
  rules: readonly LetterRule[],
  spellings: (word: string) => string[],
): Model {
  const model: Model = { codes: Object.keys(lists), words: new Map(), letters: new Map() }
  model.codes.forEach((code, index) => {
    const words = new Set((lists[code] ?? '').split(/\s+/).flatMap(spellings))
    for (const word of words) addVote(model.words, word, index, WORD_WEIGHT)
  })
  for (const [codes, letters, weight] of rules)
    for (const code of codes.split(' '))
      for (const letter of letters) addVote(model.letters, letter, model.codes.indexOf(code), weight)
  return model
}

function addVote(votes: Map<string, Votes>, key: string, index: number, weight: number): void {
  const known = votes.get(key)
  if (known) known.push([index, weight])
  else votes.set(key, [[index, weight]])
}

/**
 * Rank the languages of a script for a text, by letters and words first.
 *
 * @param text lower-case letters of one script and spaces
 * @param tokens the words of `text`
 * @param only codes to choose from; all of the model if none are given
 */
export function rankLanguages(
  model: Model,
  text: string,
  tokens: readonly string[],
  only = model.codes,
): Ranking {
  const scores = model.codes.map(() => 0)
  for (const letter of text) count(scores, model.letters.get(letter))
  for (const token of tokens) count(scores, model.words.get(token))
  const ranking = model.codes
    .map((code, index) => ({ code, score: scores[index] ?? 0 }))
    .filter(({ code }) => only.includes(code))
  const enough = FRANC_WEIGHT + tokens.length * 0.1
  return leadOf(ranking.sort(byScore)) > enough ? ranking : askFranc(addShapes(ranking, tokens), text)
}

function count(scores: number[], votes: Votes | undefined): void {
  if (votes) for (const [index, weight] of votes) scores[index] = (scores[index] ?? 0) + weight
}

const ALPHA = Number(process.env['AL'] ?? 0.4)
const BETA = Number(process.env['BE'] ?? 1)
const PRIOR = Number(process.env['PR'] ?? 2)
function addShapes(ranking: Ranking, tokens: readonly string[]): Ranking {
  const some = tokens.slice(0, 60)
  return ranking.map(({ code, score }) => {
    const prior = code === 'azj' || code === 'eng' || code==='pes' ? PRIOR : 0
    if (code === 'eng') return { code, score: score + prior + ALPHA * sum(some, ENGLISH_SPELLING) }
    const rules = TURKIC_SPELLING.filter(([c]) => c.split(' ').includes(code)).map(([_,p,w])=>[p,w] as const)
    return { code, score: score + prior + BETA*sum(some, rules) }
  })
}
export function sum(tokens: readonly string[], rules: readonly SpellingRule[]): number {
  return tokens.reduce((total, token) => total + rules.reduce((t, [pattern, weight]) => t + (pattern.test(token) ? weight : 0), 0), 0)
}

/** Add franc's vote: all of its weight for the language it ranks first, less for the others. */
function askFranc(ranking: Ranking, text: string): Ranking {
  const only = ranking.map(({ code }) => code)
  const franc = new Map(francAll(text.slice(0, FRANC_LETTERS), { only, minLength: 1 }))
  const weight = FRANC_WEIGHT * (0.35 + 0.65 * Math.min(1, text.length / ENOUGH_LETTERS))
  const vote = (code: string): number =>
    weight * Math.max(0, 1 - (1 - (franc.get(code) ?? 0)) / FRANC_SPREAD)
  return ranking.map(({ code, score }) => ({ code, score: score + vote(code) })).sort(byScore)
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score

/** How far the likeliest language is ahead of the next. */
export function leadOf(ranking: Ranking): number {
  return (ranking[0]?.score ?? 0) - (ranking[1]?.score ?? 0)
}
