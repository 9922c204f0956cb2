/**
 * A text without what stands at its ends and is no part of it. Each end is looked at letter by letter: a pattern such as
 * `/ +$/` begins anew at every space of a text, and takes the square of their number.
 *
 * @param edge matches one letter that is to go
 * @param end the same for the end, where that is another
 * @example withoutEdges('«APA» ', /[^\p{L}]/u) // 'APA'
 */
export function withoutEdges(text: string, edge: RegExp, end = edge): string {
  let from = 0
  for (let letter = letterAt(text, from); letter !== '' && edge.test(letter); letter = letterAt(text, from))
    from += letter.length
  let to = text.length
  for (let letter = letterBefore(text, to); to > from && end.test(letter); letter = letterBefore(text, to))
    to -= letter.length
  return text.slice(from, to)
}

function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function letterBefore(text: string, at: number): string {
  const pair = letterAt(text, at - 2)
  return pair.length === 2 ? pair : text.charAt(at - 1)
}
