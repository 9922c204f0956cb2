/**
 * Names that are translated: `Caucasus`, `Qafqaz`, `قفقاز`; `Foreign Ministry`, `XİN`, `وزارت امور خارجه`. No rule of
 * sound finds these, so a table does (aliases/*.ts, meant to be edited). A name found in a text gives one token,
 * which stands beside the name keys of its words.
 */

import { LANGUAGES, type Language, perLanguage } from '../language.ts'
import { fold, lower, normalise } from '../normalize.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import { splitWords } from '../words.ts'
import { type AliasRow, aliasRows } from './rows.ts'

/** How a word of a text is written; unknown (undefined) in a query, and in scripts without capitals. */
export type Letters = 'lower' | 'capital' | 'upper'

/** A word of a text: its folded form, its stems, and how it is written. */
export type AliasWord = { surface: string; keys: readonly string[]; letters?: Letters | undefined }

/** `length` words from word `start` on are a name with the token `id`. */
export type AliasMatch = { id: string; start: number; length: number }

/** The names of one thing in each language. */
export type Spellings = Record<Language, readonly string[]>

/** The stems of a lower-case word, by the same function that makes `AliasWord.keys`. */
export type Stem = (word: string, language: Language) => readonly string[]

/** What compileAliases makes. */
export type AliasTable = {
  bySurface: ReadonlyMap<string, readonly Alias[]>
  byKey: ReadonlyMap<string, readonly Alias[]>
  byId: ReadonlyMap<string, readonly Alias[]>
  spellings: ReadonlyMap<string, Spellings>
}

/** One spelling of a name in a language. */
export type Alias = {
  id: string
  language: Language
  words: readonly string[]
  /** The stems of the last word, which alone carries endings. */
  lastKeys: ReadonlySet<string>
  least: Letters
}

/** A shorter stem is shared with too many other words, unless a language says otherwise. In letters. */
const SHORTEST_KEY = 4
/** Azerbaijani changes k and q before a vowel: `nazirlik`, `nazirliyi`; English y before a plural: `universities`. */
const SOFT = /[kqy]$/

const CAPITALS: Record<Letters, number> = { lower: 0, capital: 1, upper: 2 }

/** Make the table ready for search, once: about 60 ms and the stemmer's time. `stem` is also what the words of texts are stemmed with. */
export function compileAliases(stem: Stem): AliasTable {
  const rows = aliasRows()
  const spellings = new Map(rows.map((row) => [row.id, shown(row)]))
  return tableFrom(
    rows.flatMap((row) => aliasesOf(row, stem)),
    spellings,
  )
}

