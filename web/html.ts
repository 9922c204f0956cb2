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
  return new Html(strings.reduce((markup, string, index) => markup + escaped(holes[index - 1]) + string))
}

function escaped(hole: Hole): string {
  if (hole instanceof Html) return hole.toString()
  if (Array.isArray(hole)) return hole.map(escaped).join('')
  if (hole === null || hole === undefined || hole === false) return ''
  return String(hole).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
