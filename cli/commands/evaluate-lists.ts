import * as z from 'zod'
import { LANGUAGES } from '../../analysis/language.ts'
import type { Engine } from '../../engine/engine.ts'
import { type JudgedList, type ListedDocument, pooled, type Truth, truthOf } from '../../search/evaluation.ts'
import { exportOf } from '../../search/export.ts'
import { parseRequest } from '../../search/request.ts'
import { readLines } from './json-lines.ts'

const Words = z.array(z.string())
/** A query of one word, or for each of several words the forms of it. */
const ListLine = z.object({
  qid: z.string(),
  lang: z.enum(LANGUAGES),
  query: z.string(),
  docids: Words,
  forms: z.union([Words, z.array(Words)]),
  accept: z.union([Words, z.array(Words)]).optional(),
})
type ListLine = z.infer<typeof ListLine>

/** Letters of a word that its other forms may not share, and those that they must. */
const ENDING = 2
const SHORTEST_BEGINNING = 3

/**
 * Compare the whole list of each query, in all languages, with what it should be.
 *
 * @param file of JSON lines `{ qid, lang, query, forms, docids, accept? }`
 * @returns a table: by language the share of what is listed that is right, of what should be listed that is, and lists mostly wrong
 * @throws CommandError naming the line that is wrong
 */
export async function evaluateLists(engine: Engine, file: string): Promise<string> {
  const lines = readLines(file, ListLine)
  const truths: Truth[] = []
  // One after another: an export is many searches already.
  for (const line of lines) truths.push(truthOf(await listOf(engine, line.query), judgedOf(line)))
  const languages = [...new Set(lines.map(({ lang }) => lang))]
  const rows: [string, Truth[]][] = [
    ['all', truths],
    ...languages.map((language): [string, Truth[]] => [
      language,
      truths.filter((_, at) => lines[at]?.lang === language),
    ]),
  ]
  const cells = rows.map(([name, group]) => {
    const { precision, recall, mostlyWrong } = pooled(group)
    return [name, String(group.length), precision.toFixed(4), recall.toFixed(4), String(mostlyWrong)]
  })
  return [['', 'lists', 'precision', 'recall', 'mostly wrong'], ...cells]
    .map((row) => row.map((cell) => cell.padStart(14)).join(''))
    .join('\n')
}

/** All documents that a query lists, with versions of one text and without translations. */
async function listOf(engine: Engine, query: string): Promise<ListedDocument[]> {
  const documents: ListedDocument[] = []
  const request = parseRequest({ q: query, group: 'off', translations: 'off' })
  for await (const step of exportOf((ask) => ask(engine), request)) documents.push(...step)
  return documents
}

function judgedOf({ lang, query, docids, forms, accept = [] }: ListLine): JudgedList {
  const words = perWord(forms)
  const more = perWord(accept)
  return {
    language: lang,
    docids,
    forms: words,
    accept: query
      .trim()
      .split(/\s+/)
      .map((word, at) => [
        word.slice(0, Math.max(SHORTEST_BEGINNING, word.length - ENDING)),
        ...(more[at] ?? []),
      ]),
  }
}

function perWord(lists: readonly string[] | readonly (readonly string[])[]): (readonly string[])[] {
  const [first] = lists
  return typeof first === 'string' || first === undefined
    ? [lists as readonly string[]]
    : (lists as readonly (readonly string[])[]).slice()
}
