/** An archive with an embedder: what is put into it gets vectors, and it can be searched by meaning. */

import type { ArchiveEngine, Change, NextArchive } from '../engine/contract.ts'
import type { ArchiveDocument, Embedding } from '../engine/document.ts'
import { EngineError } from '../engine/errors.ts'
import type { Meaning, MeaningStatus, VectorSpace, Vectors } from '../engine/vectors.ts'
import type { Lifetime } from '../flow/lifetime.ts'
import { complete } from './complete.ts'
import type { Embedder } from './embedder.ts'
import { EmbedderError } from './errors.ts'
import { embeddingsOf } from './texts.ts'

/** Documents that are near are told, at most so many: a vector is more or less near to all others. */
const MOST_NEAR = 20

/** Documents without a vector that are named. */
const EXAMPLES = 3

/** What gives an archive vectors of another model. */
const REBUILD = 'run `axtar rebuild`'

/**
 * Give an archive an embedder. Documents come in also where it fails: without a vector then, until `complete` makes it.
 *
 * @throws TypeError for an engine that keeps no vectors
 */
export function withMeaning(engine: ArchiveEngine, embedder: Embedder): ArchiveEngine {
  const { vectors } = engine
  if (vectors === undefined) throw new TypeError('This engine keeps no vectors')
  const foreign = startForeign()
  return {
    ...engine,
    meaning: meaningOf(engine, vectors, embedder, foreign),
    within: (lifetime) => {
      const inTime = engine.within(lifetime)
      return { ...inTime, meaning: meaningOf(inTime, inTime.vectors ?? vectors, embedder, foreign, lifetime) }
    },
    prepare: async (space) => engine.prepare(space ?? (await spaceIfKnown(embedder))),
    write: async (change) =>
      engine.write(change.kind === 'put' ? await withEmbeddings(engine, vectors, embedder, change) : change),
    next: (): NextArchive => {
      const next = engine.next()
      return { ...next, archive: withMeaning(next.archive, embedder) }
    },
  }
}

/** So long an archive is believed to have no vectors of this model, in milliseconds. */
const FOREIGN = 30_000

type Foreign = ReturnType<typeof startForeign>

/** Whether the archive was seen to have no vectors of this model. */
function startForeign() {
  let until = 0
  return {
    see: () => {
      until = Date.now() + FOREIGN
    },
    isSo: () => Date.now() < until,
  }
}

async function spaceIfKnown(embedder: Embedder): Promise<VectorSpace | undefined> {
  return (await embedder.known().catch(ifFailed))?.space
}

/** For `catch`: nothing where the embedder failed. */
function ifFailed(error: unknown): undefined {
  if (!(error instanceof EmbedderError)) throw error
}

/** Documents with vectors, where the archive takes those of this model. A vector that is of the same text is not made again. */
async function withEmbeddings(
  engine: ArchiveEngine,
  vectors: Vectors,
  embedder: Embedder,
  change: Change & { kind: 'put' },
): Promise<Change> {
  const space = await spaceIfKnown(embedder)
  if (space === undefined || (await vectors.space())?.name !== space.name) return change
  const known = await knownVectors(engine, change.documents)
  const embeddings = await embeddingsOf(embedder, space, change.documents, known)
  const documents = change.documents.map(({ embedding: _, ...document }): ArchiveDocument => {
    const embedding = embeddings.get(document.key)
    return embedding === undefined ? document : { ...document, embedding }
  })
  return { ...change, documents }
}

/** Those that documents bring, as from a backup, and those that the archive has. */
async function knownVectors(
  engine: ArchiveEngine,
  documents: readonly ArchiveDocument[],
): Promise<Map<string, Embedding>> {
  const without = documents.filter(({ embedding }) => embedding === undefined).map(({ key }) => key)
  const stored = without.length === 0 ? [] : await engine.fetch(without, ['embedding'])
  return new Map(
    [...stored, ...documents].flatMap(({ key, embedding }) =>
      embedding === undefined ? [] : [[key, embedding] as const],
    ),
  )
}

function meaningOf(
  engine: ArchiveEngine,
  vectors: Vectors,
  embedder: Embedder,
  foreign: Foreign,
  lifetime?: Lifetime,
): Meaning {
  return {
    nearest: async (text, filter, fields) => {
      // Nobody is told what is looked for where there is nothing to compare it with.
      if (foreign.isSo()) return { isAvailable: false, documents: [] }
      const ends = [AbortSignal.timeout(embedder.setting.timeout)]
      if (lifetime !== undefined) ends.push(lifetime.deadline)
      const signal = AbortSignal.any(ends)
      try {
        const [vector, { space, least }] = [await embedder.query(text, signal), await embedder.known(signal)]
        const question = { space: space.name, vector, filter, least, limit: MOST_NEAR }
        const documents = await vectors.nearest(question, fields)
        if (documents === undefined) foreign.see()
        return { isAvailable: documents !== undefined, documents: documents ?? [] }
      } catch (error) {
        // What is found by the words is there all the same.
        if (!(error instanceof EmbedderError || error instanceof EngineError)) throw error
        return { isAvailable: false, documents: [] }
      }
    },
    status: () => statusOf(engine, vectors, embedder),
    complete: (signal) => complete(engine, vectors, embedder, signal),
    check: async () => (await embedder.known()).space,
  }
}

async function statusOf(engine: ArchiveEngine, vectors: Vectors, embedder: Embedder): Promise<MeaningStatus> {
  const own = await vectors.space()
  const problem = await problemOf(own, embedder)
  const model = embedder.name
  if (own === undefined) return { model, missing: (await engine.stats()).documents, examples: [], problem }
  const { items, total } = await vectors.missing(own.name, 0, EXAMPLES)
  const examples = (await engine.fetch(items, ['id'])).map(({ id }) => id)
  return { model, missing: total, examples, problem }
}

/** What keeps documents from being found by meaning, in one sentence. */
async function problemOf(own: VectorSpace | undefined, embedder: Embedder): Promise<string | undefined> {
  try {
    const { space } = await embedder.known()
    if (own === undefined) return `The archive has no vectors yet: ${REBUILD}`
    if (own.name === space.name) return embedder.trouble()?.message
    return `The vectors of the archive are of another model (${own.name}) than ${embedder.name} (${space.name}): ${REBUILD}`
  } catch (error) {
    if (error instanceof EmbedderError) return error.message
    throw error
  }
}
