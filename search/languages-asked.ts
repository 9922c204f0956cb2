import { type DocumentLanguage, isLanguage } from '../analysis/language.ts'
import type { Condition } from '../engine/filter.ts'
import type { SearchRequest } from './request.ts'

/** The languages in which a request reads its words: those that its documents may have; empty for all. */
export function languagesAsked({ languages, condition }: SearchRequest): DocumentLanguage[] {
  if (languages.length > 0 || condition === undefined) return languages
  const needed = condition.kind === 'all' ? condition.of : [condition]
  return needed.flatMap((one) => languagesOf(one) ?? []).filter(isDocumentLanguage)
}

/** What a condition leaves of the languages, where it is about nothing else. */
function languagesOf(condition: Condition): readonly string[] | undefined {
  if (condition.kind === 'oneOf' && condition.field === 'language') return condition.values
  if (condition.kind !== 'any') return undefined
  const each = condition.of.map(languagesOf)
  return each.includes(undefined) ? undefined : each.flatMap((one) => one ?? [])
}

function isDocumentLanguage(language: string): language is DocumentLanguage {
  return language === 'und' || isLanguage(language)
}
