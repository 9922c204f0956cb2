/**
 * Names of several words that another script joins, and the other way: `Porto Velyo`, `پورتوولیو`. Beside the sounds of single words
 * those of two neighbours are looked up as one, and one that sounds like nothing as two, where texts have these side by side.
 */
import { encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { capitalised, type DocumentLanguage, LANGUAGES } from '../../analysis/language.ts'
import { farthest } from '../../analysis/names/distance.ts'
import { type NameForm, nameKeys } from '../../analysis/names/names.ts'
import { fold } from '../../analysis/normalize.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Engine } from '../../engine/engine.ts'
import type { VocabularyName } from '../../engine/vocabulary.ts'
import { counting, SURFACE, sideBySide } from '../plan/clauses.ts'
import type { SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { namesAlike, showsNames } from './names-alike.ts'

/** A shorter part of a name is met by chance; in letters. */
const MIN_PART = 3
/** Shorter names are no two words; in letters. */
const SHORTEST = 7
/** Places where one word is taken for two. */
const MOST_PLACES = 8
/** Ways to read one word as two that texts are asked for. */
const MOST_WAYS = 3
/** The part of what names may be apart, for those that are joined or parted: two chances to err. */
const PART_OF_FARTHEST = 0.6

/** Two words of a query that may be one name elsewhere: `text` is both. */
export type Pair = { first: QueryWord; second: QueryWord; text: string; forms: readonly NameForm[] }

/** Neighbours that may be one word elsewhere, where a script shows names by capitals. @param formsOf a text as a name */
export function pairsAmong(words: readonly QueryWord[], formsOf: (text: string) => NameForm[]): Pair[] {
  return words.slice(1).flatMap((second, at) => {
    const first = words[at]
    if (first === undefined || !isPairable(first) || !isPairable(second)) return []
    const text = first.text + second.text.toLowerCase()
    const forms = text.length < SHORTEST ? [] : formsOf(text)
    return forms.length === 0 ? [] : [{ first, second, text, forms }]
  })
}

function isPairable({ text }: QueryWord): boolean {
  return showsNames(text) && /^\p{L}{2,}$/u.test(text)
}

/** The names of other scripts that two words sound like as one. */
export function asOne({ text, forms, second }: Pair, alike: readonly VocabularyName[]): SoundAlike[] {
  const limit = PART_OF_FARTHEST * farthest(forms[0], false)
  return namesAlike(text, forms, alike)
    .filter(({ written, distance }) => scriptOf(written) !== scriptOf(text) && distance <= limit)
    .map((one) => ({ ...one, joins: second }))
}

/**
 * The names of two words that one sounds like and that texts have side by side, nearest first.
 *
 * @param form the word as a name, the likeliest way
 */
export async function asTwo(engine: Engine, text: string, form: NameForm): Promise<SoundAlike[]> {
  const letters = form.form
  if (letters.length < SHORTEST) return []
  const places = Array.from({ length: letters.length - 2 * MIN_PART + 1 }, (_, at) => at + MIN_PART)
  const ways = places.slice(0, MOST_PLACES).map((at) => [letters.slice(0, at), letters.slice(at)].map(formOf))
  const keys = ways.flat().map((part) => nameKeys(part, 'query'))
  const sounding = await engine.vocabulary.sounding(keys, [])
  const limit = PART_OF_FARTHEST * farthest(form, false)
  const found = ways
    .flatMap((parts, way) =>
      LANGUAGES.flatMap((language) =>
        together(parts.map((part, at) => namesAlike(text, [part], within(language, sounding[2 * way + at])))),
      ),
    )
    .filter(({ written, distance }) => scriptOf(written) !== scriptOf(text) && distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_WAYS)
  if (found.length === 0) return []
  const counts = await engine.countEach(
    found.map(({ written }) => counting([sideBySide(written.split(' ').map(wordToken), SURFACE)])),
    {},
  )
  return found.filter((_, at) => (counts[at] ?? 0) > 0).map(withCapitals)

  function formOf(part: string): NameForm {
    return { ...form, form: part }
  }
}

/** As it is shown to readers. */
export function withCapitals(one: SoundAlike): SoundAlike {
  const words = one.written.split(' ').map((word) => capitalised(word, one.language))
  return { ...one, written: words.join(' ') }
}

function wordToken(written: string): string {
  return wholeWord(encodeWord(fold(written)))
}

/** One name may be of several languages. */
function within(language: DocumentLanguage, names: readonly VocabularyName[] = []): VocabularyName[] {
  return names.filter((name) => name.language === language)
}

/** The nearest names that all words of one name sound like, in each language that has one for each. */
export function together([first = [], ...others]: readonly (readonly SoundAlike[])[]): SoundAlike[] {
  const languages = [...new Set(first.map(({ language }) => language))]
  return languages.flatMap((language: DocumentLanguage) => {
    const nearest = [first, ...others].map((list) => list.find((one) => one.language === language))
    const found = nearest.filter((one) => one !== undefined)
    if (others.length === 0 || found.length < nearest.length) return []
    return {
      token: found.map(({ token }) => token).join(' '),
      written: found.map(({ written }) => written).join(' '),
      language,
      distance: found.reduce((sum, { distance }) => sum + distance, 0),
    }
  })
}
