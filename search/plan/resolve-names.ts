/**
 * Names of a query, resolved at the archive: what its vocabulary holds that sounds like a word, and whether that word is a name
 * at all. A word of everyday language is none, however it sounds, and the archive tells of the others: `oil` it writes
 * with a small letter, `Lavrov` never.
 */
import { isCommon } from '../../analysis/analyze.ts'
import { encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { type DocumentLanguage, languagesIn } from '../../analysis/language.ts'
import { consonantsIn, soundDistance } from '../../analysis/names/distance.ts'
import { type NameForm, nameForms, nameKeys, nameToken } from '../../analysis/names/names.ts'
import { hasCapitals, scriptOf } from '../../analysis/script.ts'
import type { VocabularyName } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { EngineQuery } from '../../engine/meilisearch/search.ts'
import { aliasesIn, type QueryNames, type SoundAlike } from '../query/names.ts'
import { isStopWord, type QueryWord, readWords } from '../query/query.ts'

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

/**
 * How far apart two spellings of one name may sound, by the consonants of the name: short names must agree in more. Measured
 * on 240 names in three languages: 3 of 4 pairs stay below, and of other names with the same key one in fifty.
 */
const FARTHEST = [0, 0.4, 0.6, 0.75, 1.1, 1.6]
/** Two Latin spellings show all vowels. */
const FARTHEST_LATIN = [0, 0.3, 0.4, 0.5, 0.7, 0.9]
/** The same within one language, where only a foreign spelling may stand beside its own: `Zakharova`, `Zaxarova`. */
const FARTHEST_IN_LANGUAGE = 0.1

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
  const candidates = candidatesAmong(deciding)
  if (candidates.length === 0) return { sounds: new Map(), whole: new Map(), aliases }
  const questions = candidates.map(questionsAbout)
  const [alike, counts] = await Promise.all([
    engine.vocabulary.sounding(
      candidates.map(({ keys }) => keys),
      languages,
    ),
    engine.count(questions.flat(), {}),
  ])
  const sounds = new Map<QueryWord, readonly SoundAlike[]>()
  const whole = new Map<QueryWord, string>()
  let from = 0
  for (const [at, candidate] of candidates.entries()) {
    const length = questions[at]?.length ?? 0
    const own = counts.slice(from, from + length)
    from += length
    if (!isName(candidate, own)) {
      if (isOnlyWord(aliases, candidate.word)) aliases.delete(candidate.word)
      continue
    }
    const [form] = candidate.forms
    if (form !== undefined && isWhole(candidate, own)) whole.set(candidate.word, nameToken(form))
    const found = spellingsOf(candidate, alike[at] ?? [])
    if (found.length > 0) sounds.set(candidate.word, found)
  }
  return { sounds, whole, aliases }
}

/** Whether a word is a whole name of the table by itself: a word of everyday language is none, `Foreign Ministry` is. */
function isOnlyWord(aliases: ReadonlyMap<QueryWord, { id: string }>, word: QueryWord): boolean {
  const id = aliases.get(word)?.id
  return [...aliases.values()].filter((alias) => alias.id === id).length === 1
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
  return [...new Map(forms.map((form) => [`${form.form} ${form.spelling.habits}`, form])).values()]
}

/** How often the archive has the word, and how often as a name; where a script has no capitals, how often in the plural. */
function questionsAbout({ word, forms }: Candidate): EngineQuery[] {
  const surface = word.readings[0]?.surface ?? ''
  const token = (form: string) => wholeWord(encodeWord(form))
  const itself = { text: `"${token(surface)}"`, fields: ['surfaceTitle', 'surfaceText'] } as const
  const [form] = forms
  const named = `"${token(surface)}" "${form === undefined ? '' : nameToken(form)}"`
  const asName: EngineQuery = { text: named, fields: ['surfaceTitle', 'surfaceText', 'names'] }
  if (showsNames(word)) return [itself, asName]
  const plurals = ['ها', 'های'].map((ending) => ({ ...itself, text: `"${token(surface + ending)}"` }))
  return [itself, asName, ...plurals]
}

function showsNames({ text }: QueryWord): boolean {
  const script = scriptOf(text)
  return script === undefined || hasCapitals(script)
}

/** Whether the word is a name in this archive, or may be one that it does not have. */
function isName({ word }: Candidate, [documents = 0, ...others]: readonly number[]): boolean {
  const isListed = word.readings.some(isCommon)
  const [names = 0, ...plurals] = others
  if (!showsNames(word)) {
    if (isIntroduced(documents, names) && SURNAME.test(word.text)) return true
    return !isListed && plurals.reduce((sum, count) => sum + count, 0) <= documents * SELDOM
  }
  if (documents === 0) return !isListed
  return names >= documents * (isListed ? NEARLY_ALWAYS : MOSTLY)
}

/** Endings of surnames, which other words have as well: `پزشکیان` (a president) and `نظامیان` (soldiers), `Kərimli`, `Əliyev`, `Williams`. */
const SURNAME =
  /(?:یان|زاده|پور|نژاد|لو|وند|اوف|اف|یف)$|(?:[oe]va?|zad[əe]|o[ğg]lu|q[ıi]z[ıi]|l[ıiuü]|bəyli|yan)$|[^s]s$/i

/** Whether enough documents say that a word is a name, by a title or a first name before it. */
function isIntroduced(documents: number, names: number): boolean {
  return documents > 0 && names >= documents * OFTEN
}

/** Whether a word is a name of which its stem would make another word. */
function isWhole({ word, forms }: Candidate, [documents = 0, names = 0]: readonly number[]): boolean {
  if (forms.length !== 1 || !SURNAME.test(word.text)) return false
  const isCut = word.readings.every(({ keys, surface }) => !keys.includes(surface))
  const isShown = showsNames(word)
    ? names > 0 && names >= documents * NEARLY_ALWAYS
    : isIntroduced(documents, names)
  return isCut && isShown
}

/** Names that sound enough like the word to be it, nearest first, each token once. */
function spellingsOf({ word, forms }: Candidate, alike: readonly VocabularyName[]): SoundAlike[] {
  const own = new Set(forms.map(nameToken))
  const spoken = new Set(alike.filter(({ name }) => own.has(name)).map(({ language }) => language))
  const script = scriptOf(word.text)
  const found = new Map<string, SoundAlike>()
  for (const { name, written, language } of alike) {
    if (own.has(name)) continue
    const isSameScript = scriptOf(written) === script
    if (isSameScript && !showsNames(word)) continue
    const distance = distanceTo(forms, written, language)
    const limits = isSameScript ? FARTHEST_LATIN : FARTHEST
    if (distance > (isSameScript && spoken.has(language) ? FARTHEST_IN_LANGUAGE : farthest(forms, limits)))
      continue
    const before = found.get(name)
    if (before === undefined || distance < before.distance)
      found.set(name, { token: name, written, language, distance })
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance).slice(0, MOST_SPELLINGS)
}

function distanceTo(forms: readonly NameForm[], written: string, language: DocumentLanguage): number {
  const [other] = nameForms(written, language === 'und' ? 'az' : language, 'document')
  if (other === undefined) return Number.POSITIVE_INFINITY
  return Math.min(...forms.map((form) => soundDistance(form, other)))
}

function farthest([form]: readonly NameForm[], limits: readonly number[]): number {
  const consonants = form === undefined ? 0 : consonantsIn(form)
  return limits[Math.min(consonants, limits.length - 1)] ?? 0
}
