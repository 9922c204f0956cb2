import type { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ENDPOINTS } from './api.ts'
import type { Answer, Endpoint } from './endpoint.ts'
import { HEALTH_ENDPOINTS } from './endpoints/health.ts'
import { codeSamples } from './examples.ts'
import { ErrorAnswer } from './schemas/error.ts'
import { VERSION } from './version.ts'

/** Statuses of errors that any endpoint may answer with. */
const COMMON_REFUSALS = [400, 401, 403, 429, 500, 502, 503]

const REFUSALS: Record<number, string> = {
  400: 'Something in the request is wrong; `problems` says what',
  401: 'A key is needed, or the given one is not known',
  403: 'The key is not allowed to do this',
  404: 'There is nothing here',
  408: 'The body did not come in time',
  413: 'The body is too large',
  415: 'The body is of a type that is not read',
  422: 'None of the records could be taken',
  429: 'Too many requests of one client; `Retry-After` says when to ask again',
  500: 'A fault of the server',
  502: 'The search engine failed',
  503: 'The search engine is starting or busy, or the disk is full; `Retry-After` says when to ask again',
}

/** The ways to give a key. */
const KEYS: Record<string, string[]>[] = [{ bearer: [] }, { header: [] }]

const DESCRIPTION = `Search an archive of news and documents in Azerbaijani, English and Persian.

All answers are JSON in UTF-8. Each has an \`X-Request-Id\`, which is yours if you send one.`

/** The OpenAPI 3.1 document of the API, made from its endpoints. */
export function openApiDocument(): object {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Axtar',
      version: VERSION,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf([...ENDPOINTS, ...HEALTH_ENDPOINTS]),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '`Authorization: Bearer KEY`' },
        header: {
          type: 'apiKey',
          in: 'header',
          name: 'X-API-Key',
          description: 'The same in another header',
        },
      },
    },
  })
}

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
  }
  return paths
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, summary, description, scope, pathParameters: path, query, body, answers } = endpoint
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    security: securityOf(scope),
    ...(scope === undefined ? {} : { 'x-scope': scope }),
    requestParams: { ...(path === undefined ? {} : { path }), ...(query === undefined ? {} : { query }) },
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      ...Object.fromEntries(
        refusalsOf(endpoint).map((status) => [status, refusal(status, endpoint.refusalSchema)]),
      ),
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, success(answer)])),
    },
    'x-codeSamples': codeSamples(endpoint),
  }
}

/** Searching may be open to all. */
function securityOf(scope: Endpoint['scope']): Record<string, string[]>[] {
  if (scope === undefined) return [{}]
  return scope === 'search' ? [{}, ...KEYS] : [...KEYS]
}

function refusalsOf({ scope, refusals = [] }: Endpoint): number[] {
  return scope === undefined ? [...refusals] : [...new Set([...COMMON_REFUSALS, ...refusals])]
}

function success({ description, schema, type = 'application/json', otherTypes = {} }: Answer) {
  const schemas = Object.entries({ [type]: schema, ...otherTypes })
  return { description, content: Object.fromEntries(schemas.map(([name, one]) => [name, { schema: one }])) }
}

function refusal(status: number, schema: z.ZodType = ErrorAnswer) {
  return {
    description: REFUSALS[status] ?? 'Refused',
    content: { 'application/json': { schema } },
  }
}
