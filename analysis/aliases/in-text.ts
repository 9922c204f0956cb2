import { analyze } from '../analyze.ts'
import { type DocumentLanguage, LANGUAGES, type Language, perLanguage } from '../language.ts'
import { plain } from '../normalize.ts'
import { LANGUAGE_RULES, LINGUA_FRANCA } from '../registry.ts'
import type { Term, Word } from '../term.ts'
import {
  type AliasMatch,
  type AliasWord,
  findAliases,
  mayBeginAlias,
  type Spellings,
  spellingsOf,
  tableOf,
} from './aliases.ts'
import { aliasTable as table } from './table.ts'

/** The languages whose names a text can have: its own, and in another script the one that all quote. */
const LANGUAGES_IN: Record<DocumentLanguage, readonly Language[]> = {
  ...perLanguage((language) => (isQuotedIn(language) ? [language, LINGUA_FRANCA] : [language])),
  und: [],
}

/** Latin words in a Persian text are English ones. */
function isQuotedIn(language: Language): boolean {
  return !LANGUAGE_RULES[LINGUA_FRANCA].scripts.some((script) =>
    LANGUAGE_RULES[language].scripts.includes(script),
  )
}

/**
 * The translated names in a document: `Xarici İşlər Nazirliyi` is one, over three terms.
 *
 * @param mayBegin whether one may begin at a term (`isBeginningOfAlias`), where that is known already
 */
export function aliasesOf(
  terms: readonly Term[],
  language: DocumentLanguage,
  mayBegin?: (start: number) => boolean,
): AliasMatch[] {
  const words = terms.map(({ word }) => word)
  return findAliases(words, table(), LANGUAGES_IN[language], mayBegin)
}

/** Whether a translated name may begin with a word, or be a form of it. */
export function isBeginningOfAlias(word: Word): boolean {
  return mayBeginAlias(word, table())
}

/** Finds only some of the translated names: made once a search, and much cheaper than looking for all. */
export function aliasFinder(
  ids: ReadonlySet<string>,
): (words: readonly AliasWord[], language: DocumentLanguage) => AliasMatch[] {
  if (ids.size === 0) return () => []
  const only = tableOf(table(), ids)
  return (words, language) => findAliases(words, only, LANGUAGES_IN[language])
}

/** The translated names in words of a query, whose capitals say nothing and which may be in any of the languages. */
export function aliasesOfQuery(words: readonly Omit<AliasWord, 'letters'>[]): AliasMatch[] {
  return findAliases(
    words.map(({ surface, keys }) => ({ surface, keys })),
    table(),
    LANGUAGES,
  )
}

/** The name of the table that one word is, in some form: `Almaniyada`, Germany; undefined for others. */
export function aliasOfWord(written: string, language: DocumentLanguage): string | undefined {
  const words = analyze(written, language).map(({ word: { surface, keys } }) => ({ surface, keys }))
  if (words.length !== 1) return undefined
  return findAliases(words, table(), LANGUAGES_IN[language])[0]?.id
}

/** How a name of the table is written in each language. */
export function aliasSpellings(id: string): Spellings | undefined {
  return spellingsOf(id, table())
}

/** The words of a name of the table in all its spellings. */
export function aliasWords(id: string): Word[] {
  const spellings = aliasSpellings(id)
  if (spellings === undefined) return []
  return LANGUAGES.flatMap((language) =>
    spellings[language].flatMap((spelling) => analyze(spelling, language).map(({ word }) => word)),
  )
}

/** Adjectives of countries, which rows have behind the name: `Scotland, Scottish`, `چین, چینی`. */
const ADJECTIVES: Partial<Record<Language, RegExp>> = { en: /(?:an|ish|ese|ch|ic|i)$/i, fa: /ی$/ }

/** Whether a name of the table stands there as an adjective. */
export function isAliasAdjective(id: string, text: string): boolean {
  const spellings = aliasSpellings(id)
  const same = (one: string) => plain(one) === plain(text)
  return LANGUAGES.some((language) => {
    const [name, ...others] = spellings?.[language] ?? []
    const isOther = name !== undefined && !same(name) && others.some(same)
    return isOther && ADJECTIVES[language]?.test(text) === true
  })
}

/** Whether a row is of a word that names stand beside, and is none itself: `island`, `ministry`. */
export function isAliasWord(id: string): boolean {
  const name = aliasSpellings(id)?.en[0] ?? ''
  return name !== '' && name === name.toLowerCase()
}
