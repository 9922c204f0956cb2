import type { Known } from '../engine/contract.ts'
import type { ArchiveDocument } from '../engine/document.ts'
import type { Engine } from '../engine/engine.ts'
import { wholeText } from '../engine/text-parts.ts'
import type { Selection } from './relax/attempt.ts'
import type { SearchRequest } from './request.ts'
import { selectionOf } from './search.ts'
import { addedTime } from './show/hit.ts'
import { type LexiconSource, programLexicon } from './translate/lexicon.ts'

/** The fields of a document that an export has, in their order; a file of them can be indexed again. */
export const EXPORT_FIELDS = [
  'id',
  'title',
  'language',
  'script',
  'date',
  'datePrecision',
  'source',
  'collections',
  'added',
  'url',
  'text',
] as const satisfies (keyof ArchiveDocument)[]

/** `added` is an ISO time. */
export type ExportedDocument = {
  [Field in (typeof EXPORT_FIELDS)[number]]: Field extends 'added' ? string | null : ArchiveDocument[Field]
}

/** Documents of one step: few enough that long texts do not fill the memory. */
const STEP = 100
const STEP_FIELDS = ['parts', ...EXPORT_FIELDS] as const

type Stored = Known<(typeof STEP_FIELDS)[number]>

/** Asks the engine one thing in time. */
export type AskEngine = <T>(ask: (engine: Engine) => Promise<T>) => Promise<T>

/**
 * All documents that a search lists, however many, in steps. They come in the order of their keys: a place in it can be
 * found again, where a place in a ranked list would cost more the deeper it lies.
 *
 * @param inTime gives each step a time of its own: the whole lasts as long as its client reads
 * @param lexicon what the search translates by
 */
export async function* exportOf(
  inTime: AskEngine,
  request: SearchRequest,
  lexicon: LexiconSource = programLexicon,
): AsyncGenerator<ExportedDocument[]> {
  const selection = await inTime((engine) => selectionOf(engine, request, lexicon))
  let fromKey: string | undefined
  let last: string[] = []
  for (;;) {
    const count = STEP + last.length
    const found = await inTime((engine) => step(engine, selection, fromKey, count))
    const fresh = found.filter(({ key }) => !last.includes(key))
    yield* inGroups(fresh, (document) => inTime((engine) => withWholeText(engine, document)))
    fromKey = found.at(-1)?.key
    if (fresh.length < STEP || fromKey === undefined) return
    last = found.filter(({ key }) => key.toLowerCase() === fromKey?.toLowerCase()).map(({ key }) => key)
  }
}

async function step(
  engine: Engine,
  { anyOf, filter }: Selection,
  fromKey: string | undefined,
  limit: number,
): Promise<Stored[]> {
  const { hits } = await engine.ask(
    { anyOf, filter: { ...filter, fromKey }, order: 'key', offset: 0, limit, facets: [] },
    STEP_FIELDS,
  )
  return hits.map(({ document }) => document)
}

/** Documents in their order, as many as go together; one with a long text alone, so that only one is held. */
async function* inGroups(
  documents: readonly Stored[],
  whole: (document: Stored) => Promise<Stored>,
): AsyncGenerator<ExportedDocument[]> {
  let group: ExportedDocument[] = []
  for (const document of documents) {
    if ((document.parts ?? 1) === 1) {
      group.push(exported(document))
      continue
    }
    if (group.length > 0) yield group
    group = []
    yield [exported(await whole(document))]
  }
  if (group.length > 0) yield group
}

async function withWholeText(engine: Engine, document: Stored): Promise<Stored> {
  const [rest] = await engine.fetch([document.key], ['more', 'parts'])
  return { ...document, text: wholeText({ ...rest, text: document.text }) }
}

function exported(document: Stored): ExportedDocument {
  const shown = {
    ...document,
    script: document.script ?? null,
    collections: document.collections ?? [],
    added: addedTime(document),
  }
  return Object.fromEntries(EXPORT_FIELDS.map((field) => [field, shown[field]])) as ExportedDocument
}
