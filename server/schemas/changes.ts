/** What became of documents that were pushed or removed. */
import * as z from 'zod'
import { STATUSES } from '../../indexer/outcome.ts'
import { count } from './fields.ts'

export const PushAnswer = z
  .object({
    results: z
      .array(
        z.object({
          id: z.string().nullable().describe('null where a record without an id is rejected'),
          status: z.enum(['created', 'updated', 'unchanged', 'rejected']),
          reason: z.string().optional().describe('Why it is rejected'),
        }),
      )
      .describe('One for each record, in their order'),
    counts: z.object({ created: count, updated: count, unchanged: count, rejected: count }),
    searchable: z
      .boolean()
      .describe('Whether searches find all of it by now; if not, they will in some seconds'),
  })
  .meta({ id: 'PushResults' })

/** What became of pushed documents. */
export type PushResults = z.output<typeof PushAnswer>

export const CorrectAnswer = z
  .object({ id: z.string(), searchable: z.boolean().describe('Whether searches show it by now') })
  .meta({ id: 'CorrectResults' })

/** That a document was corrected. */
export type CorrectResults = z.output<typeof CorrectAnswer>

export const BringBackAnswer = z
  .object({
    id: z.string(),
    status: z.enum(STATUSES).describe('`added`, or what else became of it, such as `failed`'),
    reason: z.string().exactOptional(),
  })
  .meta({ id: 'BringBackResults' })

/** What became of a document that was asked back. */
export type BringBackResults = z.output<typeof BringBackAnswer>

export const RemoveAnswer = z
  .object({
    deleted: count.describe('Documents found when the request came'),
    searchable: z.boolean().describe('Whether searches show it by now'),
  })
  .meta({ id: 'RemoveResults' })

/** How many documents were removed. */
export type RemoveResults = z.output<typeof RemoveAnswer>
