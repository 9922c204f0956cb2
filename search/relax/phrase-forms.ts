/**
 * A phrase whose words nothing holds as they are written, in the forms in which something does: `"Xarici İşlər Nazirliyi"` as
 * `Xarici İşlər Nazirliyinin`. The engine knows where words stand and not which are forms of which, so the forms are
 * taken from the vocabulary, and each way to put them in order is counted.
 */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { VocabularyWord } from '../../engine/vocabulary.ts'
import { counting, exactly, SURFACE, surfaceToken, wholeToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'

/** Words of the vocabulary that begin like a stem are looked through, so many. */
const LOOKED_THROUGH = 150
/** The forms of a word that most documents have are tried, and so many beginnings of a phrase are gone on with. */
const MOST_FORMS = 10
const MOST_PHRASES = 12
/** Stems change their last letter before endings: `nazirlik`, `nazirliyi`. */
const SHORTEST_BEGINNING = 2

/** A form of a word, as the engine and as a reader knows it. */
type Form = { token: string; written: string }

/**
 * The ways to write a phrase in other forms of its words that documents hold, the commonest first; none for one of more words than
 * can be tried.
 *
 * @param filter that of the search
 */
export async function phraseForms(
  engine: Engine,
  filter: Filter,
  phrase: readonly QueryWord[],
): Promise<{ forms: Form[]; documents: number }[]> {
  const forms = await formsOf(engine, phrase)
  let known: { forms: Form[]; documents: number }[] = (forms[0] ?? []).map((form) => ({
    forms: [form],
    documents: 0,
  }))
  for (const next of forms.slice(1)) {
    const tried = known.flatMap(({ forms: before }) => next.map((form) => [...before, form]))
    const counts = await engine.countEach(
      tried.map((each) => {
        const tokens = each.map(({ token }) => wholeWord(token))
        return counting([{ kind: 'phrase', tokens, in: SURFACE }])
      }),
      filter,
    )
    known = tried
      .map((each, at) => ({ forms: each, documents: counts[at] ?? 0 }))
      .filter(({ documents }) => documents > 0)
      .sort((a, b) => b.documents - a.documents)
      .slice(0, MOST_PHRASES)
  }
  return phrase.length < 2 ? [] : known
}

/** The forms of each word that most documents have; the word itself is one. */
async function formsOf(engine: Engine, words: readonly QueryWord[]): Promise<Form[][]> {
  const beginnings = words.map((word) => beginningOf(word))
  const found = await engine.vocabulary.beginning(beginnings, LOOKED_THROUGH)
  const forms = words.map((word, at) => [
    { token: surfaceToken(word), written: word.text },
    ...(found[at] ?? [])
      .filter((entry) => isForm(entry, word))
      .map(({ word: token, written }) => ({ token, written })),
  ])
  const counts = await engine.countEach(
    forms.flat().map(({ token }) => counting([exactly(wholeWord(token), SURFACE)])),
    {},
  )
  let at = 0
  return forms.map((list) =>
    list
      .map((form) => ({ form, documents: counts[at++] ?? 0 }))
      .sort((a, b) => b.documents - a.documents)
      .slice(0, MOST_FORMS)
      .map(({ form }) => form),
  )
}

/** What all forms of a word begin with, but for what changes the beginning of a word. */
function beginningOf(word: QueryWord): string {
  const surface = surfaceToken(word)
  const shortest = Math.min(
    surface.length,
    ...word.readings.flatMap(({ keys }) => keys.map(({ length }) => length - 1)),
  )
  return surface.slice(0, Math.max(SHORTEST_BEGINNING, shortest))
}

function isForm({ word, written }: VocabularyWord, { readings, ...own }: QueryWord): boolean {
  if (wholeWord(word) === wholeToken({ readings, ...own })) return false
  return readings.some(({ language, stemTokens }) =>
    analyze(written, language ?? 'und').some((term) =>
      term.word.stemTokens.some((token) => stemTokens.includes(token)),
    ),
  )
}
