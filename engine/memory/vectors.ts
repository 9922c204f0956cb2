import type { ArchiveDocument } from '../document.ts'
import type { VectorSpace, Vectors } from '../vectors.ts'
import { keeps } from './filter.ts'
import { pick } from './pick.ts'

/** Vectors compared one by one. @param content the documents and what their vectors are of, as they are now */
export function memoryVectors(
  content: () => { documents: ReadonlyMap<string, ArchiveDocument>; space?: VectorSpace | undefined },
): Vectors {
  return {
    space: async () => content().space,
    nearest: async ({ space, vector, filter, least, limit }, fields) => {
      const { documents, space: own } = content()
      if (own?.name !== space) return undefined
      return [...documents.values()]
        .filter(keeps(filter))
        .flatMap((document) => {
          const { embedding } = document
          if (embedding?.space !== space) return []
          return [{ document, similarity: product(vector, embedding.vector) }]
        })
        .filter(({ similarity }) => similarity >= least)
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, limit)
        .map(({ document, similarity }) => ({ document: pick(document, fields), similarity }))
    },
    missing: async (space, offset, limit) => {
      const keys = [...content().documents.values()]
        .filter(({ embedding }) => embedding?.space !== space)
        .map(({ key }) => key)
      return { items: keys.slice(offset, offset + limit), total: keys.length }
    },
  }
}

/** The cosine of vectors of length 1. */
function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}
