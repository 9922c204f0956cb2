import type { Engine } from '../engine/engine.ts'
import { type Batch, pushBatch } from './batch.ts'
import { build, type Identity, identify, type StatedFacts } from './build.ts'
import { read } from './read/read.ts'
import { ReadError, type SourceText } from './source-text.ts'
import { walk } from './walk.ts'

/** What became of one document or file; `reason` says why it failed. */
export type Outcome = {
  status: 'added' | 'updated' | 'unchanged' | 'failed'
  path: string
  record: number | undefined
  id?: string
  reason?: string
}

/** How many documents came to which outcome. */
export type Summary = Record<Outcome['status'], number>

export type RunOptions = {
  stated?: StatedFacts
  /** Called once for every document, when its outcome is certain: one that is `added` is searchable. */
  onOutcome?: (outcome: Outcome) => void
}

/** A batch is full at so many documents or characters: larger ones cost the engine less, but show up later. */
const BATCH_DOCUMENTS = 2_000
const BATCH_CHARACTERS = 8_000_000

/** Documents listed at once when asking what the index has. */
const LIST_PAGE = 10_000

/** A batch that is being filled, with the outcomes its documents will have. */
type Filling = Batch & { outcomes: Map<string, Outcome>; characters: number }

/**
 * Index everything below the given paths: read, build, push, and wait until it is searchable. While the engine takes in
 * one batch the next is built. What is unchanged since it was indexed is left alone. A bad document never stops the run.
 *
 * @throws EngineUnavailableError when the engine stays away; what was reported until then is in the index
 */
export async function indexPaths(
  paths: readonly string[],
  engine: Engine,
  options: RunOptions = {},
): Promise<Summary> {
  const { stated = {}, onOutcome } = options
  const summary: Summary = { added: 0, updated: 0, unchanged: 0, failed: 0 }
  const report = (outcome: Outcome) => {
    summary[outcome.status]++
    onOutcome?.(outcome)
  }
  const pusher = startPusher(engine, report)
  const judge = startJudge(await indexedHashes(engine))
  for await (const source of sourcesOf(paths)) {
    if (source instanceof ReadError) {
      report({ status: 'failed', path: source.path, record: source.record, reason: source.message })
      continue
    }
    const identity = identify(source, stated)
    const outcome = judge(source, identity)
    if (outcome.status === 'added' || outcome.status === 'updated')
      await pusher.take(source, stated, identity, outcome)
    else report(outcome)
  }
  await pusher.finish()
  return summary
}

/** Everything that can be read below the given paths; what can't comes as a ReadError in its place. */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<SourceText | ReadError> {
  for await (const path of walk(paths)) {
    if (path instanceof ReadError) yield path
    else yield* read(path)
  }
}

/** The hash of every document of the index, by key. */
async function indexedHashes(engine: Engine): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (let offset = 0; ; offset += LIST_PAGE) {
    const page = await engine.list(offset, LIST_PAGE, ['key', 'hash'])
    for (const { key, hash } of page) hashes.set(key, hash)
    if (page.length < LIST_PAGE) return hashes
  }
}

/** Decides what is to be done with each document: two different ones under one id are an error, not an update. */
function startJudge(indexed: Map<string, string>): (source: SourceText, identity: Identity) => Outcome {
  const seen = new Map<string, { hash: string; place: string }>()
  return ({ path, record }, { key, id, hash }) => {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, { hash, place: record === undefined ? path : `${path}:${record}` })
    const outcome = { path, record, id }
    if (first !== undefined && first.hash !== hash) {
      return {
        ...outcome,
        status: 'failed',
        reason: `has the id ${id}, which another document has (${first.place})`,
      }
    }
    if (first !== undefined || indexed.get(key) === hash) return { ...outcome, status: 'unchanged' }
    return { ...outcome, status: indexed.has(key) ? 'updated' : 'added' }
  }
}

/** Builds documents into batches and pushes them, one batch ahead of the engine. */
function startPusher(engine: Engine, report: (outcome: Outcome) => void) {
  const sentWords = new Set<string>()
  let batch = emptyBatch()
  let pushing: Promise<unknown> = Promise.resolve()

  const push = async () => {
    const failure = await pushing
    if (failure !== undefined) throw failure
    const full = batch
    batch = emptyBatch()
    // A rejection that nobody awaits yet would end the process; it is thrown when the next batch is full.
    pushing = pushAndReport(engine, full, report).then(
      () => undefined,
      (error: unknown) => error,
    )
  }

  return {
    take: async (source: SourceText, stated: StatedFacts, identity: Identity, outcome: Outcome) => {
      const { document, words } = build(source, stated, identity)
      batch.documents.push(document)
      batch.outcomes.set(identity.key, outcome)
      batch.characters += document.text.length
      for (const [word, written] of words) {
        if (sentWords.has(word)) continue
        sentWords.add(word)
        batch.words.set(word, written)
      }
      if (batch.documents.length >= BATCH_DOCUMENTS || batch.characters >= BATCH_CHARACTERS) await push()
    },
    finish: async () => {
      if (batch.documents.length > 0) await push()
      const failure = await pushing
      if (failure !== undefined) throw failure
    },
  }
}

function emptyBatch(): Filling {
  return { documents: [], words: new Map(), outcomes: new Map(), characters: 0 }
}

async function pushAndReport(
  engine: Engine,
  batch: Filling,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const refusals = new Map((await pushBatch(engine, batch)).map(({ key, reason }) => [key, reason]))
  for (const [key, outcome] of batch.outcomes) {
    const reason = refusals.get(key)
    report(reason === undefined ? outcome : { ...outcome, status: 'failed', reason })
  }
}
