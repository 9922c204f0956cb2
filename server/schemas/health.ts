import * as z from 'zod'
import { count } from './fields.ts'

export const HealthAnswer = z
  .object({
    status: z
      .enum(['ok', 'starting', 'unavailable', 'disk-full'])
      .describe(
        '`unavailable`: the engine does not answer; `disk-full`: searches are answered, pushes refused',
      ),
    documents: count.optional(),
    isIndexing: z.boolean().optional(),
  })
  .meta({ id: 'Health' })

/** How a server is. */
export type Health = z.output<typeof HealthAnswer>
