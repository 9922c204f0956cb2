import { aliasesOfQuery, aliasSpellings } from '../../analysis/aliases/in-text.ts'
import { isCommon } from '../../analysis/analyze.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { nameQueryKeys } from '../../analysis/names/names.ts'
import type { QueryWord } from './query.ts'

/** Fewer tokens a word mean fewer engine queries; the best come first. */
const MOST_TOKENS = 3

/** A translated name in a query; the first of its words carries the token, the others `''`. */
export type QueryAlias = { token: string; id: string; text: string }

/** How the words of a query are searched as names. */
export type QueryNames = {
  /** Tokens by sound, best first; words that are no names are left out. */
  tokens: ReadonlyMap<QueryWord, readonly string[]>
  /** Names of the table, by each of their words. */
  aliases: ReadonlyMap<QueryWord, QueryAlias>
}

/** Names are not searched. */
export const NO_NAMES: QueryNames = { tokens: new Map(), aliases: new Map() }

/**
 * The names in a query.
 *
 * @param words all words of the query, in order
 * @param deciding those that decide what is found
 */
export function namesOf(words: readonly QueryWord[], deciding: readonly QueryWord[]): QueryNames {
  return { tokens: soundTokens(deciding), aliases: tableTokens(words, new Set(deciding)) }
}

/** Words of everyday language are no names beside a word that may be one; asked alone, they may be. */
function soundTokens(words: readonly QueryWord[]): Map<QueryWord, readonly string[]> {
  const rare = words.filter(({ readings }) => !readings.some(isCommon))
  const tokens = new Map<QueryWord, readonly string[]>()
  for (const word of rare.length > 0 ? rare : words) {
    const found = word.readings.flatMap((reading) =>
      reading.isStop || reading.language === undefined
        ? []
        : nameQueryKeys(reading.written, reading.language),
    )
    if (found.length > 0) tokens.set(word, [...new Set(found)].slice(0, MOST_TOKENS))
  }
  return tokens
}

function tableTokens(
  words: readonly QueryWord[],
  deciding: ReadonlySet<QueryWord>,
): Map<QueryWord, QueryAlias> {
  const aliases = new Map<QueryWord, QueryAlias>()
  const looked = words.map(({ readings }) => ({
    surface: readings[0]?.surface ?? '',
    keys: readings.flatMap(({ keys }) => keys),
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

/** The other spellings under which the translated names of a query are searched. */
export function otherSpellings({ aliases }: QueryNames): { query: string; spellings: string[] }[] {
  const named = new Map([...aliases.values()].map(({ id, text }) => [id, text]))
  return [...named].map(([id, text]) => {
    const spellings = aliasSpellings(id)
    const all = spellings === undefined ? [] : LANGUAGES.flatMap((language) => spellings[language])
    return {
      query: text,
      spellings: [...new Set(all)].filter((spelling) => spelling.toLowerCase() !== text.toLowerCase()),
    }
  })
}
