/** Which words of a document answer a query, and why. The same analysis that made the index decides. */

import type { AliasMatch } from '../../analysis/aliases/aliases.ts'
import { aliasFinder } from '../../analysis/aliases/in-text.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { MatchKind } from '../answers.ts'
import type { Query, QueryWord } from '../query/query.ts'
import type { Translations } from '../translate/translations.ts'
import { type Analysed, analysed } from './analysis-cache.ts'
import { type Alternatives, lookedForBy, translatedIn } from './openings.ts'
import { type Answer, wordMatcher } from './word-matcher.ts'

/**
 * A place in a text that answers the query: `query` is the word as the reader typed it, `name` where the whole name stands
 * that the place is a word of. Offsets in UTF-16 units.
 */
export type Mark = Place & Answer & { name?: Place }

/** A stretch of a text; `end` is exclusive. */
type Place = { start: number; end: number }

/** A document as readers see it, with its vector where title and text are those that it was made of. */
type Readable = { title: string; text: string; language: DocumentLanguage; vector?: string | undefined }

/** Finds the places of a document that answer one query; made once a search, used for every hit. */
export type Matcher = (document: Readable) => { title: Mark[]; text: Mark[] }

/**
 * Make the matcher of a query; words that are asked for in the title are marked only there.
 *
 * @param words the words that were searched; others (stop words) are not marked
 */
export function matcherOf(query: Query, words: readonly QueryWord[], alternatives: Alternatives): Matcher {
  const findInTitle = wordMatcher(words, alternatives)
  const elsewhere = words.filter(({ inTitle }) => !inTitle)
  const findInText = elsewhere.length === words.length ? findInTitle : wordMatcher(elsewhere, alternatives)
  const aliases = new Map([...alternatives.names.aliases.values()].map(({ id, text }) => [id, text]))
  const only = lookedForBy([...words, ...query.phrases.flat()], alternatives)
  const findAliases = aliasFinder(new Set(aliases.keys()))
  const sideBySide = saidSideBySide(alternatives.translations)
  const match = (document: Readable, part: 'title' | 'text') => {
    const find = part === 'title' ? findInTitle : findInText
    const terms = analysed(document, part, only)
    const marks: Mark[] = []
    for (const [at, word] of terms.words.entries()) {
      const answer = find(word)
      if (answer !== undefined) marks.push({ ...place(terms, at), ...answer })
    }
    const phrases = query.phrases
      .filter(([first]) => part === 'title' || first?.inTitle !== true)
      .flatMap((phrase) => phraseMarks(terms, phrase))
    const misread = (alternatives.misread ?? []).flatMap((reading) =>
      standingMarks(terms, reading, 'misread'),
    )
    const said = sideBySide.flatMap((wording) => standingMarks(terms, wording, 'translation'))
    const translated =
      aliases.size === 0 ? [] : aliasMarks(terms, findAliases(terms.words, document.language), aliases)
    const more = [...translated, ...said, ...misread]
    return phrases.length + more.length === 0 ? marks : merged([...phrases, ...marks, ...more])
  }
  return (document) => withoutAlike({ title: match(document, 'title'), text: match(document, 'text') })
}

/** Nobody means `Minister` where the document has `Ministry` itself. */
function withoutAlike({ title, text }: { title: Mark[]; text: Mark[] }): { title: Mark[]; text: Mark[] } {
  const marks = [...title, ...text]
  if (!marks.some(({ isAlike }) => isAlike)) return { title, text }
  const itself = new Set(marks.filter(({ by }) => ITSELF.has(by)).map(({ query }) => query))
  const isMeant = ({ isAlike, query }: Mark) => isAlike !== true || !itself.has(query)
  return { title: title.filter(isMeant), text: text.filter(isMeant) }
}

/** How a word answers that is the word of the query itself, in some form. */
const ITSELF: ReadonlySet<MatchKind> = new Set(['exact', 'spelling', 'stem'])

/** Where a word stands in its text. */
function place({ bounds }: Analysed, at: number): Place {
  return { start: bounds[2 * at] ?? 0, end: bounds[2 * at + 1] ?? 0 }
}

/** Wordings that mean a word of the query only side by side: `بدون شک`. */
function saidSideBySide(translations: Translations | undefined): Standing[] {
  return translatedIn(translations).flatMap(({ words, wordings }) =>
    wordings.flatMap(({ isPhrase, spelled }) =>
      isPhrase === true && spelled !== undefined ? [{ words, tokens: spelled }] : [],
    ),
  )
}

/** Every place where the words of a phrase stand one after another. */
function phraseMarks(terms: Analysed, phrase: readonly QueryWord[]): Mark[] {
  const surfaces = phrase.map(({ readings }) => readings[0]?.surface)
  const isAt = (from: number) =>
    surfaces.every((surface, index) => terms.words[from + index]?.surface === surface)
  return terms.words.flatMap((word, from) =>
    word.surface === surfaces[0] && isAt(from)
      ? phrase.map(({ text }, index): Mark => ({ ...place(terms, from + index), by: 'exact', query: text }))
      : [],
  )
}

/** Tokens that stand side by side for some words of the query. */
type Standing = { words: readonly QueryWord[]; tokens: readonly string[] }

/** Every place where tokens stand side by side: as recognition read a word of the query, or as another language says it. */
function standingMarks(terms: Analysed, { words, tokens }: Standing, by: MatchKind): Mark[] {
  const query = words.map(({ text }) => text).join(' ')
  const isAt = (from: number) =>
    tokens.every((token, at) => wholeWord(terms.words[from + at]?.token ?? '') === token)
  return terms.words.flatMap((_, from) =>
    isAt(from) ? tokens.map((_, at): Mark => ({ ...place(terms, from + at), by, query })) : [],
  )
}

/** Every translated name that the query asks for: `Xarici İşlər Nazirliyi` for `Foreign Ministry`. */
function aliasMarks(
  terms: Analysed,
  found: readonly AliasMatch[],
  aliases: ReadonlyMap<string, string>,
): Mark[] {
  return found.flatMap(({ id, start, length }) => {
    const query = aliases.get(id)
    if (query === undefined) return []
    const name = { start: place(terms, start).start, end: place(terms, start + length - 1).end }
    return Array.from({ length }, (_, at): Mark => ({ ...place(terms, start + at), by: 'name', query, name }))
  })
}

/** Marks in text order, the first given winning where two begin at one place. */
function merged(marks: readonly Mark[]): Mark[] {
  const byStart = new Map<number, Mark>()
  for (const mark of marks) if (!byStart.has(mark.start)) byStart.set(mark.start, mark)
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}
