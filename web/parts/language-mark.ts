import type { DocumentLanguage } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'

/** The language of a document as a small sign, in the colour that it has on the timeline too. Its name is said where it does not stand beside it. */
export function languageMark(language: DocumentLanguage, name?: string): Html {
  const sign = language === 'und' ? '··' : language.toUpperCase()
  if (name === undefined) return html`<span class="mark ${language}" aria-hidden="true">${sign}</span>`
  return html`<span class="mark ${language}" title="${name}" aria-hidden="true">${sign}</span><span class="hidden">${name}</span>`
}
