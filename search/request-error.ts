import type { z } from 'zod'
import { ExpectedError } from '../errors/expected-error.ts'

/** Parts of a query that have a sentence of their own for readers. */
export const BLAMED = ['date', 'language', 'wildcard'] as const
export type Blamed = (typeof BLAMED)[number]

/** What is wrong with a request, by parameter; answered as 400. */
export class RequestError extends ExpectedError {
  override name = 'RequestError'
  readonly code = 'invalid_request'
  readonly problems: Readonly<Record<string, string>>
  /** What of a query is wrong, where one thing can be blamed. */
  readonly blamed: Blamed | undefined

  constructor(problems: Record<string, string>, blamed?: Blamed) {
    super(
      Object.entries(problems)
        .map(([parameter, problem]) => `${parameter}: ${problem}`)
        .join('; '),
    )
    this.problems = problems
    this.blamed = blamed
  }
}

/** What a schema found wrong, by parameter. */
export function requestError({ issues }: z.ZodError): RequestError {
  return new RequestError(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])))
}
