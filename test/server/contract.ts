/** Checks answers against the OpenAPI document, as a stranger would who has nothing else. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { openApiDocument } from '../../server/openapi.ts'

type Content = Record<string, { schema?: object }>
type Operation = {
  operationId: string
  'x-scope'?: string
  parameters?: { name: string; in: string; schema: object }[]
  responses: Record<string, { content?: Content }>
  'x-codeSamples': { lang: string; label: string; source: string }[]
}

export type Documented = { path: string; method: string; operation: Operation }

const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>
  components: object
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: 'api', components: document.components })
const validators = new Map<object, ValidateFunction>()

/** Every operation of the document. */
export const OPERATIONS: readonly Documented[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** The operation with an id. */
export function operation(id: string): Documented {
  const found = OPERATIONS.find(({ operation: { operationId } }) => operationId === id)
  if (found === undefined) throw new Error(`There is no operation ${id}`)
  return found
}

/**
 * What contradicts the document in an answer: its status, its type, its body.
 *
 * @param body as text
 */
export function contradictions(
  { operation: { responses } }: Documented,
  status: number,
  type: string | null,
  body: string,
): string[] {
  const answer = responses[status]
  if (answer === undefined) return [`${status} is not documented: ${body.slice(0, 300)}`]
  const media = (type ?? '').split(';')[0]?.trim() ?? ''
  const schema = answer.content?.[media]?.schema
  if (schema === undefined) return [`${status} as ${media} is not documented`]
  return media === 'application/json' ? schemaProblems(schema, JSON.parse(body)) : []
}

function schemaProblems(schema: object, value: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(withId(schema))
  validators.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

/** References of the document point into it. */
function withId(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'))
}

/** Ask as written and check the answer against an operation. */
export async function ask(
  url: string,
  documented: Documented,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; body: unknown; problems: string[] }> {
  const response = await fetch(url, { method: documented.method.toUpperCase(), ...init })
  const text = await response.text()
  const problems = contradictions(documented, response.status, response.headers.get('content-type'), text)
  return { status: response.status, headers: response.headers, body: JSON.parse(text), problems }
}
