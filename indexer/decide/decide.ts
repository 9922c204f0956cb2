/**
 * What is to become of a text that was read: whether it is new, changed, moved, or in the archive already. Nothing is changed
 * here.
 */

import { type Identity, otherIdentity } from '../identity/identity.ts'
import type { FoundText } from '../identity/place.ts'
import type { FileInProgress } from '../scan/file-in-progress.ts'
import { isOf, type KnownDocument } from './known-document.ts'

/** A text that was read. */
export type Candidate = {
  source: FoundText
  open: FileInProgress
  identity: Identity
  /** The slugs of the collections that it belongs to (`collectionsOf`). */
  collections: readonly string[]
}

/** What is known of the archive, with everything that is on its way. */
export type Archive = {
  byKey: (key: string) => KnownDocument | undefined
  /** All that have a text, in whichever collections. */
  byText: (textHash: string | null) => readonly KnownDocument[]
  /** Whether there is still a file at a path; for a member of an archive, the archive. */
  exists: (path: string) => Promise<boolean>
  /** Whether a path is below one that was named for this run. */
  isNamed: (path: string) => boolean
  /** Whether a document was removed by hand, and is to stay out. */
  isWithheld: (identity: Identity) => boolean
}

/** Where a document will stand: `places` and `files` as in ArchiveDocument. */
export type Places = Pick<KnownDocument, 'places' | 'files'>

export type Decision =
  | {
      kind: 'build'
      status: 'added' | 'updated' | 'moved'
      identity: Identity
      /** The document that it was. */
      known: KnownDocument | undefined
      elsewhere: Places
      left: Places
    }
  | { kind: 'place'; document: KnownDocument }
  | { kind: 'tell'; status: 'unchanged' | 'duplicate' | 'withheld'; key: string; id: string }
  | { kind: 'fail'; reason: string }

const NOWHERE: Places = { places: [], files: [] }

/** Decide about one text. */
export async function decide(candidate: Candidate, archive: Archive): Promise<Decision> {
  const { source, open, identity } = candidate
  const own = await ownDocument(candidate, archive)
  const target = own ?? archive.byKey(identity.key)
  if (open.seen.has(identity.key)) return decideSecond(candidate, target, archive)
  if (target === undefined && archive.isWithheld(identity))
    return { kind: 'tell', status: 'withheld', key: identity.key, id: identity.id }
  if (target === undefined) return decideNew(candidate, archive)
  if (target === own || target.path === source.path) return decideInPlace(candidate, target, archive)
  return decideElsewhere(candidate, target, archive)
}

/**
 * The only document of a file, where it has the id of another path: that at which the file was before, or that of a copy which is gone,
 * with all others.
 */
async function ownDocument(
  { source, open }: Candidate,
  archive: Archive,
): Promise<KnownDocument | undefined> {
  const key = open.earlier?.document ?? null
  if (key === null || source.path !== open.file.path || source.record !== undefined) return undefined
  const document = archive.byKey(key)
  if (document?.path === source.path) return document
  if (document?.places.includes(source.path) !== true) return undefined
  const others = document.places.filter((path) => path !== source.path)
  const there = await Promise.all(others.map((path) => archive.exists(path)))
  return there.includes(true) ? undefined : document
}

/** The second record of a file under one id: the same again, or one that cannot be told from the first. */
function decideSecond(candidate: Candidate, first: KnownDocument | undefined, archive: Archive): Decision {
  const { identity, open } = candidate
  const document = first ?? twinOf(candidate, archive)
  if (identity.textHash === null && document?.hash !== identity.hash)
    return conflict(identity, document ?? { path: open.file.path, record: null })
  const { key, id } = document ?? identity
  return { kind: 'tell', status: 'duplicate', key, id }
}

/** No document has its id: it is new, or one of another path. */
async function decideNew(candidate: Candidate, archive: Archive): Promise<Decision> {
  const { source, identity } = candidate
  const twin = twinOf(candidate, archive)
  if (twin === undefined) return (await decideLeft(candidate, archive)) ?? added(identity)
  if (twin.path === source.path) return decideInPlace(candidate, twin, archive)
  return decideTwin(source, identity, twin, archive)
}

function added(identity: Identity): Decision {
  return { kind: 'build', status: 'added', identity, known: undefined, elsewhere: NOWHERE, left: NOWHERE }
}

