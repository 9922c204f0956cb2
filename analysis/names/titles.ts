import { plain } from '../normalize.ts'

/** Words that stand before names, folded: for `LanguageRules.beforeNames`. */
export function titlesOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(plain))
}
