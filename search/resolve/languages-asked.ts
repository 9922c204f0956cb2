import { type DocumentLanguage, isLanguage } from '../../analysis/language.ts'
import type { Filter } from '../../engine/filter.ts'
import type { SearchRequest } from '../request.ts'

/** The languages in which a request reads its words: those that its documents may have; empty for all. */
export function languagesAsked({ languages, filter }: SearchRequest): DocumentLanguage[] {
  if (languages.length > 0 || filter === undefined) return languages
  const needed = filter.all ?? [filter]
  return needed.flatMap((one) => languagesOf(one) ?? []).filter(isDocumentLanguage)
}

/** What a filter leaves of the languages, where it is about nothing else. */
function languagesOf({ test, any }: Filter): readonly string[] | undefined {
  if (test?.kind === 'oneOf' && test.field === 'language') return test.values
  const each = any?.map(languagesOf)
  return each === undefined || each.includes(undefined) ? undefined : each.flatMap((one) => one ?? [])
}

function isDocumentLanguage(language: string): language is DocumentLanguage {
  return language === 'und' || isLanguage(language)
}
