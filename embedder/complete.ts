import type { ArchiveEngine } from '../engine/contract.ts'
import type { Vectors } from '../engine/vectors.ts'
import type { Embedder } from './embedder.ts'
import { EmbedderError } from './errors.ts'
import { embeddingsOf } from './texts.ts'

/** Documents of one step. */
const STEP = 128
const FIELDS = ['id', 'title', 'text', 'hash'] as const

/** Make the vectors that an archive misses, while it is searched and written to. @returns how many were made */
export async function complete(
  engine: ArchiveEngine,
  vectors: Vectors,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<number> {
  const known = await embedder.known().catch((error: unknown) => {
    if (!(error instanceof EmbedderError)) throw error
  })
  if (known === undefined || (await vectors.space())?.name !== known.space.name) return 0
  let made = 0
  // Those of which no vector can be made stay in front.
  for (let passed = 0; signal?.aborted !== true && embedder.trouble() === undefined; ) {
    const { items } = await vectors.missing(known.space.name, passed, STEP)
    if (items.length === 0) break
    const done = await embedKeys(engine, embedder, known.space, items)
    made += done
    passed += items.length - done
  }
  return made
}

async function embedKeys(
  engine: ArchiveEngine,
  embedder: Embedder,
  space: { name: string; dimensions: number },
  keys: readonly string[],
): Promise<number> {
  const documents = await engine.fetch(keys, FIELDS)
  const made = await embeddingsOf(embedder, space, documents, new Map())
  if (made.size === 0) return 0
  const embeddings = [...made].map(([key, embedding]) => ({ key, embedding }))
  await (await engine.write({ kind: 'embed', embeddings })).searchable()
  await undoLate(
    engine,
    embedder,
    space,
    documents.filter(({ key }) => made.has(key)),
  )
  return made.size
}

/** What was removed meanwhile has come again as nothing but a vector, and what was replaced has that of its earlier text. */
async function undoLate(
  engine: ArchiveEngine,
  embedder: Embedder,
  space: { name: string; dimensions: number },
  before: readonly { key: string; hash: string }[],
): Promise<void> {
  const after = await engine.fetch(
    before.map(({ key }) => key),
    ['id', 'hash'],
  )
  const now = new Map(after.map((document) => [document.key, document]))
  const gone = after.filter(({ id }) => id === undefined).map(({ key }) => key)
  if (gone.length > 0) await (await engine.write({ kind: 'remove', keys: gone })).searchable()
  const replaced = before
    .filter(({ key, hash }) => now.get(key)?.id !== undefined && now.get(key)?.hash !== hash)
    .map(({ key }) => key)
  if (replaced.length > 0) await embedKeys(engine, embedder, space, replaced)
}
