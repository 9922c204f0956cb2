/**
 * The text of an answer in pieces, as it comes. Whoever stops reading ends the answer; one that breaks off rejects.
 *
 * @param response with its body unread; a mark at its beginning is kept
 */
export async function* piecesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  try {
    for (;;) {
      const { value } = (await reader?.read()) ?? {}
      if (value === undefined) return
      yield decoder.decode(value, { stream: true })
    }
  } finally {
    await reader?.cancel()
  }
}

/** What stands in each line of a text that comes in pieces, as JSON. */
export async function* recordsOf<T>(pieces: AsyncIterable<string>): AsyncGenerator<T> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as T
  }
  if (rest !== '') yield JSON.parse(rest) as T
}
