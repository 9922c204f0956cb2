import type { FacetDistribution } from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { changedAddress } from './addresses.ts'
import { dateView } from './hit.ts'
import { showNumber } from './numbers.ts'
import type { Reader } from './timeline.ts'

/** What takes the arrival away from a search. */
export const ANY_ARRIVAL = { addedSince: undefined }

const DAY = 86_400_000
/** Days that are offered, today among them; the last is a year. */
const SPANS = [1, 7, 30, 365]

/** Documents that came since a day, and how many they are. */
type Since = { day: string; days: number; count: number }

/**
 * When documents came into the archive: today, in the last days, in the last year. Spans in which nothing came, or everything, say
 * nothing and are left out.
 *
 * @param counts documents by the day of their arrival
 * @param now in milliseconds since 1970
 */
export function sinceView(
  request: SearchRequest,
  counts: FacetDistribution['added'],
  { language }: Reader,
  now = Date.now(),
): Html {
  const spans = sinceOf(counts, now)
  if (spans.length === 0) return html``
  const { added, remove } = messagesOf(language).filters
  const row = ({ day, days, count }: Since) => {
    const isChosen = request.addedSince === day
    const label = days === 1 ? added.today : days === 365 ? added.year : added.days(days)
    const href = changedAddress(request, { addedSince: isChosen ? undefined : day })
    const removal = isChosen && html`<span class="hidden">${remove}: </span>`
    return html`<li><a class="value" id="added-${days}" href="${href}" rel="nofollow"${isChosen && html` aria-current="true"`}><span class="label">${removal}${label}</span> <span class="count">${showNumber(count, language)}</span></a></li>`
  }
  return html`<section class="facet added" id="added">
<h2>${added.heading}</h2>
<ul>${spans.map(row)}</ul>
</section>
`
}

/** The arrival to which a search is narrowed, in words; undefined if it is not. */
export function sinceText({ addedSince }: SearchRequest, { language, calendar }: Reader): Html | undefined {
  if (addedSince === undefined) return undefined
  const { added, since } = messagesOf(language).filters
  const [day = addedSince] = addedSince.split('T')
  return html`${added.heading}: ${since(dateView(day, null, language, calendar))}`
}

/** Only spans that hold more than the shorter ones, and not everything. */
function sinceOf(counts: FacetDistribution['added'], now: number): Since[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const spans = SPANS.map((days) => {
    const day = new Date(now - (days - 1) * DAY).toISOString().slice(0, 10)
    const came = Object.entries(counts).filter(([key]) => /^\d/.test(key) && key >= day)
    return { day, days, count: came.reduce((sum, [, count]) => sum + count, 0) }
  })
  return spans.filter(({ count }, at) => count < total && count > (spans[at - 1]?.count ?? 0))
}
