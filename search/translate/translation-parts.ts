/**
 * The parts of a search that find a query as other languages say it. All words of a part are of one language: a word that the
 * lexicon does not have is looked for as the name that it is there, or as it stands.
 */
import { analyze } from '../../analysis/analyze.ts'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import type { Clause, Limits, Part } from '../../engine/contract.ts'
import { SAID, sideBySide } from '../plan/clauses.ts'
import { partFor } from '../plan/plan.ts'
import { type QueryNames, spellingByTable } from '../query/names.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { TRANSLATIONS } from '../weights.ts'
import type { Translated, Translations, Wording } from './translations.ts'
import { inOrder, type SaidWord } from './word-order.ts'

/** What finds a query as one language says it, and how that is written: `neft qiyməti`. */
export type TranslationParts = { language: Language; text: string; parts: Part[] }

/** Ways to say a query in one language; each costs a search. */
const MOST_WAYS = 6

/** One way to say a word, or a group of words: tokens that are all needed, or words side by side. */
type Choice = SaidWord & {
  tokens: readonly string[]
  phrase?: readonly string[] | undefined
  forms?: readonly (readonly string[])[]
}

/** How a word of the query is said, which stands for all of its group. */
type Unit = { word: QueryWord; choices: readonly Choice[] }

/** The parts for each language that can say all words of the query; none for what is to stand as it was typed. */
export function translationParts(
  query: Query,
  words: readonly QueryWord[],
  names: QueryNames,
  translations: Translations,
  limits: Limits,
): TranslationParts[] {
  if (!isTranslatable(query)) return []
  return LANGUAGES.flatMap((language) => {
    const groups = (translations.get(language) ?? []).filter(({ wordings }) => wordings.length > 0)
    const units = groups.length === 0 ? [] : unitsOf(words, groups, names, language)
    if (units.length === 0 || units.some(({ choices }) => choices.length === 0)) return []
    const parts = waysOf(units)
      .flatMap(clausesOfWay)
      .map((clauses) => partFor(query, 'translations', clauses, TRANSLATIONS))
    const askable = parts.filter(({ all }) => all.length <= limits.clauses)
    return askable.length === 0 ? [] : [{ language, text: textOf(units, groups, language), parts: askable }]
  })
}

/** Phrases, fields, wildcards and places mean what they say. */
export function isTranslatable({ words, phrases, near = [], tokens = [] }: Query): boolean {
  const isPlain = words.every(({ inTitle, pattern }) => !inTitle && pattern === undefined)
  return isPlain && phrases.length + near.length + tokens.length === 0
}

/** The query in the order of its words, group by group. */
function unitsOf(
  words: readonly QueryWord[],
  groups: readonly Translated[],
  names: QueryNames,
  language: Language,
): Unit[] {
  const grouped = new Map(groups.flatMap((group) => group.words.map((word) => [word, group] as const)))
  const units = new Map<Translated | QueryWord, Unit>()
  for (const word of words) {
    const group = grouped.get(word)
    if (group !== undefined) units.set(group, { word, choices: wordingsOf(group) })
    else if (names.aliases.get(word)?.token !== '')
      units.set(word, { word, choices: choicesFor(word, names, language) })
  }
  return [...units.values()]
}

/**
 * Single words, where a language has some, with what stands first in a row as a phrase, or with its helping verb: words that stand
 * anywhere in a text may not belong together. Words of something else as well are left out where there are others.
 */
function wordingsOf(group: Translated): readonly Choice[] {
  return searchedOf(group).map((one) => ({ ...one, phrase: one.isPhrase === true ? one.spelled : undefined }))
}

/** What is searched of all that the lexicon has, for those who show what was found; phrases are marked as such. */
export function asSearched(translations: Translations): Translations {
  return new Map(
    [...translations].map(([language, groups]) => [
      language,
      groups.map((group) => ({ ...group, wordings: searchedOf(group).flatMap(inForms) })),
    ]),
  )
}

/** A verb whose words mean it only side by side, once for each of its forms. */
function inForms(wording: Wording): Wording[] {
  return wording.forms?.map((spelled) => ({ ...wording, spelled, isPhrase: true })) ?? [wording]
}

function searchedOf({ wordings }: Translated): readonly Wording[] {
  const meant = someOf(wordings, ({ isDoubtful }) => isDoubtful !== true)
  const sure = meant.filter(({ tokens, isPhrase }) => tokens.length === 1 && isPhrase !== true)
  const isPhrase = (one: Wording) => one.isPhrase === true || (sure.length > 0 && one.spelled !== undefined)
  const isMany = (one: Wording) => isPhrase(one) || one.helping !== undefined
  return meant
    .filter((one) => sure.length === 0 || sure.includes(one) || (isMany(one) && one.isFirst === true))
    .map((one) => ({ ...one, isPhrase: isPhrase(one) && one.spelled !== undefined }))
}

/** Those that are so, where there are some. */
function someOf<Item>(all: readonly Item[], isSo: (item: Item) => boolean): readonly Item[] {
  const some = all.filter(isSo)
  return some.length > 0 ? some : all
}

/** What asks for a way to say the query; for each form of a verb alone whose words stand side by side. */
function clausesOfWay(way: readonly Choice[]): Clause[][] {
  const [only, ...others] = way
  if (only?.forms !== undefined && others.length === 0)
    return only.forms.map((form) => [sideBySide(form, SAID)])
  return [way.flatMap(clausesFor)]
}

function clausesFor({ tokens, phrase }: Choice): Clause[] {
  if (phrase !== undefined) return [sideBySide(phrase, SAID)]
  return tokens.map((token): Clause => ({ kind: 'token', token, in: SAID }))
}

/** A word that is not translated: a name as the language spells it, or the word as it stands there. */
function choicesFor(word: QueryWord, { aliases, sounds }: QueryNames, language: Language): Choice[] {
  const alias = aliases.get(word)
  if (alias !== undefined)
    return [{ tokens: [alias.token], text: spellingByTable(alias.id, language) ?? alias.text }]
  const alike = (sounds.get(word) ?? []).filter((one) => one.language === language && one.joins === undefined)
  if (alike.length > 0) return alike.map(({ token, written }) => ({ tokens: [token], text: written }))
  const own = analyze(word.text, language).flatMap(({ word: read }) => read.stemTokens.slice(0, 1))
  return own.length === 0 ? [] : [{ tokens: own, text: word.text }]
}

/** The combinations of choices, the best first: the more words, the fewer of each. */
function waysOf(units: readonly Unit[]): Choice[][] {
  const most = Math.max(1, Math.floor(MOST_WAYS ** (1 / units.length)))
  let ways: Choice[][] = [[]]
  for (const { choices } of units)
    ways = ways.flatMap((way) => choices.slice(0, most).map((choice) => [...way, choice]))
  return ways
}

/** How the language says it: of one group all wordings that are searched, of several the best of each. */
function textOf(units: readonly Unit[], [group]: readonly Translated[], language: Language): string {
  const [only, ...others] = units
  if (only !== undefined && others.length === 0)
    return only.choices
      .slice(0, MOST_WAYS)
      .map(({ text }) => text)
      .join(', ')
  const best = units.flatMap(({ choices }) => choices.slice(0, 1))
  return inOrder(best, group?.from ?? language, language)
}
