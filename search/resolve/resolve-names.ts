/**
 * Names of a query, resolved at the archive: what its vocabulary holds that sounds like a word, and whether that word is a name
 * at all. A word of everyday language is none, however it sounds, and the archive tells of the others: `oil` it writes
 * with a small letter, `Lavrov` never.
 */
import { isAliasAdjective, isAliasWord } from '../../analysis/aliases/in-text.ts'
import { isCommon } from '../../analysis/analyze.ts'
import { isSigned } from '../../analysis/az/signs.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { type NameForm, nameToken } from '../../analysis/names/names.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { isCapital } from '../../analysis/words.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { VocabularyName } from '../../engine/vocabulary.ts'
import { aliasesIn, type QueryNames, type SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { besideNames, NEAR } from './full-names.ts'
import { asOne, asTwo, pairsAmong, together, withCapitals } from './joined-names.ts'
import { type Candidate, candidatesAmong, formsOf, keysOf } from './name-candidates.ts'
import { asWordAndName, MOSTLY, onlyNames } from './name-counts.ts'
import { namesAlike, showsNames } from './names-alike.ts'

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
  const asked = candidates.map((candidate) => ({ candidate, questions: questionsAbout(candidate) }))
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
    engine.countEach(
      asked.flatMap(({ questions: { itself, named, plurals } }) => [itself, ...named, ...plurals]),
      {},
    ),
  ])
  const told = counts.values()
  const heard = asked.map(({ candidate, questions }) =>
    hear(candidate, countsOf(questions, told), alike.splice(0, 1 + candidate.parts.length)),
  )
  const named = heard.filter((one) => one.isName)
  const doubtful = heard.filter((one) => !one.isName && !showsNames(one.word.text))
  // Without capitals nothing tells of a row of the table that it is not meant.
  if (others.length === 0)
    for (const one of heard) if (!one.isName && showsNames(one.word.text)) aliases.delete(one.word)
  const sounds = new Map(
    named.filter(({ found }) => found.length > 0).map(({ word, found }) => [word, found]),
  )
  for (const [word, found] of besideNames(words, sounds, doubtful)) sounds.set(word, found)
  for (const [at, pair] of pairs.entries()) {
    const joined = asOne(pair, alike[at] ?? [])
    if (joined.length > 0) sounds.set(pair.first, [...(sounds.get(pair.first) ?? []), ...joined])
  }
  const unheard = named.filter(({ found, documents }) => found.length === 0 && documents <= SELDOM_HELD)
  for (const [word, found] of await inTwo(engine, unheard)) if (!aliases.has(word)) sounds.set(word, found)
  return {
    // Beside other words one is hardly taken for a word that is no name: a document must have all of them.
    sounds: others.length > 0 ? sounds : await onlyNames(engine, sounds),
    whole: new Map(named.flatMap(({ word, whole }) => (whole === undefined ? [] : [[word, whole]]))),
    aliases,
  }
}

/** A candidate as the archive has it: whether it is a name, and the names that it sounds like. */
type Heard = {
  word: QueryWord
  isName: boolean
  found: SoundAlike[]
  form: NameForm | undefined
  /** The token of the name, where it stands for the word in any form. */
  whole: string | undefined
  documents: number
}

/** @param alike names that the whole sounds like, then those of each way to take it apart */
function hear(candidate: Candidate, own: Counts, [alike = [], ...ofParts]: VocabularyName[][]): Heard {
  const { word, forms, parts } = candidate
  const apart = parts.map((part, at) => namesAlike(word.text, part, ofParts[at] ?? []))
  const all = [...namesAlike(word.text, forms, alike), ...together(apart).map(withCapitals)]
  const found = all.slice(0, MOST_SPELLINGS)
  const isHeard = isLikeSurname(word) && isShownElsewhere(word, found)
  const [form] = forms
  const whole = form !== undefined && isWhole(candidate, own, isHeard) ? nameToken(form) : undefined
  return { word, isName: isHeard || isName(candidate, own), found, form, whole, documents: own.documents }
}

/** Names that sound like nothing, as two words that texts have side by side. */
async function inTwo(engine: Engine, unheard: readonly Heard[]): Promise<[QueryWord, SoundAlike[]][]> {
  const ways = unheard.map(
    async ({ word, form }): Promise<[QueryWord, SoundAlike[]]> => [
      word,
      form === undefined ? [] : await asTwo(engine, word.text, form),
    ],
  )
  return (await Promise.all(ways)).filter(([, found]) => found.length > 0)
}

/** What is asked of the archive about a word: how often it has it, in each form as a name, and in the plural. */
type Questions = { itself: Part; named: Part[]; plurals: Part[] }

/**
 * What decides whether a word is a name. Where a script has no capitals, forms as a name tell only of what ends as surnames do, and plurals
 * only of what the everyday language does not have: nothing else is asked for.
 */
function questionsAbout({ word, forms }: Candidate): Questions {
  const surface = word.readings[0]?.surface ?? ''
  const isTurkic = word.readings.some(({ written }) => isSigned(written, word.text))
  const [itself] = asWordAndName(surface, [], isTurkic)
  const isShown = showsNames(word.text)
  const named = isShown || isLikeSurname(word) ? forms : []
  return {
    itself,
    named: named.map((form) => asWordAndName(surface, [nameToken(form)], isTurkic)[1]),
    plurals:
      isShown || !mayBeUnlisted(word) ? [] : pluralsOf(word).map((one) => asWordAndName(one, [], false)[0]),
  }
}

function pluralsOf({ readings }: QueryWord): string[] {
  const surface = readings[0]?.surface ?? ''
  return readings.flatMap(({ language, keys }) => {
    const endings = language === undefined ? [] : (LANGUAGE_RULES[language].plurals ?? [])
    return [...new Set([surface, ...keys])].flatMap((base) => endings.map((ending) => base + ending))
  })
}

/** Whether a word has a form as a name and is none of the everyday language. */
function mayBeUnlisted({ readings }: QueryWord): boolean {
  return readings.some(({ names }) => names.length > 0) && !readings.some(isCommon)
}

/** Documents that have a word, that have it as a name, and that have its plural. */
type Counts = { documents: number; names: number; plurals: number }

/** What was answered to `questionsAbout`. @param counts those of all words, of which the next are taken */
function countsOf({ named, plurals }: Questions, counts: IterableIterator<number>): Counts {
  const next = () => counts.next().value ?? 0
  return {
    documents: next(),
    names: Math.max(0, ...named.map(next)),
    plurals: plurals.map(next).reduce((sum, count) => sum + count, 0),
  }
}

/** Whether the word is a name in this archive, or may be one that it does not have. */
function isName({ word }: Candidate, { documents, names, plurals }: Counts): boolean {
  if (!showsNames(word.text)) {
    if (isIntroduced({ documents, names }) && isLikeSurname(word)) return true
    return mayBeUnlisted(word) && plurals <= documents * SELDOM
  }
  const isListed = word.readings.some(isCommon)
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
