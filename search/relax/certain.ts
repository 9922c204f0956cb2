/** Whether what holds the words is the answer, or freer attempts may find a better one. */

import type { SearchRequest } from '../request.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'
import type { Found } from './execute.ts'

/** With fewer documents in which so many words are translated those that hold some of them are looked at as well. */
const FEW_TRANSLATED = 10
const MANY_WORDS = 3

/**
 * Whether strict hits stand as they are. Those of a question do not: what answers it need not hold `called` and `name`.
 * Otherwise the best was found by its words, not only by several that sound like names, nor by a translation of many words.
 */
export function isCertain({ sort }: SearchRequest, asked: ResolvedQuery, found: Found): boolean {
  if (found.total === 0 || asked.words.length < 2 || sort !== 'relevance') return found.total > 0
  return !asked.query.isQuestion && !isByNames(found) && !isHardlyTranslated(asked, found)
}

/** Whether the first document was found by names that sound like its words alone. */
export function isByNames({ firstBy }: Found): boolean {
  return firstBy === 'names'
}

/** Whether few documents were found by a translation that has room for one way to say each word: other ways are as good. */
function isHardlyTranslated({ words }: ResolvedQuery, { firstBy, total }: Found): boolean {
  return words.length >= MANY_WORDS && firstBy === 'translations' && total < FEW_TRANSLATED
}
