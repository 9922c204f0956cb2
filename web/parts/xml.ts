import { type Html, html } from '../html.ts'

/** Characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Text for a hole of an XML template; what XML cannot hold is left out. Escaping is that of HTML, which XML knows too. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '')
}

/** A whole XML document around its root element. */
export function xmlDocument(root: Html): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
${root}
`.toString()
}