/** A table of some spellings. */
export function tableFrom(aliases: readonly Alias[], spellings: AliasTable['spellings']): AliasTable {
  const bySurface = new Map<string, Alias[]>()
  const byKey = new Map<string, Alias[]>()
  const byId = new Map<string, Alias[]>()
  for (const alias of aliases) {
    put(byId, alias.id, alias)
    put(bySurface, alias.words[0] ?? '', alias)
    for (const key of singleKeys(alias)) put(byKey, key, alias)
  }
  for (const list of bySurface.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { bySurface, byKey, byId, spellings }
}

/**
 * The names in a text, from left to right, the longest first, never overlapping. Costs two map lookups for a word
 * that begins none. `Rusiyanın`, `xarici işlər nazirliyinin` are found by the stem of their last word.
 * `languages` are those the words may be in; `sent` is a word in English.
 *
 * @param mayBegin whether a name may begin at a word (`mayBeginAlias`), where that is known already
 */
export function findAliases(
  words: readonly AliasWord[],
  table: AliasTable,
  languages: readonly Language[] = LANGUAGES,
  mayBegin: (start: number) => boolean = () => true,
): AliasMatch[] {
  const matches: AliasMatch[] = []
  for (let start = 0; start < words.length; ) {
    if (!mayBegin(start)) {
      start++
      continue
    }
    const found = aliasAt(words, start, table, languages)
    if (found !== undefined) matches.push({ id: found.id, start, length: found.words.length })
    start += found?.words.length ?? 1
  }
  return matches
}

/** Whether a name of the table may begin with a word, or be a form of it. */
export function mayBeginAlias({ surface, keys }: AliasWord, { bySurface, byKey }: AliasTable): boolean {
  return bySurface.has(surface) || keys.some((key) => byKey.has(key))
}

/** All names of the thing a token stands for: `ƨxcaucasus` → `{ az: ['Qafqaz'], en: ['Caucasus', …], fa: ['قفقاز', …] }`. */
export function spellingsOf(id: string, table: AliasTable): Spellings | undefined {
  return table.spellings.get(id)
}

/** The part of a table that finds the given names. */
export function tableOf({ byId, spellings }: AliasTable, ids: ReadonlySet<string>): AliasTable {
  return tableFrom(
    [...ids].flatMap((id) => byId.get(id) ?? []),
    spellings,
  )
}

function aliasAt(
  words: readonly AliasWord[],
  start: number,
  table: AliasTable,
  languages: readonly Language[],
): Alias | undefined {
  const word = words[start]
  if (word === undefined) return undefined
  const named = (alias: Alias) => languages.includes(alias.language)
  const found = table.bySurface.get(word.surface)?.find((alias) => named(alias) && fits(alias, words, start))
  if (found !== undefined) return found
  for (const key of word.keys) {
    const alias = table.byKey
      .get(key)
      ?.find((each) => named(each) && isFormOf(each, word) && isWritten(each, word))
    if (alias !== undefined) return alias
  }
  return undefined
}

function fits(alias: Alias, words: readonly AliasWord[], start: number): boolean {
  const last = alias.words.length - 1
  if (last === 0) return isWritten(alias, words[start])
  for (let at = 1; at <= last; at++) {
    const word = words[start + at]
    if (word === undefined) return false
    const isStem = at === last && word.keys.some((key) => alias.lastKeys.has(key))
    if (word.surface !== alias.words[at] && !isStem) return false
  }
  return true
}

/** Whether a word with the stem of a name is that name with an ending: `Havananın`, but not `hava`, whose stem may be the same. */
function isFormOf({ words: [name = ''], language }: Alias, { surface }: AliasWord): boolean {
  if (!surface.startsWith(name.replace(SOFT, ''))) return false
  return LANGUAGE_RULES[language].aliases?.isForm?.(name, surface) ?? true
}

/** A name of one word must be written as a name: `Turkey` is a country, `turkey` is not, where a text shows it. */
function isWritten(alias: Alias, word: AliasWord | undefined): boolean {
  if (alias.least === 'upper') return word?.letters === 'upper'
  return word?.letters === undefined || CAPITALS[word.letters] >= CAPITALS[alias.least]
}

function aliasesOf(row: AliasRow, stem: Stem): Alias[] {
  return LANGUAGES.flatMap((language) =>
    row[language].map((spelling) => aliasOf(row.id, spelling, language, stem)),
  )
}

function aliasOf(id: string, spelling: string, language: Language, stem: Stem): Alias {
  const forms = splitWords(spelling).map((word) =>
    lower(normalise(word.text), LANGUAGE_RULES[language].turkic),
  )
  const last = forms.at(-1) ?? ''
  const lastKeys = new Set(spelling.endsWith('!') ? [] : stem(last, language))
  return { id, language, words: forms.map(fold), lastKeys, least: leastOf(spelling) }
}

function singleKeys({ words, language, lastKeys }: Alias): string[] {
  const shortest = LANGUAGE_RULES[language].aliases?.shortestKey ?? SHORTEST_KEY
  return words.length > 1 ? [] : [...lastKeys].filter((key) => key.length >= shortest)
}

function leastOf(spelling: string): Letters {
  if (spelling.endsWith('!')) return 'upper'
  return /^\p{Lu}/u.test(spelling) ? 'capital' : 'lower'
}

function shown(row: AliasRow): Spellings {
  const plain = (names: readonly string[]) => names.map((name) => name.replace(/!$/, ''))
  return perLanguage((language) => plain(row[language]))
}

function put(map: Map<string, Alias[]>, key: string, alias: Alias): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [alias])
  else list.push(alias)
}
