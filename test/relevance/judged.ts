/** The queries of the set: what they should list, by kind and language. */
import { SAMPLE_LANGUAGES, type SampleLanguage } from '../../bench/sample-languages.ts'
import { type MadeName, madeArchive } from './documents.ts'

export type Kind =
  | 'word'
  | 'form'
  | 'typed otherwise'
  | 'two words'
  | 'phrase'
  | 'name'
  | 'translated name'
  | 'mistyped'

export type JudgedQuery = { kind: Kind; language: SampleLanguage; query: string; ids: readonly string[] }

const ARCHIVE = madeArchive()

export const DOCUMENTS = ARCHIVE.documents

/** Words in other letters than documents have: ASCII, capitals, Arabic letters, no half space. */
const OTHERWISE: Record<SampleLanguage, (word: string) => string> = {
  az: (word) =>
    word.replace(/[əıöüşçğ]/g, (letter) => 'eiousc g'.charAt('əıöüşçğ'.indexOf(letter)).trim() || 'g'),
  en: (word) => word.toUpperCase(),
  fa: (word) => word.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200C', ' '),
}

/** Words whose plain letters are another word, or the end of another's form: typed plainly they may be both. */
const AMBIGUOUS = new Set(['iş', 'ön', 'gül'])

const words = ARCHIVE.words.flatMap(({ language, word, forms, ids }): JudgedQuery[] => [
  { kind: 'word', language, query: word, ids },
  ...forms.slice(1, 2).map((query): JudgedQuery => ({ kind: 'form', language, query, ids })),
  ...(AMBIGUOUS.has(word) || OTHERWISE[language](word) === word
    ? []
    : [{ kind: 'typed otherwise' as const, language, query: OTHERWISE[language](word), ids }]),
])

const pairs = ARCHIVE.pairs.flatMap(({ language, query, ids }): JudgedQuery[] => [
  { kind: 'two words', language, query, ids },
  { kind: 'phrase', language, query: `"${query}"`, ids },
])

const named = (kind: Kind, names: readonly MadeName[]): JudgedQuery[] =>
  names.flatMap(({ spellings, ids }) =>
    SAMPLE_LANGUAGES.map((language) => ({ kind, language, query: spellings[language], ids })),
  )

/** A long name with two letters in each other's place. */
const mistyped = ARCHIVE.names.flatMap(({ spellings, ids }): JudgedQuery[] =>
  SAMPLE_LANGUAGES.filter(
    (language) => spellings[language].length > 6 && !/[ \u200C]/.test(spellings[language]),
  ).map((language) => {
    const name = spellings[language]
    const query = `${name.slice(0, 3)}${name.charAt(4)}${name.charAt(3)}${name.slice(5)}`
    return { kind: 'mistyped', language, query, ids }
  }),
)

export const QUERIES: readonly JudgedQuery[] = [
  ...words,
  ...pairs,
  ...named('name', ARCHIVE.names),
  ...named('translated name', ARCHIVE.translated),
  ...mistyped,
]
