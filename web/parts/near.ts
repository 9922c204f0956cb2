import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { changedAddress, withChoice } from './addresses.ts'
import { type HitFrame, hitView } from './hit.ts'
import type { NoticesView } from './notices.ts'
import { foldedView } from './reprints.ts'

/**
 * What a model finds near to the query, below all that the words find and told apart from it; with a link to leave it out, or to have it
 * back. Empty where nothing was looked for.
 *
 * @param frame of a list; its first hit comes behind those of the list above
 */
export function nearView({ request, results, language }: NoticesView, frame: HitFrame): Html {
  const { near } = messagesOf(language)
  const { calendar, parameters } = frame
  const other = changedAddress(request, { meaning: !request.meaning })
  // What is on by default stands in no address, and has to be said where off is remembered.
  const said = request.meaning ? other : withChoice(other, 'meaning', 'on')
  const link = (text: string) => html`<a id="meaning" href="${said}" rel="nofollow">${text}</a>`
  if (request.query.trim() === '') return html``
  if (!request.meaning) return html`<p class="quiet-notice">${near.none} ${link(near.on)}</p>`
  if (results.meaning === 'unavailable') return html`<p class="quiet-notice">${near.unavailable}</p>`
  if (results.byMeaning.length === 0) return html``
  const start = results.hits.length
  return html`<section class="near" aria-labelledby="near"><h2 id="near">${near.heading}</h2>
<p class="quiet-notice">${near.about} ${link(near.off)}</p>
<ol class="hits${frame.isDense && ' dense'}">${results.byMeaning.map((hit, at) =>
    hitView(hit, { ...frame, at: start + at }, foldedView(hit.reprints, parameters, language, calendar)),
  )}</ol></section>`
}
