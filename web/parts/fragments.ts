import { documentScript } from '../../analysis/document-script.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { directionOf } from '../../analysis/language.ts'
import type { Fragment } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'

/** The text of pieces, without their marks. */
export function textOf(fragments: readonly Fragment[]): string {
  return fragments.map(({ text }) => text).join('')
}

/** Pieces of a text with the words of the query marked. */
export function markedText(fragments: readonly Fragment[]): Html[] {
  return fragments.map(({ text, match }) => (match ? html`<mark>${text}</mark>` : html`${text}`))
}

/** The attributes of an element with text of the archive: direction by its script, language if it is known. */
export function textAttributes(text: string, language: DocumentLanguage): Html {
  return html`dir="${directionOf(text)}" lang="${languageTag(text, language)}"`
}

/** How HTML names the language of a text: `az`, but `az-Arab` for Azerbaijani in Arabic letters; empty where it is not known. */
export function languageTag(text: string, language: DocumentLanguage): string {
  if (language === 'und') return ''
  const script = documentScript(text, language)
  return script === null || script === 'Latn' ? language : `${language}-${script}`
}

/** The pieces of a text from a place on; none where only its end is left. */
export function cutFrom(fragments: readonly Fragment[], start: number): Fragment[] {
  let at = 0
  const rest = fragments.flatMap(({ text, match }) => {
    const piece = text.slice(Math.max(0, start - at))
    at += text.length
    return piece === '' ? [] : [{ text: piece, match }]
  })
  return /[\p{L}\p{N}]/u.test(textOf(rest)) ? rest : []
}
