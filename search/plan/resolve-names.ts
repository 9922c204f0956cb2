/**
 * Names of a query, resolved at the archive: what its vocabulary holds that sounds like a word, and whether that word is a name
 * at all. A word of everyday language is none, however it sounds, and the archive tells of the others: `oil` it writes
 * with a small letter, `Lavrov` never.
 */
import { isAliasAdjective, isAliasWord } from '../../analysis/aliases/in-text.ts'
import { isCommon } from '../../analysis/analyze.ts'
import { isSigned } from '../../analysis/az/signs.ts'
import { detectQuery } from '../../analysis/detect/detect.ts'
import { type DocumentLanguage, type Language, languagesIn } from '../../analysis/language.ts'
import { joinedForms, type NameForm, nameForms, nameKeys, nameToken } from '../../analysis/names/names.ts'
import { fromRussian } from '../../analysis/names/russian.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { scriptOf } from '../../analysis/script.ts'
import { isCapital } from '../../analysis/words.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { aliasesIn, type QueryNames, type SoundAlike } from '../query/names.ts'
import { isStopWord, type QueryWord, readWords } from '../query/query.ts'
import { besideNames, type Doubtful } from './full-names.ts'
import { asOne, asTwo, pairsAmong, together, withCapitals } from './joined-names.ts'
import { asWordAndName, MOSTLY, onlyNames } from './name-counts.ts'
import { namesAlike, showsNames } from './names-alike.ts'

/** A longer query is a sentence, whose names are few and found by its other words. */
const MOST_WORDS = 6
/** Spellings that are searched for one word; each is a part of the search. */
const MOST_SPELLINGS = 8

/** The share of the documents with a word that must have it as a name for it to be one; a listed word in small letters nearly always. */
const NEARLY_ALWAYS = 0.9
/** The share of documents with a Persian word that may have its plural before it is taken for a noun. */
const SELDOM = 0.02
/** The share of documents that must show a Persian word as a name, for an ending of surnames to be one. */
const OFTEN = 0.2

/** A word that more documents have is hardly a name of two words that they join. */
const SELDOM_HELD = 50

/** How far a name of another script may sound and show that a word is one. */
const NEAR = 0.3

/** A word of a query as a name, and how the engine is asked about it. */
type Candidate = {
  word: QueryWord
  forms: NameForm[]
  keys: string[]
  /** The forms of each of its words, where it joins several. */
  parts: NameForm[][]
}

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
  // Typed alone, `Indian` is that word, and not all that is said of India; `island` is a word, and no island.
  const isWord = alone !== undefined && (isAliasAdjective(alone.id, alone.text) || isAliasWord(alone.id))
  if (only !== undefined && isWord) aliases.delete(only)
  const candidates = isWord ? [] : candidatesAmong(deciding)
  if (candidates.length === 0) return { sounds: new Map(), whole: new Map(), aliases }
  const questions = candidates.map(questionsAbout)
  const pairs = pairsAmong(
    candidates.length > 1 ? words.filter((word) => candidates.some((one) => one.word === word)) : [],
    (text) => formsOf({ text }),
  )
  const [alike, counts] = await Promise.all([
    engine.vocabulary.sounding(
      [
        ...candidates.flatMap(({ keys, parts }) => [keys, ...parts.map(keysOf)]),
        ...pairs.map(({ forms }) => keysOf(forms)),
      ],
      languages,
    ),
    engine.countEach(questions.flat(), {}),
  ])
  const sounds = new Map<QueryWord, SoundAlike[]>()
  const whole = new Map<QueryWord, string>()
  const doubtful: Doubtful[] = []
  const unheard: { word: QueryWord; form: NameForm }[] = []
  for (const [at, candidate] of candidates.entries()) {
    const own = countsOf(candidate, counts.splice(0, questions[at]?.length ?? 0))
    const [named = [], ...partsNamed] = alike.splice(0, 1 + candidate.parts.length)
    const { word, forms, parts } = candidate
    const apart = parts.map((part, index) => namesAlike(word.text, part, partsNamed[index] ?? []))
    const found = [...namesAlike(word.text, forms, named), ...together(apart).map(withCapitals)].slice(
      0,
      MOST_SPELLINGS,
    )
    const isHeard = isLikeSurname(word) && isShownElsewhere(word, found)
    if (!isHeard && !isName(candidate, own)) {
      // Without capitals nothing tells of a row of the table that it is not meant.
      if (others.length === 0 && showsNames(word.text)) aliases.delete(word)
      else if (!showsNames(word.text)) doubtful.push({ word, found })
      continue
    }
    const [form] = forms
    if (form !== undefined && isWhole(candidate, own, isHeard)) whole.set(word, nameToken(form))
    if (found.length > 0) sounds.set(word, found)
    else if (form !== undefined && own.documents <= SELDOM_HELD) unheard.push({ word, form })
  }
  for (const [word, found] of besideNames(words, sounds, doubtful)) sounds.set(word, found)
  for (const [at, pair] of pairs.entries()) {
    const joined = asOne(pair, alike[at] ?? [])
    if (joined.length > 0) sounds.set(pair.first, [...(sounds.get(pair.first) ?? []), ...joined])
  }
  const parted = await Promise.all(unheard.map(({ word, form }) => asTwo(engine, word.text, form)))
  for (const [at, { word }] of unheard.entries()) {
    const found = parted[at] ?? []
    if (found.length > 0 && !aliases.has(word)) sounds.set(word, found)
  }
  // Beside other words one is hardly taken for a word that is no name: a document must have all of them.
  return { sounds: others.length > 0 ? sounds : await onlyNames(engine, sounds), whole, aliases }
}

