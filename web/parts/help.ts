import type { Language } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'

type Row = readonly [signs: readonly string[], text: string]

/** What a search can say, and the keys of a page, in a dialog that the script opens; without the script it is not seen. */
export function helpView(language: Language): Html {
  const { help } = messagesOf(language)
  const sign = ([examples, text]: Row) =>
    html`<dt>${examples.map((example) => html`<code dir="auto">${example}</code> `)}</dt><dd>${text}</dd>
`
  const key = ([keys, text]: Row) =>
    html`<dt dir="ltr">${keys.map((name, index) => html`${index > 0 && ' '}<kbd>${name}</kbd>`)}</dt><dd>${text}</dd>
`
  return html`<footer id="keys" hidden><button type="button" class="plain" id="help-button">${help.button} <kbd>?</kbd></button></footer>
<dialog class="help" id="help" aria-labelledby="help-title"><h2 id="help-title">${help.button}</h2>
<h3>${help.syntaxHeading}</h3>
<dl>${help.syntax.map(sign)}</dl>
<h3>${help.keysHeading}</h3>
<dl>${help.keys.map(key)}</dl>
<form method="dialog"><button type="submit">${help.close}</button></form></dialog>`
}
