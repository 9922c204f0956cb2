import { slugOf } from '../../analysis/slug.ts'
import type { ArchiveDocument } from '../../engine/document.ts'

/** The collections of a document as they are stored: see `ArchiveDocument`. */
export type DocumentCollections = Pick<
  ArchiveDocument,
  'collections' | 'collectionSlugs' | 'collectionOrigin'
>

/** Where the collections of a document may be found; what is undefined was not. */
export type CollectionClues = {
  /** In the record. */
  given: readonly string[] | undefined
  /** What was said for the whole run. */
  stated: readonly string[] | undefined
  /** What its folders make, or `''`. */
  folder: string
}

/**
 * Decide which collections a document belongs to: those of its record, else those that were said for the whole run, else that of
 * its folders.
 *
 * @example documentCollections({ given: undefined, stated: undefined, folder: 'letters' }).collections // ['letters']
 */
export function documentCollections({
  given = [],
  stated = [],
  folder,
}: CollectionClues): DocumentCollections {
  const found = [
    ['given', named(given)],
    ['stated', named(stated)],
    ['folder', named([folder])],
  ] as const
  const [collectionOrigin, names] = found.find(([, some]) => some.length > 0) ?? [null, []]
  return { ...ofNames(names), collectionOrigin }
}

/** Names of collections with their slugs. */
export function ofNames(
  names: readonly string[],
): Pick<DocumentCollections, 'collections' | 'collectionSlugs'> {
  return { collections: [...names], collectionSlugs: [...new Set(names.map(slugOf))] }
}

/** The names of a list that have letters or digits, each once; spellings of one name are one. */
export function named(names: readonly string[]): string[] {
  const bySlug = new Map<string, string>()
  for (const name of names) {
    const clean = name.toWellFormed().replace(/\s+/g, ' ').trim()
    const slug = slugOf(clean)
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, clean)
  }
  return [...bySlug.values()]
}

/**
 * The collection that the folders of a file make: the one right below the folder that was named, unless it is a number or a date.
 *
 * @param folders those between the folder that was named and the file, both included, outermost first
 * @returns `''` for a file that lies in the named folder itself
 * @example folderCollection(['archive', 'Məktublar', '1990']) // 'Məktublar'
 */
export function folderCollection([, first = '']: readonly string[]): string {
  return /\p{L}/u.test(first) ? first.replaceAll('_', ' ') : ''
}
