const TOKEN =
  /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(\/?)>|&(?:amp|lt|gt|quot|#39);|[<>&]/g
const VOID = new Set(['meta', 'link', 'input', 'br'])

/** The names of the tags of a page, in order. */
export function tagsOf(page: string): string[] {
  return [...page.matchAll(TOKEN)].flatMap(([, end, name]) => (name === undefined ? [] : [`${end}${name}`]))
}

/**
 * What is wrong with the markup of a page, roughly: tags that do not nest, characters that were not escaped, an id used
 * twice or missing, attributes that a strict Content-Security-Policy or a careful reader would refuse.
 */
export function problemsOf(page: string): string[] {
  return [...nestingProblems(page), ...idProblems(page), ...attributeProblems(page)]
}

function nestingProblems(page: string): string[] {
  const problems: string[] = []
  const open: string[] = []
  for (const [token, end, name, , closed] of page.matchAll(TOKEN)) {
    if (/^[<>&]$/.test(token)) problems.push(`a bare ${token}`)
    if (name === undefined || VOID.has(name) || closed === '/') continue
    if (end === '') open.push(name)
    else if (open.pop() !== name) problems.push(`</${name}> closes another element`)
  }
  return [...problems, ...open.map((name) => `<${name}> is not closed`)]
}

function idProblems(page: string): string[] {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  const used = [...page.matchAll(/\s(?:for|aria-describedby|href)="#?([^"/:]*)"/g)].map(([, id]) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `there is no id ${id}`),
  ]
}

function attributeProblems(page: string): string[] {
  return [...page.matchAll(/\s(style|on[a-z]+)="|href="(?!\/|#|https?:)([^"]*)/g)].map(([found]) => found)
}
