import type { z } from 'zod'
import { ExpectedError } from '../errors/expected-error.ts'

/** What is wrong with a request, by parameter; answered as 400. */
export class RequestError extends ExpectedError {
  override name = 'RequestError'
  readonly code = 'invalid_request'
  readonly problems: Readonly<Record<string, string>>

  constructor(problems: Record<string, string>) {
    super(
      Object.entries(problems)
        .map(([parameter, problem]) => `${parameter}: ${problem}`)
        .join('; '),
    )
    this.problems = problems
  }
}

/** What a schema found wrong, by parameter. */
export function requestError({ issues }: z.ZodError): RequestError {
  return new RequestError(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])))
}
