import { withoutEdges } from '../../analysis/edges.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { ArchiveDocument, SourceOrigin } from '../../engine/document.ts'
import { folderSource } from './folder.ts'
import { phraseSource } from './phrases.ts'
import { statedSource } from './published.ts'

/** The source of a document as it is stored: see `ArchiveDocument`. */
export type DocumentSource = Pick<ArchiveDocument, 'source' | 'sourceSlug' | 'sourceOrigin'>

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
  /** The folders between the one that was named and the file, both included; empty for a file that was named itself. */
  folders: readonly string[]
}

/**
 * Decide whose a text is: what is given, then what the text says of itself, then what was said for the whole run, then
 * the name of the folder. Nothing is guessed from the subject.
 *
 * @example `Bakı, 21 avqust, APA` → source `APA`, slug `apa`, origin `dateline`
 */
export function documentSource(clues: SourceClues): DocumentSource {
  const { given, givenOrigin, dateline, text, stated, folders } = clues
  return (
    stored(given, givenOrigin) ??
    stored(statedSource(text), 'text') ??
    stored(dateline, 'dateline') ??
    stored(phraseSource(text), 'text') ??
    stored(stated, 'stated') ??
    stored(folderSource(folders), 'folder') ?? { source: null, sourceSlug: null, sourceOrigin: null }
  )
}

/** One space for several; joiners that stand between letters stay. */
function oneSpace(run: string): string {
  return /\s/.test(run) ? ' ' : run
}

/** A name that has no letter or digit left in its slug could not be filtered by, and is none. */
function stored(name: string | undefined, origin: SourceOrigin): DocumentSource | undefined {
  const source = withoutEdges((name ?? '').toWellFormed().replace(SPACES, oneSpace), EDGE)
  const sourceSlug = slugOf(source)
  return sourceSlug === '' ? undefined : { source, sourceSlug, sourceOrigin: origin }
}
