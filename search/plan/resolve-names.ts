/**
 * Names of a query, resolved at the archive: what its vocabulary holds that sounds like a word, and whether that word is a name
 * at all. A word of everyday language is none, however it sounds, and the archive tells of the others: `oil` it writes
 * with a small letter, `Lavrov` never.
 */
import { isAliasAdjective } from '../../analysis/aliases/in-text.ts'
import { isCommon } from '../../analysis/analyze.ts'
import { encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { type DocumentLanguage, languagesIn } from '../../analysis/language.ts'
import { type NameForm, nameForms, nameKeys, nameToken } from '../../analysis/names/names.ts'
import { fromRussian } from '../../analysis/names/russian.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { aliasesIn, type QueryNames, type SoundAlike } from '../query/names.ts'
import { isStopWord, type QueryWord, readWords } from '../query/query.ts'
import { counting, exactly, NAMES, SURFACE } from './clauses.ts'
import { namesAlike, showsNames } from './names-alike.ts'

/** A longer query is a sentence, whose names are few and found by its other words. */
const MOST_WORDS = 6
/** Spellings that are searched for one word; each is a part of the search. */
const MOST_SPELLINGS = 8

/** The share of the documents with a word that must have it as a name for it to be one; a listed word must nearly always. */
const MOSTLY = 0.5
const NEARLY_ALWAYS = 0.9
/** The share of documents with a Persian word that may have its plural before it is taken for a noun. */
const SELDOM = 0.02
/** The share of documents that must show a Persian word as a name, for an ending of surnames to be one. */
const OFTEN = 0.2

/** A word of a query as a name, and how the engine is asked about it. */
type Candidate = { word: QueryWord; forms: NameForm[]; keys: string[] }

/**
 * The names in the words of a query.
 *
 * @param words all words of the query, in order
 * @param deciding those that decide what is found
 * @param languages those that are searched; empty for all
 */
export async function resolveNames(
  engine: Engine,
  words: readonly QueryWord[],
  deciding: readonly QueryWord[],
  languages: readonly DocumentLanguage[],
): Promise<QueryNames> {
  const aliases = aliasesIn(words, new Set(deciding))
  const [only, ...others] = deciding
  const alone = only === undefined || others.length > 0 ? undefined : aliases.get(only)
  // Typed alone, `Indian` is that word, and not all that is said of India.
  if (only !== undefined && alone !== undefined && isAliasAdjective(alone.id, alone.text))
    aliases.delete(only)
  const candidates = candidatesAmong(deciding)
  if (candidates.length === 0) return { sounds: new Map(), whole: new Map(), aliases }
  const questions = candidates.map(questionsAbout)
  const [alike, counts] = await Promise.all([
    engine.vocabulary.sounding(
      candidates.map(({ keys }) => keys),
      languages,
    ),
    engine.countEach(questions.flat(), {}),
  ])
  const sounds = new Map<QueryWord, readonly SoundAlike[]>()
  const whole = new Map<QueryWord, string>()
  let from = 0
  for (const [at, candidate] of candidates.entries()) {
    const length = questions[at]?.length ?? 0
    const own = counts.slice(from, from + length)
    from += length
    if (!isName(candidate, own)) {
      if (others.length === 0) aliases.delete(candidate.word)
      continue
    }
    const [form] = candidate.forms
    if (form !== undefined && isWhole(candidate, own)) whole.set(candidate.word, nameToken(form))
    const found = namesAlike(candidate.word.text, candidate.forms, alike[at] ?? []).slice(0, MOST_SPELLINGS)
    if (found.length > 0) sounds.set(candidate.word, found)
  }
  return { sounds, whole, aliases }
}

/** Words that may be names as far as their letters tell. */
function candidatesAmong(words: readonly QueryWord[]): Candidate[] {
  if (words.length > MOST_WORDS) return []
  return words.flatMap((word) => {
    if (isStopWord(word)) return []
    const forms = formsOf(word)
    const keys = [...new Set(forms.flatMap((form) => nameKeys(form, 'query')))]
    return keys.length === 0 ? [] : [{ word, forms, keys }]
  })
}

/** A name may be of any language of its script, whichever is searched. */
function formsOf({ text }: QueryWord): NameForm[] {
  const script = scriptOf(text)
  if (script === undefined) return []
  const forms = languagesIn(script).flatMap((language) => {
    const [word] = readWords(text, [language])
    return nameForms(word?.readings[0]?.written ?? '', language, 'query')
  })
  const russian = fromRussian(text)
  if (russian !== undefined)
    forms.unshift(...nameForms(russian, 'en', 'query').map((form) => ({ ...form, isRead: true })))
  return [...new Map(forms.map((form) => [`${form.form} ${form.spelling.habits}`, form])).values()]
}

/** How often the archive has the word, and how often as a name; where a script has no capitals, how often in the plural. */
function questionsAbout({ word, forms }: Candidate): Part[] {
  const surface = word.readings[0]?.surface ?? ''
  const spelled = (form: string) => exactly(wholeWord(encodeWord(form)), SURFACE)
  const itself = counting([spelled(surface)])
  const [form] = forms
  const asName = counting([spelled(surface), exactly(form === undefined ? '' : nameToken(form), NAMES)])
  if (showsNames(word.text)) return [itself, asName]
  const endings = word.readings.flatMap(({ language }) =>
    language === undefined ? [] : (LANGUAGE_RULES[language].plurals ?? []),
  )
  return [itself, asName, ...endings.map((ending) => counting([spelled(surface + ending)]))]
}

/** Whether the word is a name in this archive, or may be one that it does not have. */
function isName({ word }: Candidate, [documents = 0, ...others]: readonly number[]): boolean {
  const isListed = word.readings.some(isCommon)
  const [names = 0, ...plurals] = others
  if (!showsNames(word.text)) {
    if (isIntroduced(documents, names) && isLikeSurname(word)) return true
    return !isListed && plurals.reduce((sum, count) => sum + count, 0) <= documents * SELDOM
  }
  if (documents === 0) return !isListed
  return names >= documents * (isListed ? NEARLY_ALWAYS : MOSTLY)
}

/** Whether a word ends as surnames do in a language that it may be of: `Kərimli`, `Əliyev`, `Williams`. */
function isLikeSurname({ readings }: QueryWord): boolean {
  return readings.some(
    ({ language, surface }) =>
      language !== undefined && LANGUAGE_RULES[language].surname?.test(surface) === true,
  )
}

/** Whether enough documents say that a word is a name, by a title or a first name before it. */
function isIntroduced(documents: number, names: number): boolean {
  return documents > 0 && names >= documents * OFTEN
}

/** Whether a word is a name of which its stem would make another word. */
function isWhole({ word, forms }: Candidate, [documents = 0, names = 0]: readonly number[]): boolean {
  if (forms.length !== 1 || !isLikeSurname(word)) return false
  const isCut = word.readings.every(({ keys, surface }) => !keys.includes(surface))
  const isShown = showsNames(word.text)
    ? names > 0 && names >= documents * NEARLY_ALWAYS
    : isIntroduced(documents, names)
  return isCut && isShown
}
