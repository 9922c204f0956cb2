/** How names are written in the scripts that a reader does not type. */
import { aliasesOfQuery, aliasSpellings } from '../../analysis/aliases/in-text.ts'
import { analyze, type Word } from '../../analysis/analyze.ts'
import { analyzeDocument, analyzeTitle } from '../../analysis/document.ts'
import { type Direction, directionOf, LANGUAGES, type Language } from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'

/** A spelling of a translated name; `tokens` as the engine knows its words. */
export type Translation = { id: string; text: string; language: Language; tokens: string[] }

/** A word of another script. */
export type Other = { text: string; language: ArchiveDocument['language']; documents?: number }

/** At most so many spellings of one name in one language. */
const SPELLINGS = 2
/** A word is looked for in the beginning of a document, in characters. */
const BEGINNING = 20_000

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
 * Words of another script that sound like names. Asks the engine for one document each.
 *
 * @param names name keys
 * @returns by name key, at most one word a document
 */
export async function soundingLike(
  engine: Engine,
  names: readonly string[],
  typed: Direction,
): Promise<Map<string, Other[]>> {
  const found = await engine.find(
    names.map((name) => ({ text: `"${name}"`, fields: ['names'] })),
    { languages: LANGUAGES.filter((language) => isRightToLeft(language) !== (typed === 'rtl')) },
    1,
    ['title', 'text', 'language'],
  )
  return new Map(
    names.map((name, at) => [
      name,
      (found[at] ?? []).flatMap((document) => wordIn(document, name, typed) ?? []),
    ]),
  )
}

function isRightToLeft(language: Language): boolean {
  return LANGUAGE_RULES[language].scripts[0] === 'arabic'
}

/** The shortest word of a document that sounds as asked: names mostly stand there without an ending, too. */
function wordIn(
  { title, text, language }: ArchiveDocument,
  name: string,
  typed: Direction,
): Other | undefined {
  const beginning = text.slice(0, BEGINNING)
  const words = [
    ...analyzeTitle(title, language).map(({ word, start, end }) => ({ word, text: title.slice(start, end) })),
    ...analyzeDocument(beginning, language).map(({ word, start, end }) => ({
      word,
      text: beginning.slice(start, end),
    })),
  ].filter((one) => one.word.names.includes(name) && directionOf(one.text) !== typed)
  const [first] = words.sort((one, two) => one.text.length - two.text.length)
  return first && { text: first.text, language }
}
