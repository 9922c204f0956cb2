/** The fields of a record as it was parsed, by name. */
export type Fields = Record<string, unknown>

/** Whether a parsed value is an object with fields: no list, no text, no number. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