/** Words that may be names as far as their letters tell. */
function candidatesAmong(words: readonly QueryWord[]): Candidate[] {
  if (words.length > MOST_WORDS) return []
  return words.flatMap((word) => {
    if (isStopWord(word)) return []
    const forms = formsOf(word)
    const keys = keysOf(forms)
    return keys.length === 0 ? [] : [{ word, forms, keys, parts: partsOf(word) }]
  })
}

function keysOf(forms: readonly NameForm[]): string[] {
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
function formsOf({ text }: Pick<QueryWord, 'text'>): NameForm[] {
  const forms = languagesOf(text).flatMap((language) =>
    nameForms(writtenIn(text, language), language, 'query'),
  )
  const russian = fromRussian(text)
  if (russian !== undefined)
    forms.unshift(...nameForms(russian, 'en', 'query').map((form) => ({ ...form, isRead: true })))
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

/** How often the archive has the word, and how often in each form as a name; where a script has no capitals, how often in the plural. */
function questionsAbout({ word, forms }: Candidate): Part[] {
  const surface = word.readings[0]?.surface ?? ''
  const isTurkic = word.readings.some(({ written }) => isSigned(written, word.text))
  const [itself] = asWordAndName(surface, [], isTurkic)
  const named = forms.map((form) => asWordAndName(surface, [nameToken(form)], isTurkic)[1])
  if (showsNames(word.text)) return [itself, ...named]
  const plurals = word.readings.flatMap(({ language, keys }) => {
    const endings = language === undefined ? [] : (LANGUAGE_RULES[language].plurals ?? [])
    return [...new Set([surface, ...keys])].flatMap((base) => endings.map((ending) => base + ending))
  })
  return [itself, ...named, ...plurals.map((plural) => asWordAndName(plural, [], false)[0])]
}

/** Documents that have a word, that have it as a name, and that have its plural. */
type Counts = { documents: number; names: number; plurals: number }

/** What was answered to `questionsAbout`. */
function countsOf({ forms }: Candidate, [documents = 0, ...others]: readonly number[]): Counts {
  const plurals = others.slice(forms.length).reduce((sum, count) => sum + count, 0)
  return { documents, names: Math.max(0, ...others.slice(0, forms.length)), plurals }
}

/** Whether the word is a name in this archive, or may be one that it does not have. */
function isName({ word }: Candidate, { documents, names, plurals }: Counts): boolean {
  const isListed = word.readings.some(isCommon)
  if (!showsNames(word.text)) {
    if (isIntroduced({ documents, names }) && isLikeSurname(word)) return true
    const mayBe = word.readings.some((reading) => reading.names.length > 0)
    return mayBe && !isListed && plurals <= documents * SELDOM
  }
  if (documents === 0) return !isListed
  return names >= documents * (isListed && !isCapital(word.text) ? NEARLY_ALWAYS : MOSTLY)
}

/** Whether a word ends as surnames do in a language that it may be of: `Kərimli`, `Əliyev`, `Williams`. */
export function isLikeSurname({ readings }: QueryWord): boolean {
  return readings.some(
    ({ language, surface }) =>
      language !== undefined && LANGUAGE_RULES[language].surname?.test(surface) === true,
  )
}

/** Whether enough documents say that a word is a name, by a title or a first name before it. */
function isIntroduced({ documents, names }: Pick<Counts, 'documents' | 'names'>): boolean {
  return documents > 0 && names >= documents * OFTEN
}

/** Whether a word is a name of which its stem would make another word. */
function isWhole({ word, forms }: Candidate, counts: Counts, isHeard: boolean): boolean {
  if (forms.length !== 1 || !isLikeSurname(word)) return false
  const isCut = word.readings.every(({ keys, surface }) => !keys.includes(surface))
  const isShown = showsNames(word.text)
    ? counts.names > 0 && counts.names >= counts.documents * NEARLY_ALWAYS
    : isHeard || isIntroduced(counts)
  return isCut && isShown
}

/** Whether a script with capitals has the name that a word of another looks like: `پزشکیان`, Pezeşkian. */
function isShownElsewhere(word: QueryWord, found: readonly SoundAlike[]): boolean {
  if (showsNames(word.text)) return false
  return found.some(({ written, distance }) => showsNames(written) && distance <= NEAR)
}
