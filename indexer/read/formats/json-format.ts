import { isJson } from './parse-json.ts'

const OBJECT_START = /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:/
const ARRAY_START = /^\s*\[\s*\{\s*"/

/**
 * Whether a text is JSON or JSON lines, whatever its name promises: a `.json` with an object in each line is JSON lines, a
 * list in a `.jsonl` is JSON, and both may stand in a `.txt`.
 *
 * @param text the start of a file, and whether that is all of it
 * @param promised the format its name promises
 * @returns undefined where the promise is to be believed
 */
export function jsonFormat(
  text: string,
  promised: string | undefined,
  isWhole: boolean,
): 'json' | 'json-lines' | undefined {
  const isPromised = promised === 'json' || promised === 'json-lines'
  const isObject = OBJECT_START.test(text)
  if (!isObject && !ARRAY_START.test(text)) return undefined
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2)
  if (isObject && isJson(first))
    return promised === 'json-lines' || OBJECT_START.test(second) ? 'json-lines' : 'json'
  if (isPromised) return !isObject || first.trim() === '{' ? 'json' : undefined
  return isWhole && !isJson(text) ? undefined : 'json'
}
