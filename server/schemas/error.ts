import * as z from 'zod'

/** What every failed request is answered with. */
export const ErrorAnswer = z
  .object({
    error: z.object({
      code: z.string().describe('For programs: `invalid_request`, `not_found`, … (docs/errors.md has all)'),
      message: z.string().describe('For people'),
      hint: z.string().describe('What to do'),
      problems: z.record(z.string(), z.string()).optional().describe('What is wrong, by parameter'),
      requestId: z.string().describe('As in `X-Request-Id` and in the log of the server'),
    }),
  })
  .meta({ id: 'Error' })
