/** JSON Schema, as far as OpenAPI documents of ours use it. */
export type ApiSchema = {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly ApiSchema[]
  items?: ApiSchema
  properties?: Record<string, ApiSchema>
  required?: readonly string[]
  additionalProperties?: ApiSchema | boolean
  description?: string
  default?: unknown
}

/** A line of a table: a field or parameter. `type` has `#Name` where it means a named schema. */
export type SchemaRow = {
  name: string
  type: string
  isNeeded: boolean
  description: string
  preset?: unknown
}

/** The fields of an object; those of objects in it follow with their way to them: `dates[].iso`. */
export function rowsOf(schema: ApiSchema, prefix = ''): SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`
    const { description = '', default: preset } = field
    const row = { name, type: typeOf(field), isNeeded: false, description, preset }
    const inner = field.items === undefined ? rowsOf(field, `${name}.`) : rowsOf(field.items, `${name}[].`)
    return [row, ...inner]
  })
}

/** The type of a value in words: `list of #Hit`, `string or null`, `"az" | "en"`. */
export function typeOf(schema: ApiSchema | undefined): string {
  if (schema === undefined) return 'anything'
  if (schema.$ref !== undefined) return `#${schema.$ref.split('/').at(-1)}`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`
  if (typeof schema.additionalProperties === 'object')
    return `object of ${typeOf(schema.additionalProperties)} by name`
  return [schema.type ?? 'anything'].flat().join(' or ')
}
