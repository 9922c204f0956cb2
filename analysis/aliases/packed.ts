/** The table of translated names as text: the stems of its names are found once, when the program is built. */
import type { Language } from '../language.ts'
import { type Alias, type AliasTable, type Letters, type Spellings, tableFrom } from './aliases.ts'

/** Each spelling as its thing, language, words, stems of the last word and letters, and how each thing is shown. */
export type PackedAliases = {
  aliases: [id: string, language: Language, words: readonly string[], lastKeys: string[], least: Letters][]
  spellings: [id: string, spellings: Spellings][]
}

/** What can be written as JSON of a table. */
export function packAliases({ byId, spellings }: AliasTable): PackedAliases {
  return {
    aliases: [...byId.values()].flatMap((all) =>
      all.map(({ id, language, words, lastKeys, least }: Alias): PackedAliases['aliases'][number] => [
        id,
        language,
        words,
        [...lastKeys],
        least,
      ]),
    ),
    spellings: [...spellings],
  }
}

/** The table that was packed. */
export function unpackAliases({ aliases, spellings }: PackedAliases): AliasTable {
  return tableFrom(
    aliases.map(([id, language, words, lastKeys, least]) => ({
      id,
      language,
      words,
      lastKeys: new Set(lastKeys),
      least,
    })),
    new Map(spellings),
  )
}
