/** How names are written in the scripts that a reader does not type. */
import { aliasesOfQuery, aliasSpellings } from '../../analysis/aliases/in-text.ts'
import { analyze } from '../../analysis/analyze.ts'
import {
  capitalised,
  type Direction,
  directionOf,
  LANGUAGES,
  type Language,
} from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { Word } from '../../analysis/term.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { otherAlphabets } from '../plan/other-alphabets.ts'
import type { QueryWord } from '../query/query.ts'
import { resolveNames } from '../resolve/resolve-names.ts'

/** A spelling of a translated name; `tokens` as the engine knows its words. */
export type Translation = { id: string; text: string; language: Language; tokens: string[] }

/** A word of another script. */
export type Other = { text: string; language: ArchiveDocument['language']; documents?: number }

/** At most so many spellings of one name in one language. */
const SPELLINGS = 2

/**
 * How words are called in the scripts that were not typed, by the table of translated names.
 *
 * @param words each by its readings: `Rusiya` → `روسیه`
 */
export function translationsOf(words: readonly Word[][], typed: Direction): Translation[] {
  const looked = words.map((readings) => ({
    surface: readings[0]?.surface ?? '',
    keys: readings.flatMap(({ keys }) => keys),
  }))
  const ids = new Set(looked.flatMap((word) => aliasesOfQuery([word])).map(({ id }) => id))
  return [...ids].flatMap((id) => LANGUAGES.flatMap((language) => spellingsIn(id, language, typed)))
}

function spellingsIn(id: string, language: Language, typed: Direction): Translation[] {
  return (aliasSpellings(id)?.[language] ?? [])
    .filter((text) => directionOf(text) !== typed)
    .slice(0, SPELLINGS)
    .map((text) => ({ id, text, language, tokens: analyze(text, language).map(({ word }) => word.token) }))
}

/** Of the spellings of one name in one language the one that most documents hold; those that none holds are left out. */
export function mostUsed(translations: readonly (Translation & { documents: number })[]): Other[] {
  const best = new Map<string, Other>()
  for (const { id, text, language, documents } of [...translations].sort(
    (a, b) => b.documents - a.documents,
  )) {
    const key = `${id} ${language}`
    if (documents > 0 && !best.has(key)) best.set(key, { text, language, documents })
  }
  return [...best.values()]
}

/**
 * Names of the archive in another script that sound like words.
 *
 * @returns by word, nearest first
 */
export async function soundingLike(
  engine: Engine,
  words: readonly QueryWord[],
  typed: Direction,
): Promise<Map<QueryWord, Other[]>> {
  const languages = LANGUAGES.filter((language) => isRightToLeft(language) !== (typed === 'rtl'))
  const { sounds } = await resolveNames(engine, words, words, languages)
  return new Map(
    [...sounds].map(([word, alike]) => [
      word,
      alike
        .filter(({ written }) => directionOf(written) !== typed)
        .map(({ written, language }) => ({ text: capitalised(written, language), language })),
    ]),
  )
}

/** How Azerbaijani words are spelled in the other alphabet of the archive, the nearest spelling of each; none where they may be of another language. */
export async function inOtherAlphabet(
  engine: Engine,
  words: readonly QueryWord[],
): Promise<Map<QueryWord, Other[]>> {
  const { isSure, spellings } = await otherAlphabets(engine, words)
  if (!isSure) return new Map()
  return new Map(
    [...spellings].map(([word, alike]) => [
      word,
      alike.slice(0, 1).map(({ written, language }) => ({ text: written, language })),
    ]),
  )
}

function isRightToLeft(language: Language): boolean {
  return LANGUAGE_RULES[language].scripts[0] === 'arabic'
}
