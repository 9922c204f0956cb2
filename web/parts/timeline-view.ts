import { UNDATED } from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'
import { changedAddress } from './addresses.ts'
import { CALENDARS, type Calendar } from './calendars.ts'
import { showNumber } from './numbers.ts'
import { NO_DATES, periodForm } from './period.ts'
import type { Problems } from './problems.ts'
import type { Bar, Reader, Timeline } from './timeline.ts'

/** What the timeline is shown from. */
export type TimelineView = { request: SearchRequest; timeline: Timeline; reader: Reader; problems?: Problems }

/** A bar with the address that it leads to. */
type LinkedBar = Bar & { address: string }

/** The height of a bar that stands for a few documents among many, in percent: it must be seen. */
const LEAST = 4

/** The dates of the documents found: a picture to choose from, the same as a table, undated ones, and dates to write. */
export function timelineView(view: TimelineView): Html {
  const { reader } = view
  const messages = messagesOf(reader.language)
  const bars = linkedBars(view)
  return html`<section class="facet time" id="time">
<div class="heading"><h2>${messages.timeline.heading}</h2>${calendarLinks(view)}</div>
${bars.length > 0 && [pictureView(view, bars), tableView(view, bars)]}
${undatedView(view)}
${periodForm(view.request, reader, view.problems)}
</section>`
}

/** The choice of calendar, as links that the server remembers. */
function calendarLinks({ request, reader }: TimelineView): Html {
  const { calendar } = messagesOf(reader.language)
  const address = changedAddress(request, {})
  const link = (name: Calendar) => {
    const current = name === reader.calendar && html` aria-current="true"`
    const href = `${address}${address.includes('?') ? '&' : '?'}calendar=${name}`
    return html`<li><a id="calendar-${name}" href="${href}" rel="nofollow"${current}>${calendar[name]}</a></li>`
  }
  return html`<nav class="calendars" aria-label="${calendar.label}"><ul>${CALENDARS.map(link)}</ul></nav>`
}

/**
 * Bars as links. One of them is a stop of the tab key: arrows go on from there, and without the script the table has
 * them all.
 */
function pictureView({ request, timeline, reader }: TimelineView, bars: readonly LinkedBar[]): Html {
  const { language } = reader
  const { by, vague, allYears } = messagesOf(language).timeline
  const { unit } = timeline
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const stop =
    bars.find(({ isChosen, count }) => isChosen && count > 0) ?? bars.find(({ count }) => count > 0)
  const isNarrowed = unit === 'month' && (request.from ?? request.to) !== undefined
  return html`<ol class="bars" id="bars" role="list" aria-label="${by[unit]}">${bars.map((bar) => barView(bar, bar === stop, most, reader))}</ol>
<p class="axis" aria-hidden="true"><bdi>${bars[0]?.label}</bdi> <span id="readout"></span> <bdi>${bars.at(-1)?.label}</bdi></p>
${isNarrowed && html`<p class="wider"><a id="all-years" href="${changedAddress(request, NO_DATES)}" rel="nofollow">${allYears}</a></p>`}
${timeline.outside !== undefined && outsideView(request, timeline.outside, reader)}
${timeline.vague > 0 && html`<p class="hint">${vague(timeline.vague)}</p>`}`
}

/** What lies outside the picture; where it is all on one side, a link leads there. */
function outsideView(
  request: SearchRequest,
  { count, from, to, first, last }: NonNullable<Timeline['outside']>,
  { language }: Reader,
): Html {
  const text = messagesOf(language).timeline.outside(count, first, last)
  const isOne = first === last
  const href = changedAddress(request, { ...NO_DATES, from, to })
  return html`<p class="hint">${isOne ? html`<a id="outside" href="${href}" rel="nofollow">${text}</a>` : text}</p>`
}

function barView(bar: LinkedBar, isStop: boolean, most: number, reader: Reader): Html {
  const { key, label, count, isChosen, address } = bar
  if (count === 0) return html`<li></li>`
  const height = Math.max(LEAST, Math.round((count / most) * 100))
  const text = messagesOf(reader.language).timeline.bar(label, count)
  return html`<li><a id="bar-${key}" href="${address}" rel="nofollow" title="${text}"${!isStop && html` tabindex="-1"`}${isChosen && html` aria-current="true"`} data-label="${label}" data-count="${count}"><span class="hidden">${text}</span><svg width="100%" height="${height}%" aria-hidden="true"></svg></a></li>`
}

/** The bars with their addresses, each made once for the picture and the table. */
function linkedBars({ request, timeline }: TimelineView): LinkedBar[] {
  return timeline.bars.map((bar) => {
    const { from, to, count } = bar
    return { ...bar, address: count === 0 ? '' : changedAddress(request, { ...NO_DATES, from, to }) }
  })
}

/** The picture in numbers, newest first. */
function tableView({ timeline, reader }: TimelineView, bars: readonly LinkedBar[]): Html {
  const { timeline: words } = messagesOf(reader.language)
  const row = (
    bar: LinkedBar,
  ) => html`<tr><th scope="row"><a href="${bar.address}" rel="nofollow"${bar.isChosen && html` aria-current="true"`}>${bar.label}</a></th><td>${showNumber(bar.count, reader.language)}</td></tr>
`
  return html`<details class="more" id="more-time"><summary>${words.table}</summary>
<table class="counts"><thead><tr><th scope="col">${words[timeline.unit]}</th><th scope="col">${words.documents}</th></tr></thead>
<tbody>${bars
    .filter(({ count }) => count > 0)
    .reverse()
    .map(row)}</tbody></table></details>`
}

/** Documents without a date are a value like any other: chosen they are all that is shown. */
function undatedView({ request, timeline, reader }: TimelineView): Html | undefined {
  if (timeline.undated === 0 && !request.undated) return undefined
  const { filters } = messagesOf(reader.language)
  const remove = request.undated && html`<span class="hidden">${filters.remove}: </span>`
  const current = request.undated && html` aria-current="true"`
  const href = changedAddress(request, { ...NO_DATES, undated: !request.undated })
  return html`<ul class="undated"><li><a class="value" id="date-${UNDATED}" href="${href}" rel="nofollow"${current}><span class="label">${remove}${filters.undated}</span> <span class="count">${showNumber(timeline.undated, reader.language)}</span></a></li></ul>`
}
