/** Names of the archive that sound like a word, each judged by its sound. */

import { aliasOfWord } from '../../analysis/aliases/in-text.ts'
import { type DocumentLanguage, type Language, languagesIn } from '../../analysis/language.ts'
import { farthest, soundDistance } from '../../analysis/names/distance.ts'
import { type NameForm, nameForms, nameToken, nameTokens } from '../../analysis/names/names.ts'
import { lower, normalise } from '../../analysis/normalize.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { hasCapitals, scriptOf } from '../../analysis/script.ts'
import type { VocabularyName } from '../../engine/vocabulary.ts'
import { type SoundAlike, spellingsIn } from '../query/names.ts'

/** So near a name is the word as it is typed; then none is looked for that only sounds like the word without an ending. */
const NEAR = 0.1
/** How much farther an ending is that was taken off: `Sarinin` may be the name itself. */
const ENDING = 0.1
/** A name that is so much farther than another of its language is another name. */
const MARGIN = 0.4

/** The part of what names may be apart, for one whose spelling in the script of a query the table has: `Tirana` is not `Tehran`. */
const KNOWN = 0.6

/** The same within one language, where only a foreign spelling may stand beside its own: `Zakharova`, `Zaxarova`. */
const FARTHEST_IN_LANGUAGE = 0.1

/**
 * Names that sound enough like a word to be it, nearest first, each token once.
 *
 * @param text the word as it is written, for its script
 * @param forms of the word as a name, the likeliest first
 * @param alike names that have a key in common with it
 */
export function namesAlike(
  text: string,
  forms: readonly NameForm[],
  alike: readonly VocabularyName[],
): SoundAlike[] {
  const own = new Set(forms.filter(({ isRead }) => isRead !== true).map(nameToken))
  const spoken = new Set(alike.filter(({ name }) => own.has(name)).map(({ language }) => language))
  const script = scriptOf(text)
  const found = new Map<string, SoundAlike & { isWhole: boolean }>()
  const isOther = otherByTable(text, forms)
  for (const { name, written, language } of alike) {
    if (own.has(name) || isKnownWord(written, language)) continue
    const isSameScript = scriptOf(written) === script
    const isInLanguage = isSameScript && spoken.has(language)
    const limitOf = (form: NameForm) =>
      isSameScript && !showsNames(text)
        ? limitInLanguage(form, written)
        : isInLanguage
          ? FARTHEST_IN_LANGUAGE
          : farthest(form, isSameScript)
    // An ending that was taken off may have made another name of it.
    const nearest = nearestForm(isInLanguage ? forms.slice(0, 1) : forms, limitOf, written, language)
    if (nearest === undefined || nearest.distance >= (found.get(name)?.distance ?? Number.POSITIVE_INFINITY))
      continue
    if (isOther(written, language)) continue
    found.set(name, { token: name, written, language, ...nearest })
  }
  const all = [...found.values()]
  const isWhole = all.some(({ isWhole, distance }) => isWhole && distance <= NEAR)
  const kept = isWhole ? all.filter((one) => one.isWhole) : all
  const sorted = kept.sort((a, b) => a.distance - b.distance)
  return withoutForms(withoutOthers(sorted).map(({ isWhole: _, ...alike }) => alike))
}

/** Of the names of each language those that are hardly farther than the nearest. */
function withoutOthers<Alike extends SoundAlike>(sorted: readonly Alike[]): Alike[] {
  return sorted.filter(({ language, distance }) => {
    const nearest = sorted.find((one) => one.language === language)
    return distance <= (nearest?.distance ?? 0) + MARGIN
  })
}

/**
 * Whether the table knows a name, and spells it otherwise in the script of the query: `کرمان` is not `German`, which it has
 * as `آلمان`.
 */
function otherByTable(
  text: string,
  forms: readonly NameForm[],
): (written: string, language: DocumentLanguage) => boolean {
  const script = scriptOf(text)
  const languages = script === undefined ? [] : languagesIn(script)
  return (written, language) => {
    const id = aliasOfWord(written, language)
    if (id === undefined) return false
    const spelled = languages.flatMap((own) =>
      spellingsIn(id, own)
        .filter((spelling) => !/\s/.test(spelling))
        .flatMap((spelling) =>
          nameForms(lower(normalise(spelling), LANGUAGE_RULES[own].turkic), own, 'document').slice(0, 1),
        ),
    )
    const isNear = (one: NameForm) =>
      forms.some((form) => soundDistance(form, one) <= KNOWN * farthest(form, true))
    return spelled.length > 0 && !spelled.some(isNear)
  }
}

/** A document with `Madriddə` has its form `madrid` as well: where that is looked for, the other finds nothing more. */
function withoutForms(found: readonly SoundAlike[]): SoundAlike[] {
  const tokens = new Set(found.map(({ token }) => token))
  return found.filter(({ token, written, language }) =>
    nameTokens(written, language).every((form) => form === token || !tokens.has(form)),
  )
}

/**
 * Whether a word of the vocabulary is no name, however a document came to take it for one: it is common in a language of its script,
 * whose documents are found as well. Of a script with capitals those say it.
 */
function isKnownWord(written: string, language: DocumentLanguage): boolean {
  const script = scriptOf(written)
  if (language === 'und' || script === undefined || hasCapitals(script)) return false
  return languagesIn(script).some((own) => LANGUAGE_RULES[own].isCommon?.(written) ?? false)
}

/** Whether a script shows its names by capitals. */
export function showsNames(text: string): boolean {
  const script = scriptOf(text)
  return script === undefined || hasCapitals(script)
}

/** In a script of one language two spellings are two names, unless the language says otherwise. */
function limitInLanguage({ form }: NameForm, written: string): number {
  const script = scriptOf(written)
  const [language] = script === undefined ? [] : languagesIn(script)
  const isSame = language === undefined ? undefined : LANGUAGE_RULES[language as Language].names?.isSame
  return isSame?.(form, written) === true ? Number.POSITIVE_INFINITY : -1
}

/** How far the nearest form is that a name may be, and whether that is the word as it is typed; undefined where it may be none. */
function nearestForm(
  forms: readonly NameForm[],
  limitOf: (form: NameForm) => number,
  written: string,
  language: DocumentLanguage,
): { distance: number; isWhole: boolean } | undefined {
  const [other] = nameForms(written, language, 'document')
  if (other === undefined) return undefined
  const longest = Math.max(...forms.map(({ form }) => form.length))
  const near = forms.flatMap((form, at) => {
    const isWhole = at === 0 || form.form.length === longest
    const distance = soundDistance(form, other)
    return distance > limitOf(form) ? [] : [{ distance: isWhole ? distance : distance + ENDING, isWhole }]
  })
  return near.sort((a, b) => a.distance - b.distance)[0]
}
