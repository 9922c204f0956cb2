/** What a document says that another one about the same would say too: its names and numbers, which all languages share, or its words. */
import { aliasesOf } from '../../analysis/aliases/in-text.ts'
import { isCommon } from '../../analysis/analyze.ts'
import { analyzeDocument, analyzeTitle } from '../../analysis/document.ts'
import type { Term, Word } from '../../analysis/term.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { COMMON, RELATED_TITLE } from '../weights.ts'

/** Something that a document says, `times` often: a document that has one of the tokens says it too. */
export type Feature = {
  text: string
  tokens: readonly string[]
  times: number
  /** How much of what its rarity tells it says; 1 unless it is given. */
  weight?: number
  /** The word, where it is a name by its sound. */
  word?: Word | undefined
}

export type Readable = Pick<ArchiveDocument, 'title' | 'text' | 'language'>

/** A term with its text, which stands in the title or in the text of a document. */
export type Said = Term & { text: string; isInTitle: boolean }

/** Of a long text the beginning says what it is about; in characters. */
const MAX_TEXT = 20_000
/** The engine is asked for each; more did not find more. */
const MAX_NAMES = 50
const MAX_WORDS = 40
/** Keys of a name and stems of a word that are looked for. */
const MAX_TOKENS = 2

/**
 * The names and numbers of a document, which documents in other languages have as well; those it repeats come first.
 *
 * @example nameFeatures({ title: 'Lavrov Bakıda', text: '', language: 'az' }) // tokens of Lavrov, and that of Baku in every language
 */
export function nameFeatures(document: Readable): Feature[] {
  const said = saidIn(document)
  const translated = aliasesOf(said, document.language)
  const covered = new Set(translated.flatMap(({ start, length }) => range(start, length)))
  const names = translated.map(({ id, start, length }) => ({
    text: said
      .slice(start, start + length)
      .map(({ text }) => text)
      .join(' '),
    tokens: [id],
    times: 1,
  }))
  const sounds = said
    .filter((_, at) => !covered.has(at))
    .map(({ word, text }) => ({ text, tokens: nameTokens(word), times: 1, word }))
  return merged([...names, ...sounds])
    .sort((a, b) => b.times - a.times)
    .slice(0, MAX_NAMES)
}

/** The words of a document by their stems, which documents in its language have as well; the weightiest come first. */
export function wordFeatures(document: Readable): Feature[] {
  const said = saidIn(document).filter(({ word }) => !word.isStop)
  const common = new Set<string | undefined>()
  for (const { word } of said) if (isCommon(word)) common.add(word.stemTokens[0])
  const weight = ({ tokens, times }: Feature) => (1 + Math.log(times)) * (common.has(tokens[0]) ? COMMON : 1)
  const features = said.map(({ word, text, isInTitle }) => ({
    text,
    tokens: word.stemTokens,
    times: isInTitle ? RELATED_TITLE : 1,
  }))
  return merged(features)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MAX_WORDS)
}

/** The words of a document, those of the title first. */
export function saidIn({ title, text, language }: Readable): Said[] {
  const beginning = text.slice(0, MAX_TEXT)
  const said = (from: string, isInTitle: boolean) => (term: Term) => ({
    ...term,
    text: from.slice(term.start, term.end),
    isInTitle,
  })
  return [
    ...analyzeTitle(title, language).map(said(title, true)),
    ...analyzeDocument(beginning, language).map(said(beginning, false)),
  ]
}

/** A number of one digit says nothing, and in Persian, which has no capitals, every rare word may be a name. */
function nameTokens(word: Word): readonly string[] {
  if (/^\d{2,}$/.test(word.surface)) return [word.surface]
  return word.names.length === 0 || isCommon(word) ? [] : word.names
}

/** One feature for all that share their first token: the forms of one word. */
function merged(features: readonly Feature[]): Feature[] {
  const byToken = new Map<string, Feature>()
  for (const { text, tokens, times, word } of features) {
    const [first] = tokens
    if (first === undefined) continue
    const known = byToken.get(first)
    byToken.set(first, {
      text: known?.text ?? text,
      tokens: [...new Set([...(known?.tokens ?? []), ...tokens])].slice(0, MAX_TOKENS),
      times: times + (known?.times ?? 0),
      word: known?.word ?? word,
    })
  }
  return [...byToken.values()]
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, at) => start + at)
}
