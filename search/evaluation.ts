/** How well a search ranks, by judgements of which documents answer which query. Definitions: Järvelin & Kekäläinen 2002 (nDCG), TREC (MRR). */

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
