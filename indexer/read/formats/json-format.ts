import type { Content } from '../content.ts'
import { isJson } from './parse-json.ts'

const OBJECT_START = /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:/
const ARRAY_START = /^\s*\[\s*\{\s*"/

/** How each file of an archive of X (Twitter) begins, which pages of that archive load as a script. */
export const X_START = /^\s*window\.YTD\.\w+\.part\d+\s*=\s*/

/** Whether a text is a list of posts of an archive of X; such an archive has much else in files of the same form. */
export function isXArchive({ text = '' }: Content): boolean {
  return X_START.test(text) && /"(?:full_text|noteTweet)"\s*:/.test(text)
}

/**
 * Whether a text is JSON or JSON lines, whatever its name promises: a `.json` with an object in each line is JSON lines, a
 * list in a `.jsonl` is JSON, and both may stand in a `.txt`.
 *
 * @returns undefined where the promise is to be believed
 */
export function jsonFormat({ text = '', promised, isWhole }: Content): 'json' | 'json-lines' | undefined {
  if (promised === 'markdown' || promised === 'html') return undefined
  const isPromised = promised === 'json' || promised === 'json-lines'
  const isObject = OBJECT_START.test(text)
  if (!isObject && !ARRAY_START.test(text)) return undefined
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2)
  if (isObject && isJson(first))
    return promised === 'json-lines' || OBJECT_START.test(second) ? 'json-lines' : 'json'
  if (isPromised) return !isObject || first.trim() === '{' ? 'json' : undefined
  return isWhole && !isJson(text) ? undefined : 'json'
}
