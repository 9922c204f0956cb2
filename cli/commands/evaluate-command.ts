import { createWriteStream } from 'node:fs'
import * as z from 'zod'
import { type Judgements, type Metrics, meanOf, metricsOf } from '../../search/evaluation.ts'
import { parseRequest } from '../../search/request.ts'
import { type Search, searchOf } from '../../search/search.ts'
import { lexiconOf } from '../../search/translate/lexicon.ts'
import { type Config, lexiconFile } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { evaluateLists } from './evaluate-lists.ts'
import { readLines } from './json-lines.ts'
import { withEngine } from './open-engine.ts'

export type EvaluateOptions = { queries?: string; qrels?: string; run?: string; lists?: string }

const QueryLine = z.object({
  qid: z.string(),
  query: z.string(),
  task: z.string().optional(),
  lang: z.string().optional(),
  target_lang: z.string().optional(),
})
type QueryLine = z.infer<typeof QueryLine>

const JudgementLine = z.object({ qid: z.string(), docid: z.string(), rel: z.number().default(1) })

/** Searches at once: more than cores only queue up in the engine. */
const CONCURRENCY = 4

/**
 * `axtar evaluate`: search every query, within its `target_lang` or else its `lang`, and compare with the judgements.
 * `run` gets a line for each query with the ids found: `{ task, qid, docids }`. With `lists`, whole lists are compared with what
 * they should be.
 *
 * @throws CommandError where neither is given, or a file is wrong
 */
export async function evaluateCommand(config: Config, options: EvaluateOptions): Promise<number> {
  const { queries, qrels, lists } = options
  if (lists === undefined && (queries === undefined || qrels === undefined))
    throw new CommandError('expected --queries and --qrels, or --lists')
  const lexicon = lexiconOf(lexiconFile(config), console.error)
  await withEngine(config, async (engine) => {
    await engine.prepare()
    if (queries !== undefined && qrels !== undefined)
      await evaluateRanks(searchOf(engine, lexicon), { queries, qrels, run: options.run })
    if (lists !== undefined) console.log(await evaluateLists(engine, lists))
  })
  return 0
}

async function evaluateRanks(
  search: Search,
  { queries, qrels, run }: { queries: string; qrels: string; run: string | undefined },
): Promise<void> {
  const lines = readLines(queries, QueryLine)
  const judgements = judgementsOf(qrels)
  const ranked = await searchAll(search, lines)
  if (run !== undefined) await writeRun(run, lines, ranked)
  const metrics = lines.map(({ qid }, at) => metricsOf(ranked[at] ?? [], judgements.get(qid) ?? new Map()))
  console.log(table(lines, metrics))
}

async function searchAll(search: Search, lines: readonly QueryLine[]): Promise<string[][]> {
  const ranked: string[][] = []
  const waiting = lines.entries()
  const work = async () => {
    for (const [at, { query, lang, target_lang: target }] of waiting) {
      const { hits } = await search(
        parseRequest({ q: query, language: target ?? lang, hitsPerPage: '10', group: 'off' }),
      )
      ranked[at] = hits.map(({ id }) => id)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  return ranked
}

function judgementsOf(file: string): Map<string, Judgements> {
  const judgements = new Map<string, Map<string, number>>()
  for (const { qid, docid, rel } of readLines(file, JudgementLine)) {
    const query = judgements.get(qid) ?? new Map<string, number>()
    judgements.set(qid, query.set(docid, rel))
  }
  return judgements
}

/** The means over all queries, and by language where queries name theirs. */
function table(lines: readonly QueryLine[], metrics: readonly Metrics[]): string {
  const rows: [string, Metrics[]][] = [['all', [...metrics]]]
  for (const language of new Set(lines.map(({ lang }) => lang).filter((lang) => lang !== undefined))) {
    rows.push([language, metrics.filter((_, at) => lines[at]?.lang === language)])
  }
  const cells = rows.map(([name, group]) => {
    const { mrr, ndcg, recall, success } = meanOf(group)
    return [name, String(group.length), ...[mrr, ndcg, recall, success].map((value) => value.toFixed(3))]
  })
  return [['', 'queries', 'MRR@10', 'nDCG@10', 'recall@10', 'success@1'], ...cells]
    .map((row) => row.map((cell) => cell.padStart(10)).join(''))
    .join('\n')
}

function writeRun(file: string, lines: readonly QueryLine[], ranked: readonly string[][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(file).once('error', reject)
    for (const [at, { task, qid }] of lines.entries())
      stream.write(`${JSON.stringify({ task, qid, docids: ranked[at] })}\n`)
    stream.end(resolve)
  })
}
