/** What is told of documents. Their types are those of search/results.ts and search/export.ts. */
import * as z from 'zod'
import { added, collections, date, found, language, precision, Reprint, script } from './fields.ts'

const titleOrigin = z.enum(['given', 'metadata', 'heading', 'line', 'hand']).nullable()
const dateOrigin = z.enum(['given', 'metadata', 'dateline', 'text', 'path', 'hand']).nullable()
const sourceOrigin = z
  .enum(['given', 'metadata', 'dateline', 'text', 'stated', 'host', 'folder', 'hand'])
  .nullable()
const collectionOrigin = z.enum(['given', 'stated', 'folder', 'hand']).nullable()

/** What was found of a document. */
const Found = z.object({
  title: z.string(),
  titleOrigin,
  language,
  confidence: z.number(),
  date,
  datePrecision: precision.nullable(),
  dateOrigin,
  source: z.string().nullable(),
  sourceOrigin,
  collections,
  collectionOrigin,
})

export const DocumentAnswer = z
  .object({
    ...found,
    script,
    text: z.string().describe('Of a long text one part, some 50,000 characters'),
    part: z.int().describe('Which part of the text this is, from 1'),
    parts: z.int().describe('How many parts the text has; joined, they are the text'),
    confidence: z.number().describe('Of the language, 0 to 1'),
    titleOrigin: titleOrigin.describe('Where the title was found; `hand`: it was corrected by a person'),
    dateOrigin: dateOrigin.describe('Where the date was found'),
    sourceOrigin: sourceOrigin.describe('Where the source was found'),
    collections,
    collectionOrigin: collectionOrigin.describe('Where its collections come from'),
    added,
    found: Found.partial().describe('What was found, of the facts that are given by hand'),
    pages: z
      .object({ total: z.int(), first: z.int(), starts: z.array(z.int()) })
      .nullable()
      .describe(
        'How many pages, or chapters of an e-book, there are, on which one `text` begins, and where in it each further one begins, in UTF-16 units; null where they are not known or there is one',
      ),
    scan: z
      .object({ confidence: z.number(), pages: z.array(z.int()) })
      .nullable()
      .describe(
        'Where its text, or a part of it, was recognised on a scan: how sure its letters are, 0 to 100, and which pages; null elsewhere',
      ),
    hasOriginal: z
      .boolean()
      .describe('Whether it was read from a file, which `/documents/{id}/original` gives if it may and can'),
    path: z.string().nullable().describe('Its file with the folder it lies in'),
    reprints: z.array(Reprint).describe('The other versions of its text, oldest first, 100 at most'),
  })
  .meta({ id: 'Document' })

const RelatedDocument = z
  .object({
    ...found,
    shared: z.array(z.string()).describe('Names, numbers or words of the document asked for'),
    score: z.number().describe('Of no unit; only compared'),
  })
  .meta({ id: 'RelatedDocument' })

export const RelatedAnswer = z
  .object({
    sameStory: z
      .array(RelatedDocument)
      .describe('In other languages about the same event, at most three in each, best first'),
    similar: z
      .array(RelatedDocument)
      .describe('In the same language about the same things, at most five, best first'),
  })
  .meta({ id: 'Related' })

const ExportedDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    language,
    script,
    date,
    datePrecision: precision.nullable(),
    source: z.string().nullable(),
    collections,
    added,
    url: z.string().nullable(),
    text: z.string(),
  })
  .meta({ id: 'ExportedDocument' })

export const ExportAnswer = z.array(ExportedDocument)