/** The document of the same text in the same collections. Who may see one collection must not learn of another by a text of both. */
function twinOf({ identity, collections }: Candidate, archive: Archive): KnownDocument | undefined {
  return archive.byText(identity.textHash).find((document) => isOf(document, collections))
}

/** The same text was in other collections, and is there no more: its file was moved, and takes its document along. */
async function decideLeft({ identity }: Candidate, archive: Archive): Promise<Decision | undefined> {
  for (const document of archive.byText(identity.textHash)) {
    const { key, id, places, path, files } = document
    if (path === null || files.length === 0) continue
    const there = await Promise.all(places.map((place) => archive.exists(place)))
    if (there.includes(true)) continue
    const moving = { ...identity, key, id }
    return {
      kind: 'build',
      status: 'moved',
      identity: moving,
      known: document,
      elsewhere: NOWHERE,
      left: NOWHERE,
    }
  }
  return undefined
}

/**
 * The document of this very path: changed or not. Where its text or its collections changed it is no longer that of its other places.
 */
function decideInPlace(candidate: Candidate, document: KnownDocument, archive: Archive): Decision {
  const { source, identity, collections } = candidate
  const { key, id } = document
  if (document.hash === identity.hash) return { kind: 'tell', status: 'unchanged', key, id }
  const isSameText =
    identity.textHash !== null && document.textHash === identity.textHash && isOf(document, collections)
  return {
    kind: 'build',
    status: 'updated',
    identity: { ...identity, key, id },
    known: document,
    elsewhere: isSameText ? placesWhere(document, (path) => path !== source.path) : NOWHERE,
    left: isSameText ? NOWHERE : leftBy(source, identity, document, archive),
  }
}

/** Its id is that of a document with another path. */
async function decideElsewhere(
  candidate: Candidate,
  document: KnownDocument,
  archive: Archive,
): Promise<Decision> {
  const { source, identity } = candidate
  if (document.hash === identity.hash) return decideTwin(source, identity, document, archive)
  const isTaken = await isThere(document, archive)
  if (identity.textHash !== null && isTaken) return decideReplaced(candidate, archive)
  if (isTaken && archive.isNamed(document.path ?? '')) return conflict(identity, document)
  const left = leftBy(source, identity, document, archive)
  return { kind: 'build', status: 'updated', identity, known: document, elsewhere: NOWHERE, left }
}

/** The other places of a document that gets another text. One under a given id is that of the files that were named last. */
function leftBy(
  source: FoundText,
  { textHash }: Identity,
  document: KnownDocument,
  archive: Archive,
): Places {
  return placesWhere(document, (path) => path !== source.path && (textHash !== null || archive.isNamed(path)))
}

/** Whether the first place of a document still is; one that was sent to us has no file that could go. */
async function isThere({ path, files }: KnownDocument, archive: Archive): Promise<boolean> {
  return path === null || files.length === 0 || archive.exists(path)
}

/** A new file stands where a document was that has moved away with its id: it gets another id. */
function decideReplaced(candidate: Candidate, archive: Archive): Promise<Decision> {
  const identity = otherIdentity(candidate.identity)
  return decide({ ...candidate, identity }, archive)
}

/** The same text, and no other facts, at another path: a file that was moved, or one more place. */
async function decideTwin(
  source: FoundText,
  identity: Identity,
  document: KnownDocument,
  archive: Archive,
): Promise<Decision> {
  const { key, id, places } = document
  if (places.includes(source.path)) return { kind: 'tell', status: 'unchanged', key, id }
  if (await isThere(document, archive)) return { kind: 'place', document }
  const there = await Promise.all(places.map((place) => archive.exists(place)))
  const elsewhere = placesWhere(document, (_, index) => there[index] === true)
  const moving = { ...identity, key, id }
  return { kind: 'build', status: 'moved', identity: moving, known: document, elsewhere, left: NOWHERE }
}

function conflict({ id }: Identity, { path, record }: Pick<KnownDocument, 'path' | 'record'>): Decision {
  const place = record === null ? path : `${path}:${record}`
  return { kind: 'fail', reason: `has the id ${id}, which another document has (${place})` }
}

/** Some of the places of a document. */
export function placesWhere(
  { places, files }: Places,
  isWanted: (path: string, index: number) => boolean,
): Places {
  return {
    places: places.filter((path, index) => isWanted(path, index)),
    files: files.filter((_, index) => isWanted(places[index] ?? '', index)),
  }
}
