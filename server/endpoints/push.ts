import type { Request, Response } from 'express'
import * as z from 'zod'
import type { PushIntake } from '../../indexer/deliver/push-intake.ts'
import { ReadError, type SourceText } from '../../indexer/source-text.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { errorAnswer, RefusalError } from '../errors.ts'
import { startTally } from '../push-tally.ts'
import { RECORD_TYPES, recordsOf } from '../records.ts'
import { PushAnswer, type PushResults } from '../schemas/changes.ts'
import { ErrorAnswer } from '../schemas/error.ts'
import type { Services } from '../services.ts'

/** Records are looked up in the index so many at once. */
const CHUNK_RECORDS = 100
const CHUNK_CHARACTERS = 1_000_000

/** Requests that bring documents at once; each may hold a record of 10 MB. */
const MAX_PUSHES = 16

export const PushParameters = z.object({
  wait: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: answer when the documents are searchable; `false`: as soon as they are safe'),
})

const text = z.union([z.string(), z.number()]).nullable().optional()

const DocumentRecord = z
  .object({
    text: z.string().describe('May be empty where there is a title'),
    id: text.describe(
      'Kept as it is, a number of any length with all its digits; made from title and text if absent',
    ),
    title: text.describe('Found in the text if absent'),
    language: text.describe('`az`, `en` or `fa`; found if absent. `lang` is the same'),
    date: text.describe('ISO, or as written in either calendar: `1398/05/12`; found if absent'),
    source: text.describe('Who published it; found if absent'),
    url: text.describe('Where it was published'),
    collections: z
      .union([z.string(), z.array(z.string())])
      .nullable()
      .optional()
      .describe('The collections that it belongs to, as a list or with semicolons; `collection` is the same'),
  })
  .meta({ id: 'DocumentRecord', description: 'A document to be taken in. Other fields are ignored.' })

const PushRefusal = PushAnswer.partial().extend(ErrorAnswer.shape).meta({
  id: 'PushError',
  description:
    'Where some records were taken in before something went wrong, what became of them is told too.',
})

export const push: Endpoint = {
  method: 'post',
  path: '/api/documents',
  id: 'pushDocuments',
  summary: 'Put documents into the archive',
  description: `One record, a list of records, or a stream of lines with a record each, of any length up to the limit of the server. A document with the id of an older one replaces it, and keeps its file and what was corrected by hand; other facts for the same text of a file are such a correction; one that did not change costs next to nothing, so a request may safely be sent again. Two different records with one id in a request are a mistake, and the second is rejected. A rejected record never stops the others.

202 means that the documents are safe with the engine, and 200 that they are searchable: usually after a second, longer in a large archive. Many documents in one request cost much less than many requests.`,
  scope: 'write',
  query: PushParameters,
  body: {
    [RECORD_TYPES.json]: { schema: z.union([DocumentRecord, z.array(DocumentRecord)]) },
    [RECORD_TYPES.lines]: { schema: z.string().describe('A record a line') },
  },
  answers: {
    200: { description: 'All of it is searchable', schema: PushAnswer },
    202: { description: 'It is safe, and will be searchable', schema: PushAnswer },
  },
  refusals: [408, 413, 415, 422],
  refusalSchema: PushRefusal,
  examples: [
    {
      title: 'One document, searchable when the answer comes',
      query: { wait: 'true' },
      body: {
        type: RECORD_TYPES.json,
        content:
          '{"id": "apa-2024-17", "title": "Neft bahalaşıb", "text": "Bakıda neftin qiyməti artıb.", "source": "APA", "date": "2024-08-21"}',
      },
    },
    {
      title: 'A stream of documents',
      body: {
        type: RECORD_TYPES.lines,
        content:
          '{"id": "irna-1", "text": "قیمت نفت در باکو افزایش یافت.", "date": "1403/05/31"}\n{"id": "azernews-9", "text": "The price of oil has risen in Baku."}',
      },
    },
  ],
  handle: pushDocuments,
}

async function pushDocuments(services: Services, request: Request, response: Response): Promise<PushResults> {
  const { wait } = parametersOf(PushParameters, request.query)
  const intake = await openDoor(services)
  const tally = startTally()
  services.guards.pushes.running++
  try {
    for await (const chunk of chunksOf(recordsOf(request, services.config.maxPushBytes)))
      await tally.take(intake, chunk)
    if (wait === 'true') await tally.finish()
    else await tally.accept()
  } catch (error) {
    throw withResults(error, await tally.answerAfterError())
  } finally {
    services.guards.pushes.running--
    countPushed(services, tally.answer())
  }
  const answer = tally.answer()
  if (answer.results.every(({ status }) => status === 'rejected')) {
    const details = { body: answer }
    throw new RefusalError(
      'all_rejected',
      'None of the records could be taken in; each has its reason',
      details,
    )
  }
  response.status(answer.searchable ? 200 : 202)
  return answer
}

function countPushed({ metrics }: Services, { counts }: PushResults): void {
  for (const [status, number] of Object.entries(counts)) metrics.pushed.inc({ status }, number)
}

/** @throws RefusalError where there is no room for more */
async function openDoor({ archive, guards, hasSpace }: Services): Promise<PushIntake> {
  const intake = archive.intake()
  if (!(await hasSpace())) {
    throw new RefusalError('disk_full', 'The disk of the archive is full', { retryAfter: 60 })
  }
  if (guards.pushes.running >= MAX_PUSHES || intake.isFull()) {
    throw new RefusalError('busy', 'Too many documents are waiting; try again shortly', {
      retryAfter: 5,
    })
  }
  return intake
}

/** An error in the middle, told with what was taken in before it. */
function withResults(error: unknown, answer: PushResults): unknown {
  if (answer.results.length === 0) return error
  const { status: _, hint: __, code, message, ...details } = errorAnswer(error)
  const cause = error instanceof RefusalError ? undefined : { cause: error }
  return new RefusalError(code, message, { ...details, body: answer }, cause)
}

async function* chunksOf(
  records: AsyncIterable<SourceText | ReadError>,
): AsyncGenerator<(SourceText | ReadError)[]> {
  let chunk: (SourceText | ReadError)[] = []
  let characters = 0
  for await (const record of records) {
    chunk.push(record)
    characters += record instanceof ReadError ? 0 : record.text.length
    if (chunk.length < CHUNK_RECORDS && characters < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = []
    characters = 0
  }
  if (chunk.length > 0) yield chunk
}
