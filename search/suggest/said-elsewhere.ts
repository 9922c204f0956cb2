/** How other languages say what was typed, for a reader who may go on in one of them. */
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import type { Engine } from '../../engine/engine.ts'
import { counting, SAID } from '../plan/clauses.ts'
import { decidingWords } from '../plan/plan.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { isLikeSurname, resolveNames } from '../resolve/resolve-names.ts'
import type { LexiconSource } from '../translate/lexicon.ts'
import { translate } from '../translate/translate.ts'
import { isTranslatable } from '../translate/translation-parts.ts'
import type { Translated, Wording } from '../translate/translations.ts'
import { inOrder } from '../translate/word-order.ts'

/** What was typed as a language says it; `documents` hold that in any form. */
export type SaidElsewhere = { text: string; language: Language; documents: number }

/** Ways to say it that are counted, of which the one that most documents hold is shown. */
const MOST_COUNTED = 3

/**
 * The best way to say all words of a query in each other language, most documents first; none that no document holds. One turn
 * with the engine; two where a word may be a surname, which is not translated.
 */
export async function saidElsewhere(
  engine: Engine,
  query: Query,
  lexicon: LexiconSource,
): Promise<SaidElsewhere[]> {
  const words = decidingWords(query)
  if (!isTranslatable(query) || isConditional(query)) return []
  const translations = translate(lexicon(), query.words, await withoutSurnames(engine, query, words))
  const ways = LANGUAGES.flatMap((language) =>
    waysToSay(words, translations.get(language) ?? [], language).map((way) => ({ ...way, language })),
  )
  if (ways.length === 0) return []
  const counts = await engine.countEach(
    ways.map(({ tokens }) => counting(tokens.map((token) => ({ kind: 'token', token, in: SAID })))),
    {},
  )
  const counted = ways
    .map(({ text, language }, at) => ({ text, language, documents: counts[at] ?? 0 }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents)
  return LANGUAGES.flatMap((language) => counted.find((one) => one.language === language) ?? []).sort(
    (a, b) => b.documents - a.documents,
  )
}

/** The words that are no surnames here: `پزشکیان` is a president, and no doctor. */
async function withoutSurnames(
  engine: Engine,
  { words }: Query,
  deciding: readonly QueryWord[],
): Promise<readonly QueryWord[]> {
  if (!deciding.some(isLikeSurname)) return deciding
  const { whole } = await resolveNames(engine, words, deciding, [])
  return deciding.filter((word) => !whole.has(word))
}

/** Whether a query asks for more than its words, which the suggestion would lose. */
function isConditional({ excludedWords, excludedPhrases, excludedTokens = [], filter }: Query): boolean {
  return filter !== undefined || excludedWords.length + excludedPhrases.length + excludedTokens.length > 0
}

/**
 * Of one group its wordings; of several the best of each; none where the lexicon has not all words. Words that make no phrase
 * have spaces between, since they become a query.
 */
function waysToSay(
  words: readonly QueryWord[],
  groups: readonly Translated[],
  language: Language,
): Pick<Wording, 'text' | 'tokens'>[] {
  const said = groups.filter(({ wordings }) => wordings.length > 0)
  const covered = new Set(said.flatMap((group) => group.words))
  if (said.length === 0 || words.some((word) => !covered.has(word))) return []
  const [only, ...others] = said
  if (only !== undefined && others.length === 0) return only.wordings.slice(0, MOST_COUNTED)
  const best = said.flatMap(({ wordings }) => wordings.slice(0, 1))
  const text = inOrder(best, only?.from ?? language, language, ' ')
  return [{ text, tokens: best.flatMap(({ tokens }) => tokens) }]
}
