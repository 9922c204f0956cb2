/** What the words of a document mean, by the stems that other languages have for it. */
import { isCommon } from '../../analysis/analyze.ts'
import { isLanguage, type Language } from '../../analysis/language.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import type { LexiconRow } from '../../analysis/lexicon/rows.ts'
import { wordingOf } from '../translate/wordings.ts'
import { COMMON, CONCEPT, RELATED_TITLE } from '../weights.ts'
import { type Feature, type Readable, type Said, saidIn } from './features.ts'

/** Words of one language that are looked for, for each meaning: the best of its row. */
const MOST_SAID = 2

/**
 * The meanings of a document that the lexicon has, the weightiest first: what it repeats, and what its title says.
 *
 * @param most meanings that are given
 * @example conceptFeatures(lexicon, { title: 'Oil price falls', … }, ['az'], 10) // tokens of `neft`, `qiymət`
 */
export function conceptFeatures(
  lexicon: Lexicon,
  document: Readable,
  languages: readonly Language[],
  most: number,
): Feature[] {
  const { language } = document
  if (!isLanguage(language) || most <= 0) return []
  const said = saidIn(document)
  const words = said.map(({ word }) => (word.language === language ? word : undefined))
  const byRow = new Map<LexiconRow, { text: string; times: number; weight: number }>()
  for (const { start, length, rows } of meaningsIn(lexicon, words, language)) {
    const group = said.slice(start, start + length)
    const [row] = rows
    if (row === undefined || group.every(({ word }) => word.isStop)) continue
    const known = byRow.get(row)
    byRow.set(row, {
      text: known?.text ?? group.map(({ text }) => text).join(' '),
      times: (known?.times ?? 0) + (group.some(({ isInTitle }) => isInTitle) ? RELATED_TITLE : 1),
      weight: CONCEPT * (group.every(isEveryday) ? COMMON : 1),
    })
  }
  return [...byRow]
    .sort(([, one], [, other]) => saying(other) - saying(one))
    .slice(0, most)
    .map(([row, feature]) => ({ ...feature, tokens: tokensOf(row, languages) }))
}

function isEveryday({ word }: Said): boolean {
  return isCommon(word)
}

function saying({ times, weight }: { times: number; weight: number }): number {
  return (1 + Math.log(times)) * weight
}

/** The stems of what languages say: single words where they have some, else each word of several. */
function tokensOf(row: LexiconRow, languages: readonly Language[]): string[] {
  const tokens = languages.flatMap((language) => {
    const wordings = row[language].map(({ text }) => wordingOf(text, language).tokens)
    const single = wordings.filter(({ length }) => length === 1)
    return (single.length > 0 ? single : wordings).slice(0, MOST_SAID).flat()
  })
  return [...new Set(tokens)]
}
