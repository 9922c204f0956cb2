import { hash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { LANGUAGES } from '../../analysis/language.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import { documentCollections, folderCollection } from '../extract/collections.ts'
import { folderSource } from '../extract/folder.ts'
import { pathDate } from '../extract/path-date.ts'
import type { SourceNames } from '../extract/source-names.ts'
import type { GivenFacts, SourceText } from '../source-text.ts'
import { type FoundText, foldersOf, placeOf } from './place.ts'

/** Facts that a person states for a whole run; a record's own facts win over them. */
export type StatedFacts = Pick<GivenFacts, 'language' | 'source' | 'collections'> & {
  /** The archive's own names of sources. */
  names?: SourceNames | undefined
}

/**
 * Goes up whenever other facts would be found in the same text, so that a run stores its documents anew. What they are searched by
 * does not count: that is made from the stored document, too (`renew`).
 */
const FACTS_VERSION = `8 ${LANGUAGES.toSorted().join(' ')}`

/** The identity of a document: its key, and hashes of everything it is made from. */
export type Identity = Pick<ArchiveDocument, 'key' | 'id' | 'hash' | 'textHash'>

/** Tell a document and its content, which is much cheaper than building it: most documents of a second run are unchanged. */
export function identify(source: FoundText, stated: StatedFacts): Identity {
  const id = source.given.id ?? madeId(source)
  return {
    key: documentKey(id),
    id,
    hash: shortHash([source.text, source.given, factsOfPlace(source, stated)]),
    textHash: source.given.id === undefined ? textHash(source, stated) : null,
  }
}

/** Another id for a document whose own is taken by one that was moved away from its path; the same one every time. */
export function otherIdentity(identity: Identity): Identity {
  const id = `${identity.id}-${sha256(identity.id).slice(0, 4)}`
  return { ...identity, key: documentKey(id), id }
}

/** Hash of what the documents of a file depend on besides its bytes: what was said for the run, the place, the program itself. */
export function factsHash(place: Pick<FoundText, 'path' | 'folder'>, stated: StatedFacts): string {
  return shortHash(factsOfPlace({ ...place, record: undefined }, stated))
}

function factsOfPlace(place: Pick<FoundText, 'path' | 'folder' | 'record'>, stated: StatedFacts): unknown[] {
  const date = place.record === undefined ? pathDate(placeOf(place)) : undefined
  const folders = foldersOf(place)
  const { names, ...said } = stated
  const collection = stated.collections === undefined ? folderCollection(folders) : undefined
  return [FACTS_VERSION, said, names?.digest, folderSource(folders), collection, date]
}

/** The slugs of the collections that a text belongs to by its record, the run or its folders. */
export function collectionsOf(source: FoundText, stated: StatedFacts): string[] {
  const folder = folderCollection(foldersOf(source))
  return documentCollections({ given: source.given.collections, stated: stated.collections, folder })
    .collectionSlugs
}

/**
 * Two texts are one document when they are equal, nothing else is said of one of them, and they belong to the same collections
 * (`collectionsOf`), which are not part of this: a file that is moved to another keeps its document. When a file was made says nothing.
 */
function textHash(source: FoundText, stated: StatedFacts): string {
  const { text, given } = source
  const { title, language, date, url, collections } = given
  const { names: _, ...said } = stated
  return shortHash([text, title, language, date, given.source, url, collections, said])
}

/** An id that stays as long as the file stays where it is: its name for people, a hash of its path for uniqueness. */
function madeId({ path, record, text, given }: SourceText): string {
  const name = slugOf(basename(path, extname(path))).slice(0, 80)
  const content = record === undefined ? '' : `\n${given.title ?? ''}\n${text}`
  return `${name}-${sha256(path + content).slice(0, 12)}`
}

function shortHash(content: unknown): string {
  return sha256(JSON.stringify(content)).slice(0, 32)
}

function sha256(text: string): string {
  return hash('sha256', text)
}
