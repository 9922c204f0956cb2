/**
 * Near-duplicates are found while documents are indexed: each batch asks the engine once for documents that share a shingle
 * with one of its own, and joins the groups of those whose texts are one with theirs.
 */

import { containment, type Shingles, shinglesOf } from '../../analysis/near-duplicates/near-duplicates.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { chunksOf } from '../../flow/chunks.ts'
import { type Linked, type Recent, rememberRecent } from './recent.ts'

/** A document that shares sketch with another; the text of one in the engine is fetched only if it is compared. */
type Candidate = Omit<Linked, 'shingles'> & { shingles?: Shingles }

/** Documents of one shingle that are looked at, and in which it is stored: a phrase that more have is nobody's own. */
const MOST_HOLDERS = 40
/** Candidates that are compared with a document. */
const MOST_COMPARED = 6
/** Documents brought by one request: candidates, and their texts. */
const MOST_CANDIDATES = 20_000
const TEXTS = 500

/** What is remembered for an engine, and the end of the last linking: batches are linked in turn, to know of each other. */
const memories = new WeakMap<Engine, { recent: Recent; last: Promise<unknown> }>()

/**
 * Find the groups of documents that are about to be pushed, among those in the engine, those pushed lately and each other.
 *
 * @returns the documents in the same order, with their groups
 */
export async function linkReprints(
  engine: Engine,
  documents: readonly ArchiveDocument[],
): Promise<ArchiveDocument[]> {
  const memory = memories.get(engine) ?? { recent: rememberRecent(), last: Promise.resolve() }
  const linking = memory.last.then(() => linkInTurn(engine, documents, memory.recent))
  // Not `linking` itself, which would keep the documents.
  const last = linking.then(
    () => undefined,
    () => undefined,
  )
  memories.set(engine, { ...memory, last })
  return linking
}

async function linkInTurn(
  engine: Engine,
  documents: readonly ArchiveDocument[],
  recent: Recent,
): Promise<ArchiveDocument[]> {
  const stored = await storedHolders(engine, documents, recent)
  const texts = await textsOf(
    engine,
    documents.flatMap((document) => likeliest(document, (shingle) => stored.get(shingle) ?? [])),
  )
  return documents.map((document) => {
    const holders = (shingle: string): Candidate[] => [
      ...(stored.get(shingle) ?? []),
      ...recent.holders(shingle),
    ]
    const { key } = document
    const shingles = shinglesOf(document.surfaceText)
    const group = groupOf(document, shingles, likeliest(document, holders), texts)
    const sketch = document.sketch.filter((shingle) => holders(shingle).length < MOST_HOLDERS)
    recent.add({ key, group, sketch, shingles })
    return { ...document, group, sketch }
  })
}

/** Documents of the engine by the sketch they share with a batch; those that are being replaced are none. */
async function storedHolders(
  engine: Engine,
  documents: readonly ArchiveDocument[],
  recent: Recent,
): Promise<Map<string, Candidate[]>> {
  const holders = new Map<string, Candidate[]>()
  const sketch = [...new Set(documents.flatMap((document) => document.sketch))]
  if (sketch.length === 0) return holders
  const replaced = new Set(documents.map(({ key }) => key))
  const { items } = await engine.page({ sketch }, ['group', 'sketch'], 0, MOST_CANDIDATES)
  for (const found of items) {
    if (replaced.has(found.key) || recent.has(found.key)) continue
    for (const shingle of found.sketch) {
      const known = holders.get(shingle)
      if (known === undefined) holders.set(shingle, [found])
      else known.push(found)
    }
  }
  return holders
}

/** The candidates that share most sketch with a document. */
function likeliest(
  document: ArchiveDocument,
  holders: (shingle: string) => readonly Candidate[],
): Candidate[] {
  const shared = new Map<Candidate, number>()
  for (const shingle of document.sketch) {
    for (const holder of holders(shingle).slice(0, MOST_HOLDERS)) {
      if (holder.key !== document.key) shared.set(holder, (shared.get(holder) ?? 0) + 1)
    }
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED)
    .map(([candidate]) => candidate)
}

/** The texts of candidates in the engine, by key, as their shingles. */
async function textsOf(engine: Engine, candidates: readonly Candidate[]): Promise<Map<string, Shingles>> {
  const texts = new Map<string, Shingles>()
  const keys = [...new Set(candidates.map(({ key }) => key))]
  for (const some of chunksOf(keys, TEXTS)) {
    for (const { key, surfaceText } of await engine.fetch(some, ['surfaceText']))
      texts.set(key, shinglesOf(surfaceText))
  }
  return texts
}

/** The group of the candidate whose text is most surely that of the document, or its own. */
function groupOf(
  document: ArchiveDocument,
  own: Shingles,
  candidates: readonly Candidate[],
  texts: ReadonlyMap<string, Shingles>,
): string {
  let best = { group: document.hash, containment: 0 }
  for (const { group, key, shingles = texts.get(key) } of candidates) {
    if (shingles === undefined) continue
    const found = containment(own, shingles)
    if (found > best.containment) best = { group, containment: found }
  }
  return best.group
}
