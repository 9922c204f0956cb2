/** Markup that was made by `html` and may stand in a page as it is. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

/** What can fill a hole: text, which is escaped, markup, a list of both, or nothing. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Markup from a template. Every hole is escaped, in texts and in quoted attributes; only another `html` passes as markup.
 *
 * @example html`<p title="${'"'}">${['a < b', html`<br>`]}</p>` → `<p title="&quot;">a &lt; b<br></p>`
 */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 1; index < strings.length; index++) markup += escaped(holes[index - 1]) + strings[index]
  return new Html(markup)
}

/** The text of markup without tags: the inverse of escaping. */
export function unescaped(markup: string): string {
  return markup.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    (entity) => Object.entries(ENTITIES).find(([, name]) => name === entity)?.[0] ?? entity,
  )
}

/** Most texts have nothing to escape, and a page is made of thousands. */
function escaped(hole: Hole): string {
  if (hole instanceof Html) return hole.toString()
  if (Array.isArray(hole)) return hole.reduce((markup: string, part: Hole) => markup + escaped(part), '')
  if (hole === null || hole === undefined || hole === false) return ''
  const text = String(hole)
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text
}
