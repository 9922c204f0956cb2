import type { Language } from '../analysis/language.ts'
import { type Html, html } from './html.ts'
import { messagesOf } from './messages.ts'

/** The keys of a page, in a dialog that the script opens, and the button for it; without the script neither is seen. */
export function helpView(language: Language): Html {
  const { help } = messagesOf(language)
  const row = ([keys, text]: readonly [readonly string[], string]) =>
    html`<dt dir="ltr">${keys.map((key, index) => html`${index > 0 && ' '}<kbd>${key}</kbd>`)}</dt><dd>${text}</dd>
`
  return html`<footer id="keys" hidden><button type="button" class="plain" id="help-button">${help.button} <kbd>?</kbd></button></footer>
<dialog class="help" id="help" aria-labelledby="help-title"><h2 id="help-title">${help.button}</h2>
<dl>${help.keys.map(row)}</dl>
<form method="dialog"><button type="submit">${help.close}</button></form></dialog>`
}
