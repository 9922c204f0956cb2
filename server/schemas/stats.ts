import * as z from 'zod'
import { count } from './fields.ts'

export const StatsAnswer = z
  .object({
    version: z.string().describe('Of Axtar'),
    documents: count,
    languages: z.record(z.string(), count).describe('Documents by language'),
    isIndexing: z.boolean(),
    lastUpdate: z.iso.datetime().describe('When the index changed last'),
  })
  .meta({ id: 'Stats' })

/** How large an archive is. */
export type Stats = z.output<typeof StatsAnswer>
