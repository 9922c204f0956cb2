/**
 * The same story in other languages, and more like it, without any model: documents are related that share what is rare.
 * Features of the document (names and numbers across languages, words within one) are looked up in the engine, which tells
 * how rare they are and who else has them; the documents that have the most are compared one by one.
 */
import { directionOf, LANGUAGES } from '../../analysis/language.ts'
import { EVERYTHING, type Part, type Where } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { Related, RelatedDocument } from '../answers.ts'
import { HIT_FIELDS, titleOf } from '../show/hit.ts'
import { type LexiconSource, programLexicon } from '../translate/lexicon.ts'
import { LEAST_SIMILAR, LEAST_STORY, RISE, SIMILAR_OF_BEST, STORY_OF_BEST } from '../weights.ts'
import { withNamesAlike } from './alike.ts'
import { conceptFeatures } from './concepts.ts'
import { type Feature, nameFeatures, wordFeatures } from './features.ts'
import {
  candidateKeys,
  datePrior,
  type Relative,
  relatives,
  type Sign,
  signsOf,
  tokensIn,
  withoutReprints,
} from './score.ts'

/** Documents that each token brings, and those that are compared. */
const BY_TOKEN = 10
const COMPARED = 20
/** Signs that documents are compared by, the rarest: across languages and in one; and those that candidates are gathered by. */
const NAMES = 50
/** Where names are fewer than this, meanings of words are looked for up to as many. */
const TOLD = 16
const WORDS = 15
const GATHERING = 32

/** Documents shown: in each other language, and in the same. */
const STORIES = 3
const SIMILAR = 5
/** Names and words in common that are told. */
const SHARED = 4

const NAMES_AND_STEMS: Where = { of: ['names', 'stems'] }
const NUMBER = /^\d{2,}$/
const STEMS: Where = { of: ['stems'] }
const COMPARED_FIELDS = [
  'key',
  'group',
  'language',
  'dateStart',
  'dateEnd',
  'names',
  'stemsTitle',
  'stemsText',
] as const

/** What one kind of related documents is gathered by. */
type Gathered = { signs: Sign[]; keys: string[]; least: number }

/** Documents related to one, best first; empty lists where none is surely related. Asks the engine five times, which costs it some 40 ms. */
export async function relatedTo(
  engine: Engine,
  document: ArchiveDocument,
  lexicon: LexiconSource = programLexicon,
): Promise<Related> {
  const [story, like] = await Promise.all([
    gatherStory(engine, document, lexicon),
    gatherLike(engine, document),
  ])
  const fields = await fetch(engine, [...story.keys, ...like.keys], COMPARED_FIELDS)
  const stories = storiesAmong(story, pick(fields, story.keys), document)
  const similar = similarAmong(like, pick(fields, like.keys), document)
  const shown = await fetch(
    engine,
    [...stories, ...similar].map((relative) => relative.document.key),
    ['key', ...HIT_FIELDS],
  )
  return { sameStory: listed(stories, shown), similar: listed(similar, shown) }
}

async function gatherStory(
  engine: Engine,
  document: ArchiveDocument,
  lexicon: LexiconSource,
): Promise<Gathered> {
  const languages = LANGUAGES.filter((language) => language !== document.language)
  // A name that is repeated is not rarer for it.
  const names = nameFeatures(document).map((feature) => ({ ...feature, times: 1 }))
  const features = await withNamesAlike(engine, names, languages)
  const concepts = conceptFeatures(lexicon(), document, languages, TOLD - features.length)
  const gathered = await gather(
    engine,
    document,
    [...features, ...concepts],
    NAMES_AND_STEMS,
    { languages },
    NAMES,
  )
  return { ...gathered, least: LEAST_STORY + gathered.least }
}

async function gatherLike(engine: Engine, document: ArchiveDocument): Promise<Gathered> {
  const filter = { languages: [document.language] }
  const gathered = await gather(engine, document, wordFeatures(document), STEMS, filter, WORDS)
  return { ...gathered, least: LEAST_SIMILAR + gathered.least }
}

