import type { Language } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'

type Row = readonly [signs: readonly string[], text: string]

/** What a search can say, and the keys of a page. */
export function helpView(language: Language): Html {
  const { help } = messagesOf(language)
  const sign = ([examples, text]: Row) =>
    html`<dt>${examples.map((example) => html`<code dir="auto">${example}</code> `)}</dt><dd>${text}</dd>
`
  const key = ([keys, text]: Row) =>
    html`<dt dir="ltr">${keys.map((name, index) => html`${index > 0 && ' '}<kbd>${name}</kbd>`)}</dt><dd>${text}</dd>
`
  return html`<h2>${help.syntaxHeading}</h2>
<dl>${help.syntax.map(sign)}</dl>
<h2>${help.keysHeading}</h2>
<dl>${help.keys.map(key)}</dl>`
}
