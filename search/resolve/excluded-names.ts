/** Names that a query leaves out, in the spellings and scripts in which a search for them would find them. */
import { LANGUAGES } from '../../analysis/language.ts'
import type { Engine } from '../../engine/engine.ts'
import { aliasesIn, spellingByTable } from '../query/names.ts'
import { type Query, type QueryWord, readWords } from '../query/query.ts'
import { resolveNames } from './resolve-names.ts'

/** Spellings of one name, and of all names of a query; each is one more exclusion for the engine. */
const MOST_SPELLINGS = 4
const MOST_IN_ALL = 8

/** The query with what else its excluded words are spelled as: `-Trump` leaves out `ترامپ`, too. Words of the title are left out as spelled. */
export async function withExcludedNames(engine: Engine, query: Query): Promise<Query> {
  const words = query.excludedWords.filter(({ pattern, inTitle }) => pattern === undefined && !inTitle)
  if (words.length === 0) return query
  const spelled = await Promise.all(words.map((word) => spellingsOf(engine, word)))
  const tokens = [...new Set(spelled.flat())].slice(0, MOST_IN_ALL)
  return tokens.length === 0
    ? query
    : { ...query, excludedTokens: [...(query.excludedTokens ?? []), ...tokens] }
}

async function spellingsOf(engine: Engine, word: QueryWord): Promise<string[]> {
  const { sounds, aliases } = await resolveNames(engine, [word], [word], [])
  const heard = (sounds.get(word) ?? []).flatMap(({ token }) => (token.includes(' ') ? [] : [token]))
  const alias = aliases.get(word) ?? aliasesIn([word], new Set([word])).get(word)
  return [...(alias === undefined ? [] : tableTokens(alias.id, word)), ...heard].slice(0, MOST_SPELLINGS)
}

/** The name of the table in each language that writes it otherwise, as a stem: all its forms are left out, and no adjective. */
function tableTokens(id: string, { readings }: QueryWord): string[] {
  const typed = new Set(readings.map(({ surface }) => surface))
  return LANGUAGES.flatMap((language) => {
    const [word, ...others] = readWords(spellingByTable(id, language) ?? '', [language])
    const reading = word?.readings.find((one) => one.language === language)
    const [stem] = reading?.stemTokens ?? []
    const isOther = others.length === 0 && reading !== undefined && !typed.has(reading.surface)
    return isOther && stem !== undefined ? [stem] : []
  })
}
