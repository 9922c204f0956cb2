import { slugOf } from '../../analysis/slug.ts'
import type { PlacedCollections } from '../../engine/meilisearch/file-ledger.ts'

/** Where the collections of a document may be found; what is undefined was not. */
export type CollectionClues = {
  /** In the record. */
  given: readonly string[] | undefined
  /** What was said for the whole run. */
  stated: readonly string[] | undefined
  /** The collection that the folder of each of its places makes; `''`: none. */
  places: readonly string[]
}

/**
 * Decide which collections a document belongs to: those of its record, else those that were said for the whole run, else those
 * of its folders, of which it may have several where the same text lies in several.
 *
 * @example documentCollections({ given: undefined, stated: undefined, places: ['letters', ''] }).collections // ['letters']
 */
export function documentCollections({ given, stated, places }: CollectionClues): PlacedCollections {
  const placeCollections = [...places]
  const explicit = named(given ?? [])
  if (explicit.length > 0) return { ...ofNames(explicit), collectionOrigin: 'given', placeCollections }
  const said = named(stated ?? [])
  if (said.length > 0) return { ...ofNames(said), collectionOrigin: 'stated', placeCollections }
  const found = named(places)
  const collectionOrigin = found.length > 0 ? ('folder' as const) : null
  return { ...ofNames(found), collectionOrigin, placeCollections }
}

/** Names of collections with their slugs. */
export function ofNames(
  names: readonly string[],
): Pick<PlacedCollections, 'collections' | 'collectionSlugs'> {
  return { collections: [...names], collectionSlugs: [...new Set(names.map(slugOf))] }
}

/**
 * The collections of a document that has other places now: those that its folders make; others stay.
 *
 * @param places as in `CollectionClues`
 */
export function placedAnew(document: PlacedCollections, places: readonly string[]): PlacedCollections {
  const isOfFolders = document.collectionOrigin === 'folder' || document.collectionOrigin === null
  if (!isOfFolders) return { ...document, placeCollections: [...places] }
  return documentCollections({ given: undefined, stated: undefined, places })
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
