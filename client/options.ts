import type { DocumentLanguage } from '../analysis/language.ts'
import type { Sort } from '../search/request.ts'

/** How to search; everything may be left out. Days are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
export type SearchOptions = {
  /** Words, `"phrases"`, `-excluded`. */
  q?: string
  language?: DocumentLanguage | readonly DocumentLanguage[]
  /** By name or slug. */
  source?: string | readonly string[]
  from?: string
  to?: string
  sort?: Sort
  /** From 1. */
  page?: number
  hitsPerPage?: number
  /** Whether names are searched across spellings and scripts. */
  names?: 'on' | 'off'
}

export type AnalyzeOptions = { language?: DocumentLanguage; as?: 'document' | 'query' }

/** A document to be taken in; what is left out is found in the text. */
export type DocumentRecord = {
  text: string
  id?: string | number | null
  title?: string | number | null
  language?: string | number | null
  date?: string | number | null
  source?: string | number | null
  url?: string | number | null
}

/** What narrows a removal; one of them is needed. */
export type RemoveFilter = Pick<SearchOptions, 'language' | 'source' | 'from' | 'to'>

/** `wait`: answer when it is searchable, and not as soon as it is safe. */
export type WaitOptions = { wait?: boolean }