/** First how many documents have each token, which tells how much it says; then the documents that have the rarest. */
async function gather(
  engine: Engine,
  document: ArchiveDocument,
  features: readonly Feature[],
  where: Where,
  filter: Filter,
  most: number,
): Promise<Gathered> {
  const holds = (token: string): Part => ({
    kind: 'related',
    all: [{ kind: 'phrase', tokens: [token], in: where }],
    none: [],
  })
  const tokens = [...new Set(features.flatMap((feature) => feature.tokens))]
  if (tokens.length === 0) return { signs: [], keys: [], least: 0 }
  const [total = 0, ...counts] = await engine.countEach([EVERYTHING, ...tokens.map(holds)], filter)
  const own = filter.languages?.includes(document.language) ? 1 : 0
  const frequencies = new Map(tokens.map((token, at) => [token, (counts[at] ?? 0) - own]))
  const signs = signsOf(features, frequencies, total).slice(0, most)
  const rare = signs.slice(0, GATHERING).flatMap((sign) => [...sign.tokens.keys()])
  const found = await engine.first(rare.map(holds), filter, BY_TOKEN, [])
  const holders = new Map(rare.map((token, at) => [token, (found[at] ?? []).map(({ key }) => key)]))
  const keys = candidateKeys(signs, holders).filter((key) => key !== document.key)
  return { signs, keys: keys.slice(0, COMPARED), least: RISE * Math.log10(Math.max(1, total)) }
}

/** The best in each language, if they are near enough to the best of their language. */
function storiesAmong(
  { signs, least }: Gathered,
  candidates: readonly ArchiveDocument[],
  document: ArchiveDocument,
): Relative[] {
  const asked = new Set(signs.flatMap(({ tokens }) => [...tokens.keys()]))
  const tokensOf = ({ names, stemsTitle, stemsText }: ArchiveDocument) => {
    const words = [...tokensIn(stemsTitle, stemsText)]
    return new Set([...tokensIn(names), ...words.filter((token) => asked.has(token) || NUMBER.test(token))])
  }
  const found = relatives(signs, candidates, tokensOf)
    .map((relative) => ({ ...relative, score: relative.score * datePrior(document, relative.document) }))
    .sort((a, b) => b.score - a.score)
  return LANGUAGES.flatMap((language) => {
    const inLanguage = found.filter((relative) => relative.document.language === language)
    return withoutReprints(best(inLanguage, least, STORY_OF_BEST), document).slice(0, STORIES)
  }).sort((a, b) => b.score - a.score)
}

function similarAmong(
  { signs, least }: Gathered,
  candidates: readonly ArchiveDocument[],
  document: ArchiveDocument,
): Relative[] {
  const tokensOf = ({ stemsTitle, stemsText }: ArchiveDocument) => tokensIn(stemsTitle, stemsText)
  const distinct = withoutReprints(relatives(signs, candidates, tokensOf), document)
  return best(distinct, least, SIMILAR_OF_BEST).slice(0, SIMILAR)
}

function best(found: readonly Relative[], least: number, ofBest: number): Relative[] {
  const most = found[0]?.score ?? 0
  return found.filter(({ score }) => score >= least && score >= most * ofBest)
}

async function fetch(
  engine: Engine,
  keys: readonly string[],
  fields: readonly (keyof ArchiveDocument)[],
): Promise<Map<string, ArchiveDocument>> {
  const documents = await engine.fetch(keys, fields)
  return new Map(documents.map((document) => [document.key, document]))
}

function pick(documents: ReadonlyMap<string, ArchiveDocument>, keys: readonly string[]): ArchiveDocument[] {
  return keys.flatMap((key) => documents.get(key) ?? [])
}

function listed(
  found: readonly Relative[],
  documents: ReadonlyMap<string, ArchiveDocument>,
): RelatedDocument[] {
  return found.flatMap(({ document: { key }, shared, score }) => {
    const document = documents.get(key)
    return document === undefined ? [] : [relatedDocument(document, shared, score)]
  })
}

function relatedDocument(
  document: ArchiveDocument,
  shared: readonly string[],
  score: number,
): RelatedDocument {
  const { id, language, date, datePrecision, source, url } = document
  return {
    id,
    title: titleOf(document),
    language,
    direction: directionOf(document.text || document.title),
    date,
    datePrecision,
    source,
    url,
    shared: shared.slice(0, SHARED),
    score: Math.round(score * 100) / 100,
  }
}
