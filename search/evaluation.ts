/**
 * How well a search ranks, and how true its whole list is, by judgements of which documents answer which query. Definitions: Järvelin &
 * Kekäläinen 2002 (nDCG), TREC (MRR, pooled precision and recall).
 */

import { analyze } from '../analysis/analyze.ts'
import type { DocumentLanguage } from '../analysis/language.ts'
import { fold } from '../analysis/normalize.ts'

/** Relevance of documents for one query, by id; 0 is none. */
export type Judgements = ReadonlyMap<string, number>

export type Metrics = { mrr: number; ndcg: number; recall: number; success: number }

const DEPTH = 10

/** The metrics of one ranked list, each 0 to 1, over its first ten documents. */
export function metricsOf(ranked: readonly string[], judgements: Judgements): Metrics {
  const gains = [...new Set(ranked)].slice(0, DEPTH).map((id) => judgements.get(id) ?? 0)
  const ideal = [...judgements.values()].filter((gain) => gain > 0).sort((a, b) => b - a)
  const firstHit = gains.findIndex((gain) => gain > 0)
  return {
    mrr: firstHit === -1 ? 0 : 1 / (firstHit + 1),
    ndcg: ideal.length === 0 ? 0 : discounted(gains) / discounted(ideal.slice(0, DEPTH)),
    recall: ideal.length === 0 ? 0 : gains.filter((gain) => gain > 0).length / ideal.length,
    success: firstHit === 0 ? 1 : 0,
  }
}

/** The mean of several queries' metrics; all 0 for none. */
export function meanOf(all: readonly Metrics[]): Metrics {
  const mean = (metric: keyof Metrics) =>
    all.reduce((sum, metrics) => sum + metrics[metric], 0) / Math.max(1, all.length)
  return { mrr: mean('mrr'), ndcg: mean('ndcg'), recall: mean('recall'), success: mean('success') }
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + (2 ** gain - 1) / Math.log2(rank + 2), 0)
}

/** What a whole list should be: these documents, and others only where they hold what was asked. */
export type JudgedList = {
  language: DocumentLanguage
  docids: readonly string[]
  /** For each word of the query its forms; a document with one of each is right, whatever its language. */
  forms: readonly (readonly string[])[]
  /** For each word beginnings that will do in a document of the language: `run` for running. */
  accept: readonly (readonly string[])[]
}

/** A listed document as far as it is looked into. */
export type ListedDocument = { id: string; title: string; text: string; language: DocumentLanguage }

/** Documents of a list: all, those that are right; and those that should be there: all, and those that are. */
export type Truth = { listed: number; right: number; expected: number; found: number }

/**
 * How true a whole list is, page after page: what is on it and should not be, and what should be and is not.
 *
 * @example truthOf([{ id: 'a', title: 'Oil', … }, { id: 'b', title: 'Əli', … }], oil) // listed 2, right 1
 */
export function truthOf(documents: readonly ListedDocument[], judged: JudgedList): Truth {
  const expected = new Set(judged.docids)
  const isRight = (document: ListedDocument) => expected.has(document.id) || holds(document, judged)
  const ids = new Set(documents.map(({ id }) => id))
  return {
    listed: documents.length,
    right: documents.filter(isRight).length,
    expected: expected.size,
    found: [...expected].filter((id) => ids.has(id)).length,
  }
}

/** Several lists as one, so that a long list weighs more than a short one. */
export function pooled(lists: readonly Truth[]): { precision: number; recall: number; mostlyWrong: number } {
  const sum = (field: keyof Truth) => lists.reduce((total, list) => total + list[field], 0)
  const part = (some: number, all: number) => (all === 0 ? 1 : some / all)
  return {
    precision: part(sum('right'), sum('listed')),
    recall: part(sum('found'), sum('expected')),
    mostlyWrong: lists.filter(({ right, listed }) => right < listed / 2).length,
  }
}

function holds({ title, text, language }: ListedDocument, judged: JudgedList): boolean {
  const words = new Set(analyze(`${title}\n${text}`, language).map(({ word }) => word.surface))
  return judged.forms.every((forms, at) => {
    if (forms.some((form) => words.has(surfaceOf(form, judged.language)))) return true
    const beginnings = judged.language === language ? (judged.accept[at] ?? []).map(fold) : []
    return [...words].some((word) => beginnings.some((beginning) => word.startsWith(beginning)))
  })
}

function surfaceOf(form: string, language: DocumentLanguage): string {
  return analyze(form, language)[0]?.word.surface ?? fold(form)
}
