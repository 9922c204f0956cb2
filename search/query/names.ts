import { aliasesOfQuery, aliasSpellings } from '../../analysis/aliases/in-text.ts'
import type { DocumentLanguage, Language } from '../../analysis/language.ts'
import type { Word } from '../../analysis/term.ts'
import { type QueryWord, readWords } from './query.ts'

/** A translated name in a query; the first of its words carries the token, the others `''`. */
export type QueryAlias = { token: string; id: string; text: string }

/**
 * A name of the archive that sounds like a word of the query, several words with a space; `distance` as `soundDistance` has it. One that
 * `joins` another word of the query is what both sound like as one.
 */
export type SoundAlike = {
  token: string
  written: string
  language: DocumentLanguage
  distance: number
  joins?: QueryWord
}

/** How the words of a query are searched as names. */
export type QueryNames = {
  /** Names of the archive that sound like a word, nearest first; words that are no names are left out. */
  sounds: ReadonlyMap<QueryWord, readonly SoundAlike[]>
  /** Of words that are names and look like forms of other words, what the names field has of them: `پزشکیان` is no `پزشکی`. */
  whole: ReadonlyMap<QueryWord, string>
  /** Names of the table, by each of their words. */
  aliases: ReadonlyMap<QueryWord, QueryAlias>
  /** Azerbaijani words in its other alphabet. */
  alphabets?: OtherAlphabet
}

/**
 * How words are written in the other alphabet of their language; `isSure` where the query is in that language, `isForeign` where
 * documents have it as a word of another one.
 */
export type OtherAlphabet = {
  isSure: boolean
  isForeign?: boolean
  spellings: ReadonlyMap<QueryWord, readonly SoundAlike[]>
  /** The words that the engine has for the form that was typed, of a query of one word. */
  forms?: readonly string[]
}

/** Names are not searched. */
export const NO_NAMES: QueryNames = { sounds: new Map(), whole: new Map(), aliases: new Map() }

/**
 * The names of the table in a query.
 *
 * @param words all words of the query, in order
 * @param deciding those that decide what is found
 */
export function aliasesIn(
  words: readonly QueryWord[],
  deciding: ReadonlySet<QueryWord>,
): Map<QueryWord, QueryAlias> {
  const aliases = new Map<QueryWord, QueryAlias>()
  const looked = words.map((word) => ({
    surface: word.readings[0]?.surface ?? '',
    keys: readEverywhere(word).flatMap(({ keys }) => keys),
  }))
  for (const { id, start, length } of aliasesOfQuery(looked)) {
    const named = words.slice(start, start + length)
    const text = named.map((word) => word.text).join(' ')
    for (const [at, word] of named.filter((one) => deciding.has(one)).entries()) {
      aliases.set(word, { token: at === 0 ? id : '', id, text })
    }
  }
  return aliases
}

/** A word in every language that it may be of, whichever are searched: what is typed in one may be looked for in another. */
export function readEverywhere({ text, readings }: QueryWord): readonly Word[] {
  const [read, ...others] = readWords(text, [])
  return read === undefined || others.length > 0 ? readings : read.readings
}

/** The names of several alternatives as one. */
export function joinedNames(names: readonly QueryNames[]): QueryNames {
  return {
    sounds: new Map(names.flatMap(({ sounds }) => [...sounds])),
    whole: new Map(names.flatMap(({ whole }) => [...whole])),
    aliases: new Map(names.flatMap(({ aliases }) => [...aliases])),
    alphabets: {
      isSure: names.some(({ alphabets }) => alphabets?.isSure === true),
      spellings: new Map(names.flatMap(({ alphabets }) => [...(alphabets?.spellings ?? [])])),
    },
  }
}

/** All spellings of a name of the table in a language. */
export function spellingsIn(id: string, language: Language): readonly string[] {
  return aliasSpellings(id)?.[language] ?? []
}

/** How the table writes a name in a language; undefined where it has none. */
export function spellingByTable(id: string, language: Language): string | undefined {
  return spellingsIn(id, language)[0]
}
