/**
 * The parts of a search that find words as names: as the names of the archive that sound like them, or that the table has for
 * them. All words of a part are of one language, so that a name in Persian letters is not looked for beside one in
 * Latin ones; each part is one way to spell the whole query, and can be counted by itself.
 */
import { capitalised, type DocumentLanguage, LANGUAGES, type Language } from '../../analysis/language.ts'
import type { Part, Where } from '../../engine/contract.ts'
import { type QueryAlias, type QueryNames, spellingByTable, spellingsIn } from '../query/names.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { byDistance, NAMES } from '../weights.ts'
import { among, type Tokens } from './clauses.ts'
import { nearestWays, type Way } from './nearest-ways.ts'
import { partOf as wordPart } from './plan.ts'
import { stemTokens } from './stems.ts'

/** A part that finds one spelling of a query. */
export type NamePart = {
  part: Part
  /** Whose names they are; undefined where all are of the table, whose names have one token in all languages. */
  language: DocumentLanguage | undefined
  by: 'table' | 'sound'
  /** The query in this spelling, in a language for names of the table. */
  spelling: (language: DocumentLanguage | undefined) => string
}

export const NAMES_AND_STEMS: Where = { of: ['names', 'stems'] }

/** More parts find little more, and each costs a search. */
const MOST_PARTS = 16
const MOST_IN_LANGUAGE = 6

/** What a word is searched by, and how it is written. */
type Choice = {
  token: string
  by: 'table' | 'sound'
  /** In sound; 0 for names of the table. */
  distance: number
  text: (language: DocumentLanguage | undefined) => string
}

/** The parts that find the other spellings of a query. A word that has none in a language is searched by its stem. */
export function nameParts(query: Query, words: readonly QueryWord[], names: QueryNames): NamePart[] {
  const alike = words.flatMap((word) => names.sounds.get(word) ?? [])
  const languages = new Set(alike.map(({ language }) => language))
  const groups = names.aliases.size > 0 ? [undefined, ...languages] : [...languages]
  const single = { ...names, sounds: unjoined(names.sounds) }
  const parts = [
    ...joined(words, names).flatMap(({ word, all, sounds }) =>
      partsIn(query, all, { ...names, sounds }, word.language),
    ),
    ...groups.flatMap((language) => partsIn(query, words, single, language)),
  ]
  const distinct = new Map(parts.reverse().map((one) => [JSON.stringify(one.part.all), one]))
  return [...distinct.values()].reverse().slice(0, MOST_PARTS)
}

/** The names that sound like two words as one, each with the words that are left and what these sound like. */
function joined(words: readonly QueryWord[], { sounds }: QueryNames) {
  return [...sounds].flatMap(([first, alike]) =>
    alike.flatMap((word) =>
      word.joins === undefined
        ? []
        : [
            {
              word,
              all: words.filter((one) => one !== word.joins),
              sounds: new Map([...unjoined(sounds), [first, [word]]]),
            },
          ],
    ),
  )
}

/** What words sound like by themselves. */
function unjoined(sounds: QueryNames['sounds']): QueryNames['sounds'] {
  return new Map([...sounds].map(([word, found]) => [word, found.filter(({ joins }) => joins === undefined)]))
}

/** The combinations of what the words can be in one language, the nearest in sound first; undefined: as far as the table has them. */
function partsIn(
  query: Query,
  words: readonly QueryWord[],
  names: QueryNames,
  language: DocumentLanguage | undefined,
): NamePart[] {
  const ways = nearestWays(words, (word) => choicesFor(word, names, language), MOST_IN_LANGUAGE)
  return ways.filter(({ chosen }) => chosen.size > 0).map((way) => partOf(query, words, way, names, language))
}

function choicesFor(
  word: QueryWord,
  { sounds, aliases }: QueryNames,
  language: DocumentLanguage | undefined,
): Choice[] {
  const alias = aliases.get(word)
  if (alias !== undefined) {
    const text = (spoken: DocumentLanguage | undefined) =>
      alias.token === '' ? '' : (spellingByTable(alias.id, spoken as Language) ?? alias.text)
    return [{ token: alias.token, by: 'table', distance: 0, text }]
  }
  return (sounds.get(word) ?? [])
    .filter((one) => one.language === language)
    .map(({ token, written, language: spoken, distance }) => ({
      token,
      by: 'sound',
      distance,
      text: () => capitalised(written, spoken),
    }))
}

function partOf(
  query: Query,
  words: readonly QueryWord[],
  { chosen, distance }: Way<Choice>,
  names: QueryNames,
  language: DocumentLanguage | undefined,
): NamePart {
  const tokens: Tokens = (word) => {
    const token = chosen.get(word)?.token
    if (token === undefined) return stemTokens(word, undefined, 0)
    return token === '' ? [] : token.split(' ')
  }
  const isBySound = [...chosen.values()].some(({ by }) => by === 'sound')
  const weight = byDistance(NAMES, distance / chosen.size)
  const found = wordPart(query, 'names', words, tokens, NAMES_AND_STEMS, weight)
  return {
    part: isBySound ? found : elsewhere(found, [...chosen.keys()], names),
    language,
    by: isBySound ? 'sound' : 'table',
    spelling: (spoken) =>
      words
        .map((word) => chosen.get(word)?.text(spoken) ?? word.text)
        .filter((text) => text !== '')
        .join(' '),
  }
}

/**
 * A part outside the languages in which a name is typed, where all its spellings there are single words: those are other words
 * (`Scottish`, Scotland) or forms, which other parts find. `XİN` is also looked for as `Xarici İşlər Nazirliyi`.
 */
function elsewhere(found: Part, words: readonly QueryWord[], { aliases }: QueryNames): Part {
  const named = words.flatMap((word) => aliases.get(word) ?? [])
  const own = LANGUAGES.filter((language) => named.every((alias) => isSingleIn(alias, language)))
  if (own.length === 0) return found
  return among(found, { none: [{ languages: own }] })
}

function isSingleIn({ id, text }: QueryAlias, language: Language): boolean {
  const spellings = spellingsIn(id, language)
  const isTyped = spellings.some((spelling) => spelling.toLowerCase() === text.toLowerCase())
  return isTyped && spellings.every((spelling) => !/\s/.test(spelling))
}
