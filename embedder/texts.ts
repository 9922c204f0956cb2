import type { ArchiveDocument, Embedding } from '../engine/document.ts'
import type { VectorSpace } from '../engine/vectors.ts'
import type { Embedder } from './embedder.ts'
import { hashOf } from './setting.ts'

/** What of a document is embedded. */
export type Embedded = Pick<ArchiveDocument, 'key' | 'id' | 'title' | 'text'>

/** The title and the beginning of the text; the id where there is neither. */
export function textToEmbed({ id, title, text }: Embedded, length: number): string {
  const whole = `${title}\n${text.slice(0, length)}`.trim()
  return (whole === '' ? id : whole).slice(0, length).toWellFormed()
}

/**
 * The vectors of documents by their keys, of those that have one: known ones where the text is the same.
 *
 * @param known vectors by key
 */
export async function embeddingsOf(
  embedder: Embedder,
  { name: space, dimensions }: VectorSpace,
  documents: readonly Embedded[],
  known: ReadonlyMap<string, Embedding>,
): Promise<Map<string, Embedding>> {
  const embeddings = new Map<string, Embedding>()
  const wanted: { key: string; of: string; text: string }[] = []
  for (const document of documents) {
    const { key } = document
    const text = textToEmbed(document, embedder.setting.textLength)
    const of = hashOf(text)
    const own = known.get(key)
    if (own?.space === space && own.of === of && own.vector.length === dimensions) embeddings.set(key, own)
    else wanted.push({ key, of, text })
  }
  const vectors = wanted.length === 0 ? [] : await embedder.texts(wanted.map(({ text }) => text))
  for (const [at, { key, of }] of wanted.entries()) {
    const vector = vectors[at]
    if (vector !== undefined) embeddings.set(key, { space, of, vector })
  }
  return embeddings
}
