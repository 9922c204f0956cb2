import { withoutEdges } from '../../analysis/edges.ts'
import type { ArchiveDocument, SourceOrigin } from '../../engine/document.ts'
import { folderSource } from './folder.ts'
import { hostSource } from './host-source.ts'
import { phraseSource } from './phrases.ts'
import { statedSource } from './published.ts'
import { type SourceNames, sourceNamed } from './source-names.ts'

/** The source of a document as it is stored: see `ArchiveDocument`. */
export type DocumentSource = Pick<
  ArchiveDocument,
  'source' | 'sourceName' | 'sourceSlug' | 'sourceSlugs' | 'sourceOrigin'
>

/** Of a document whose source is not known. */
export const NO_SOURCE: DocumentSource = {
  source: null,
  sourceName: null,
  sourceSlug: null,
  sourceSlugs: [],
  sourceOrigin: null,
}

/** Spaces, and zero-width non-joiners, which are none alone. */
const SPACES = /[\s\u200C]+/g
const EDGE = /[\s\u200Cـ]/

/** Where a source may be found; what is undefined was not. */
export type SourceClues = {
  /** In the record, or in the metadata of the file. */
  given: string | undefined
  givenOrigin: 'given' | 'metadata'
  dateline: string | undefined
  /** The text, without its title. */
  text: string
  /** What was said for the whole run. */
  stated: string | undefined
  /** The address of the page that it is. */
  url?: string | undefined
  /** The folders between the one that was named and the file, both included; empty for a file that was named itself. */
  folders: readonly string[]
}

/**
 * Decide whose a text is: what is given, then what the text says of itself, then what was said for the whole run, then
 * the site of its address, then the name of the folder. Nothing is guessed from the subject.
 *
 * @param names the archive's own names of sources, beside those that are known
 * @example `Bakı, 21 avqust, APA` → source `APA`, slug `apa`, origin `dateline`
 */
export function documentSource(clues: SourceClues, names?: SourceNames): DocumentSource {
  const { given, givenOrigin, dateline, text, stated, url, folders } = clues
  const stored = (name: string | undefined, origin: SourceOrigin) =>
    name === undefined ? undefined : namedSource(name, origin, names)
  return (
    stored(given, givenOrigin) ??
    stored(statedSource(text), 'text') ??
    stored(dateline, 'dateline') ??
    stored(phraseSource(text), 'text') ??
    stored(stated, 'stated') ??
    stored(hostSource(url), 'host') ??
    stored(folderSource(folders), 'folder') ??
    NO_SOURCE
  )
}

/** One space for several; joiners that stand between letters stay. */
function oneSpace(run: string): string {
  return /\s/.test(run) ? ' ' : run
}

/**
 * A source by any of its names. One that has no letter or digit left in its slug could not be filtered by, and is none.
 *
 * @example namedSource('تسنیم', 'given') // source `تسنیم`, name `Tasnim`, slug `tasnim`, slugs of all its names
 */
export function namedSource(
  name: string,
  origin: SourceOrigin,
  names?: SourceNames,
): DocumentSource | undefined {
  const clean = withoutEdges(name.toWellFormed().replace(SPACES, oneSpace), EDGE)
  const { name: sourceName, slugs } = sourceNamed(clean, names)
  const [sourceSlug = ''] = slugs
  return sourceSlug === ''
    ? undefined
    : { source: clean, sourceName, sourceSlug, sourceSlugs: slugs, sourceOrigin: origin }
}
