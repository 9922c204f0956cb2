/** Sources that go by several names, and what they are called by readers of each language. */

import type { Language } from '../language.ts'
import { lazy } from '../lazy.ts'
import { slugOf } from '../slug.ts'
import { SOURCE_TABLE } from './table.ts'

/** One source: the name under which it is counted, what it is called in each language, and the slugs of all its names. */
export type Source = { name: string; called: Partial<Record<Language, string>>; slugs: string[] }

/** Sources by the slugs of their names. */
export type SourceIndex = ReadonlyMap<string, Source>

/** The languages of the columns of the table. */
const COLUMNS: readonly Language[] = ['az', 'en', 'fa']

/** What stands around a name and is no part of it, as slugs: `خبرگزاری تسنیم`, `AZƏRTAC agentliyi`, `the Guardian newspaper`. */
const AROUND =
  /^(?:khbrgzari|rvznamh|sait|paigah-khbri|azhans|shbkh|the)-|-(?:informasiya-agentliyi|melumat-agentliyi|xeber-agentliyi|agentliyi|qezeti|jurnali|sayti|telekanali|news-agency|newspaper|agency|ia)$/g

const table = lazy((): SourceIndex => indexOf(SOURCE_TABLE.trim().split('\n').map(sourceOfLine)))

/** Sources by their names, the first of each being that under which it is counted. Of two with one name the first has it. */
export function indexOf(sources: readonly Source[]): SourceIndex {
  const index = new Map<string, Source>()
  for (const source of sources) for (const slug of source.slugs) if (!index.has(slug)) index.set(slug, source)
  return index
}

/** A source by its names, the first of which counts. */
export function sourceOfNames(names: readonly string[]): Source {
  const [name = ''] = names
  return { name, called: {}, slugs: distinct(names.map(slugOf)) }
}

function sourceOfLine(line: string): Source {
  const columns = line.split('|').map((column) =>
    column
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  )
  const called = COLUMNS.map((language, at) => [language, columns[at]?.[0]] as const)
  const source = sourceOfNames(columns.flat())
  return { ...source, called: Object.fromEntries(called.filter(([, name]) => name !== undefined)) }
}

/**
 * The source that a name is of; one that is not known is a source by itself.
 *
 * @param own the archive's own sources, which are asked first
 * @returns its first slug is that of the name under which it is counted, or none for a name without letters or digits
 * @example sourceNamed('خبرگزاری تسنیم').name // 'Tasnim'
 */
export function sourceNamed(name: string, own: SourceIndex = new Map()): Source {
  const slug = slugOf(name)
  const bare = slug.replace(AROUND, '')
  const known = own.get(slug) ?? table().get(slug) ?? own.get(bare) ?? table().get(bare)
  if (known === undefined) return { name, called: {}, slugs: slug === '' ? [] : [slug] }
  const others = known.slugs.flatMap((one) => table().get(one)?.slugs ?? [])
  return { ...known, slugs: distinct([...known.slugs, ...others, slug]) }
}

/** What readers of a language call the source that is counted under a name: `('Tasnim', 'fa')` → `تسنیم`. */
export function sourceCalled(name: string, language: Language): string {
  const known = table().get(slugOf(name))
  return known?.name === name ? (known.called[language] ?? name) : name
}

function distinct(slugs: readonly string[]): string[] {
  return [...new Set(slugs)].filter((slug) => slug !== '')
}
