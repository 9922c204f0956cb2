/** Which words of a query may be names as far as their letters tell, in which forms, and by which keys they are looked up. */
import { detectQuery } from '../../analysis/detect/detect.ts'
import { type Language, languagesIn } from '../../analysis/language.ts'
import { joinedForms, type NameForm, nameForms, nameKeys } from '../../analysis/names/names.ts'
import { asRussianWrites, fromRussian } from '../../analysis/names/russian.ts'
import { scriptOf } from '../../analysis/script.ts'
import { isStopWord, type QueryWord, readWords } from '../query/query.ts'
import { showsNames } from './names-alike.ts'

/** A longer query is a sentence, whose names are few and found by its other words. */
const MOST_WORDS = 6

/** A word of a query as a name, and how the engine is asked about it. */
export type Candidate = {
  word: QueryWord
  forms: NameForm[]
  keys: string[]
  /** The forms of each of its words, where it joins several. */
  parts: NameForm[][]
}

/** Words that may be names as far as their letters tell. */
export function candidatesAmong(words: readonly QueryWord[]): Candidate[] {
  if (words.length > MOST_WORDS) return []
  return words.flatMap((word) => {
    if (isStopWord(word)) return []
    const forms = formsOf(word)
    const keys = keysOf(forms)
    return keys.length === 0 ? [] : [{ word, forms, keys, parts: partsOf(word) }]
  })
}

/** The keys by which the vocabulary has what sounds like a name. */
export function keysOf(forms: readonly NameForm[]): string[] {
  return [...new Set(forms.flatMap((form) => nameKeys(form, 'query')))]
}

/** The words of `هنگ‌کنگ`, which other scripts write with a space; whichever languages are searched. */
function partsOf({ text }: QueryWord): NameForm[][] {
  const [parts = []] = languagesOf(text)
    .map((language) => joinedForms(writtenIn(text, language), language))
    .filter((found) => found.length > 0)
  return parts
}

/**
 * A name may be of any language of its script, whichever is searched; without capitals only of the likeliest, since the endings of another
 * language would make other names of it.
 */
export function formsOf({ text }: Pick<QueryWord, 'text'>): NameForm[] {
  const forms = languagesOf(text).flatMap((language) =>
    nameForms(writtenIn(text, language), language, 'query'),
  )
  const russian = fromRussian(text).flatMap((read) => nameForms(read, 'en', 'query'))
  forms.unshift(...russian.map((form) => ({ ...form, isRead: true })))
  const inRussian = asRussianWrites(writtenIn(text, 'az'))
  if (inRussian !== undefined) {
    const read = nameForms(inRussian, 'az', 'query')
    forms.push(...read.map((form) => ({ ...form, isRead: true })))
  }
  return [...new Map(forms.map((form) => [`${form.form} ${form.spelling.habits}`, form])).values()]
}

function languagesOf(text: string): Language[] {
  const script = scriptOf(text)
  if (script === undefined) return []
  const languages = languagesIn(script)
  if (showsNames(text)) return [...languages]
  const likeliest = languages.find((language) => language === detectQuery(text).language)
  return [likeliest ?? languages[0]].filter((one) => one !== undefined)
}

function writtenIn(text: string, language: Language): string {
  return readWords(text, [language])[0]?.readings[0]?.written ?? ''
}
