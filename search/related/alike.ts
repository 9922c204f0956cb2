/** The names of a document as documents in other languages write them. */
import type { DocumentLanguage } from '../../analysis/language.ts'
import { nameForms, nameKeys } from '../../analysis/names/names.ts'
import type { Engine } from '../../engine/engine.ts'
import { namesAlike } from '../resolve/names-alike.ts'
import type { Feature } from './features.ts'

/** Spellings of one name that are looked for. */
const MOST_SPELLINGS = 4

/** Features with the tokens of the names of the archive that sound like them, in one question to the engine. */
export async function withNamesAlike(
  engine: Engine,
  features: readonly Feature[],
  languages: readonly DocumentLanguage[],
): Promise<Feature[]> {
  const forms = features.map(({ word }) =>
    word?.language === undefined || word.names.length === 0
      ? []
      : nameForms(word.written, word.language, 'query'),
  )
  const asked = forms.flatMap((list, at) => (list.length === 0 ? [] : [at]))
  const found = await engine.vocabulary.sounding(
    asked.map((at) => (forms[at] ?? []).flatMap((form) => nameKeys(form, 'query'))),
    languages,
  )
  const alike = new Map(asked.map((at, place) => [at, found[place] ?? []]))
  return features.map((feature, at) => {
    const names = namesAlike(feature.text, forms[at] ?? [], alike.get(at) ?? []).slice(0, MOST_SPELLINGS)
    return { ...feature, tokens: [...new Set([...feature.tokens, ...names.map(({ token }) => token)])] }
  })
}
