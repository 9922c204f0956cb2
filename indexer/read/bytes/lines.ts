import type { Input } from './input.ts'
import { MAX_LINE } from './limits.ts'

/**
 * The lines of an input, without their ends; undefined for a line that is too long, which is never held in memory.
 *
 * @param decodeChunk turns the next bytes into text, and `undefined` into what is left at the end
 * @param longest in characters
 */
export async function* linesOf(
  input: Pick<Input, 'open'>,
  decodeChunk: (chunk: Buffer | undefined) => string,
  longest = MAX_LINE,
): AsyncGenerator<string | undefined> {
  const line = startLine(longest)
  for await (const chunk of input.open()) {
    const parts = decodeChunk(chunk).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      line.add(part)
      yield line.end()
    }
    line.add(last)
  }
  line.add(decodeChunk(undefined))
  if (!line.isEmpty()) yield line.end()
}

/** A line that grows part by part: joined only once, and given up when it is too long. */
function startLine(longest: number) {
  let parts: string[] = []
  let length = 0
  return {
    add: (part: string) => {
      length += part.length
      if (length > longest) parts = []
      else if (part !== '') parts.push(part)
    },
    isEmpty: () => length === 0,
    end: (): string | undefined => {
      const line = length > longest ? undefined : parts.join('').replace(/\r$/, '')
      parts = []
      length = 0
      return line
    },
  }
}
