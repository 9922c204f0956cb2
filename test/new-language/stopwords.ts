import { fold, lower, normalise } from '../../analysis/normalize.ts'

/** Turkish words that never decide what is found, folded. */
export const TURKISH_STOPWORDS: ReadonlySet<string> = new Set(
  've bir bu şu o da de ki ile için gibi kadar daha çok en ne ise ama fakat veya ya olan olarak oldu'
    .split(' ')
    .map((word) => fold(lower(normalise(word), true))),
)
