/** Why a search found what it found: what was tried, which parts were asked, which found each hit, and what each word weighed. */
import { readableToken } from '../analysis/engine-tokens.ts'
import type { Clause, Part } from '../engine/contract.ts'
import type { Engine } from '../engine/engine.ts'
import type {
  ExplainedConcept,
  ExplainedHit,
  ExplainedPart,
  ExplainedWord,
  Explanation,
} from './explanation.ts'
import type { Attempt } from './relax/attempt.ts'
import type { WeightedFeature } from './relax/features.ts'
import type { Ranked } from './relax/rank.ts'
import type { Translations } from './translate/translations.ts'
import { SPELLED } from './weights.ts'

/** Explain what was found. Asks the engine one thing more: how many documents each part finds. */
export async function explain(
  engine: Engine,
  { tried, found, selection, relaxed, alternatives }: Attempt,
): Promise<Explanation> {
  const asked = relaxed === undefined ? selection.anyOf : []
  const counts = await engine.countEach(asked, selection.filter)
  const words = relaxed?.features ?? []
  const ranked = new Map(relaxed?.ranked.map((one) => [one.key, one]))
  return {
    tried: [...tried],
    parts: asked.map((part, at) => explainedPart(part, counts[at] ?? 0)),
    concepts: alternatives.flatMap(({ translations }) => explainedConcepts(translations)),
    words: words.map(explainedWord),
    hits: found.documents.map(({ document: { id, key }, part }): ExplainedHit => {
      const one = ranked.get(key)
      return one === undefined
        ? { id, part: part ?? null, ranking: null }
        : { id, part: null, ranking: explainedRanking(one, words) }
    }),
  }
}

function explainedPart({ kind, weight = SPELLED, all, none }: Part, documents: number): ExplainedPart {
  return {
    kind,
    weight: rounded(weight),
    all: all.map(readableClause),
    none: none.map(readableClause),
    documents,
  }
}

function readableClause(clause: Clause): string {
  const title = clause.in.title === true ? 'title:' : ''
  if (clause.kind === 'token') return title + readableToken(clause.token)
  if (clause.kind === 'prefix') return `${title}${readableToken(clause.token)}*`
  const tokens = clause.tokens.map(readableToken)
  return title + (clause.kind === 'anyToken' ? tokens.join('|') : `"${tokens.join(' ')}"`)
}

function explainedConcepts(translations: Translations): ExplainedConcept[] {
  return [...translations].flatMap(([language, groups]) =>
    groups.map(({ words, wordings, places }) => ({
      query: words.map(({ text }) => text).join(' '),
      language,
      said: wordings.map(({ text }) => text),
      rows: [...places],
    })),
  )
}

function explainedWord({ word, alternatives, idf }: WeightedFeature): ExplainedWord {
  return {
    query: word.text,
    idf: rounded(idf),
    ways: alternatives.map(({ token, weight }) => ({ token: readableToken(token), weight: rounded(weight) })),
  }
}

function explainedRanking({ why }: Ranked, words: readonly WeightedFeature[]): ExplainedHit['ranking'] {
  const weights = words.map(({ word }, at) => ({ query: word.text, weight: rounded(why.terms[at] ?? 0) }))
  return {
    coord: rounded(why.coord),
    proximity: rounded(why.proximity),
    title: rounded(why.title),
    words: weights,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
