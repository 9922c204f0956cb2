/** Words of the three languages without end: those of the sample documents, and new ones that look like them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../analysis/analyze.ts'
import { pick, type Random, randomAt } from './random.ts'
import { perSampleLanguage, type SampleLanguage } from './sample-languages.ts'

const SEEDS = join(import.meta.dirname, '..', 'seeds')
const FILES: Record<SampleLanguage, string[]> = {
  az: ['000_025e9feae442ea97.txt', '001_8a3a1af2e28435c9.txt'],
  en: ['002_92594327892c7d80.txt', '004_b20a8cd9ccc54039.txt'],
  fa: ['003_d96ec3b443879f24.txt'],
}

/** What is known of a language from its sample documents. Lists hold a thing as often as the documents do. */
type Model = {
  functionWords: string[]
  /** Of all words, how many are function words. */
  functionShare: number
  /** The other words, the most frequent first, each once. */
  contentWords: string[]
  /** In words. */
  sentenceLengths: number[]
  /** Which letters follow two letters; a space stands before and behind a word. */
  following: Map<string, string[]>
}

const MODELS = perSampleLanguage(modelOf)

function modelOf(language: SampleLanguage): Model {
  const text = FILES[language].map((file) => readFileSync(join(SEEDS, file), 'utf8')).join('\n')
  const words = analyze(text, language).map(({ word }) => word)
  const functionWords = words.filter(({ isStop }) => isStop).map(({ written }) => written)
  const counts = new Map<string, number>()
  for (const { isStop, written } of words)
    if (!isStop && /^\p{L}{3,}$/u.test(written)) counts.set(written, (counts.get(written) ?? 0) + 1)
  return {
    functionWords,
    functionShare: functionWords.length / words.length,
    contentWords: [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word),
    sentenceLengths: text
      .split(/[.!?]\s/)
      .map((sentence) => sentence.split(/\s+/).filter(Boolean).length)
      .filter((length) => length >= 4 && length <= 40),
    following: followingIn(counts.keys()),
  }
}

function followingIn(words: Iterable<string>): Map<string, string[]> {
  const following = new Map<string, string[]>()
  for (const word of words) {
    const letters = [' ', ' ', ...word, ' ']
    for (let at = 2; at < letters.length; at++) {
      const before = `${letters[at - 2]}${letters[at - 1]}`
      const list = following.get(before)
      if (list === undefined) following.set(before, [letters[at] ?? ' '])
      else list.push(letters[at] ?? ' ')
    }
  }
  return following
}

/**
 * How fast the next word becomes rarer than the one before (the exponent of Zipf's law): less steep where a word has
 * many forms, so that the vocabulary grows faster. Not 1, which would need another formula.
 */
const STEEPNESS: Record<SampleLanguage, number> = { az: 0.98, en: 1.18, fa: 1.03 }
/** The most frequent words are more alike in frequency than the law says (Mandelbrot's shift). */
const SHIFT = 15
/** More ranks than any archive of this size reaches. */
const RANKS = 2_000_000

/** The number of a content word, 0 for the most frequent one, with the frequencies of Zipf's law. */
function rankOf(random: Random, language: SampleLanguage): number {
  const power = 1 - STEEPNESS[language]
  const from = SHIFT ** power
  const to = (RANKS + SHIFT) ** power
  return Math.floor((from + random() * (to - from)) ** (1 / power) - SHIFT)
}

const made = perSampleLanguage(() => new Map<number, string>())

/** The word with a number: one of the sample documents, or else a new one, the same for the same number. */
function wordAt(language: SampleLanguage, rank: number): string {
  const { contentWords, following } = MODELS[language]
  const known = contentWords[rank] ?? made[language].get(rank)
  if (known !== undefined) return known
  const random = randomAt(rank)
  let word = ''
  while (word.length < 4 || word.length > 16) {
    word = ''
    for (let last = '  '; !last.endsWith(' ') || word === ''; last = `${last.at(-1)}${word.at(-1)}`) {
      const letter = pick(random, following.get(last) ?? [' '])
      if (letter === ' ') break
      word += letter
    }
  }
  made[language].set(rank, word)
  return word
}

/** A word as a text goes on: a function word as often as in the sample documents, or a content word. */
export function nextWord(random: Random, language: SampleLanguage): { word: string; isContent: boolean } {
  const { functionWords, functionShare } = MODELS[language]
  if (random() < functionShare) return { word: pick(random, functionWords), isContent: false }
  return { word: wordAt(language, rankOf(random, language)), isContent: true }
}

/** In words, as long as those of the sample documents. */
export const sentenceLength = (random: Random, language: SampleLanguage): number =>
  pick(random, MODELS[language].sentenceLengths)

/** Function words of a language, for those who look for others. */
export const isFunctionWord = (word: string, language: SampleLanguage): boolean =>
  MODELS[language].functionWords.includes(word)
