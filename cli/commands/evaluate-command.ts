import { createWriteStream, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Judgements, type Metrics, meanOf, metricsOf } from '../../search/evaluation.ts'
import { parseRequest } from '../../search/request.ts'
import { type Search, searchOf } from '../../search/search.ts'
import type { Config } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { withEngine } from './open-engine.ts'

export type EvaluateOptions = { queries: string; qrels: string; run?: string }

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
 * `run` gets a line for each query with the ids found: `{ task, qid, docids }`.
 */
export async function evaluateCommand(
  config: Config,
  { queries, qrels, run }: EvaluateOptions,
): Promise<number> {
  const lines = readLines(queries, QueryLine)
  const judgements = judgementsOf(qrels)
  const ranked = await withEngine(config, async (engine) => {
    await engine.prepare()
    return searchAll(searchOf(engine), lines)
  })
  if (run !== undefined) await writeRun(run, lines, ranked)
  console.log(
    table(
      lines,
      lines.map(({ qid }, at) => metricsOf(ranked[at] ?? [], judgements.get(qid) ?? new Map())),
    ),
  )
  return 0
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

/** @throws CommandError naming the line that is wrong */
function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readText(file)
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => {
      const parsed = schema.safeParse(parseJson(line))
      if (!parsed.success) throw new CommandError(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`)
      return parsed.data
    })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
