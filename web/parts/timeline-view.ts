import type { DocumentLanguage } from '../../analysis/language.ts'
import { UNDATED } from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
import { changedAddress, valuesAddress, withChoice } from './addresses.ts'
import { CALENDARS, type Calendar } from './calendars.ts'
import { languageMark } from './language-mark.ts'
import { showNumber } from './numbers.ts'
import { NO_DATES, periodForm } from './period.ts'
import type { Problems } from './problems.ts'
import type { Bar, Reader, Timeline } from './timeline.ts'

/** What the timeline is shown from. */
export type TimelineView = { request: SearchRequest; timeline: Timeline; reader: Reader; problems?: Problems }

/** A bar with the address that it leads to. */
type LinkedBar = Bar & { address: string }

/** The height of a bar that stands for a few documents among many, in percent: it must be seen. */
const LEAST = 3
/** So many labels stand under the picture at most; a telephone has room for every second one. */
const TICKS = 9
/** The table of so few bars comes with the page. */
const FEW = 8

/** The dates of the documents found: a picture to choose from, the same as a table, undated ones, and dates to write. */
export function timelineView(view: TimelineView): Html {
  const { timeline, reader, request } = view
  const { timeline: words } = messagesOf(reader.language)
  const bars = linkedBars(view)
  return html`<section class="time" id="time" aria-labelledby="time-heading">
<div class="heading"><h2 id="time-heading">${bars.length > 0 ? words.by[timeline.unit] : words.heading}</h2>${bars.length > 0 && languageChoice(view)}${calendarLinks(view)}</div>
${bars.length > 0 && pictureView(view, bars)}
<div class="under">${outsideView(view)}${bars.length > 0 && tableView(view, bars)}${periodForm(request, reader, view.problems)}${undatedView(view)}</div>
</section>`
}

/** Whether bars tell languages apart, as a link that the server remembers; the legend where they do. */
function languageChoice({ request, reader, timeline }: TimelineView): Html {
  const { byLanguage, together } = messagesOf(reader.language).timeline
  const isByLanguage = reader.isByLanguage === true
  const href = withChoice(changedAddress(request, {}), 'bars', isByLanguage ? 'together' : 'language')
  const shown = new Set(timeline.bars.flatMap(({ parts }) => parts.map(({ language }) => language)))
  const item = (spoken: DocumentLanguage) =>
    html`<li>${languageMark(spoken)} ${languageName(spoken, reader.language)}</li>`
  return html`${isByLanguage && html`<ul class="legend">${[...shown].map(item)}</ul>`}<a class="quiet" id="bars-choice" href="${href}" rel="nofollow">${isByLanguage ? together : byLanguage}</a>`
}

/** The choice of calendar, as links that the server remembers. */
function calendarLinks({ request, reader }: TimelineView): Html {
  const { calendar } = messagesOf(reader.language)
  const address = changedAddress(request, {})
  const link = (name: Calendar) => {
    const current = name === reader.calendar && html` aria-current="true"`
    return html`<li><a class="quiet" id="calendar-${name}" href="${withChoice(address, 'calendar', name)}" rel="nofollow"${current}>${calendar[name]}</a></li>`
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
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const stop =
    bars.find(({ isChosen, count }) => isChosen && count > 0) ?? bars.find(({ count }) => count > 0)
  const isNarrowed = (request.from ?? request.to) !== undefined
  const step = Math.ceil(bars.length / TICKS)
  const { from, to } = messagesOf(language).filters
  return html`<div class="picture" id="picture" data-from="${from}" data-to="${to}"><span class="scale" aria-hidden="true">${showNumber(most, language)}</span>
<ol class="bars" id="bars" role="list" aria-label="${by[timeline.unit]}">${bars.map((bar, at) => barView(bar, { isStop: bar === stop, isLate: at >= bars.length / 2, tick: at % step === 0 ? tickOf(at / step, timeline.unit) : undefined }, most, reader))}</ol></div>
<p class="readout" id="readout" aria-hidden="true"></p>
${isNarrowed && html`<p class="wider"><a class="quiet" id="all-years" href="${changedAddress(request, NO_DATES)}" rel="nofollow">${allYears}</a></p>`}
${timeline.vague > 0 && html`<p class="hint">${vague(timeline.vague)}</p>`}`
}

/** The class of a label: a telephone has room for every second one, and for every fourth where they are months with their years. */
function tickOf(at: number, unit: Timeline['unit']): string {
  if (at % 2 === 1) return 'tick minor'
  return unit === 'month' && at % 4 === 2 ? 'tick spare' : 'tick'
}

/** How a bar stands among the others: whether the tab key stops there, on which half it is, and the class of its label. */
type Place = { isStop: boolean; isLate: boolean; tick: string | undefined }

function barView(bar: LinkedBar, place: Place, most: number, reader: Reader): Html {
  const { key, label, count, isChosen, address, parts } = bar
  const { isStop, isLate, tick } = place
  const classes = [tick, isLate && 'late'].filter(Boolean)
  const start = html`<li${classes.length > 0 && html` class="${classes.join(' ')}"`}${tick !== undefined && html` data-tick="${shortLabel(label, bar, reader)}"`}>`
  if (count === 0) return html`${start}</li>`
  const height = Math.max(LEAST, Math.round((count / most) * 100))
  const stack =
    parts.length === 0
      ? html`<svg height="${height}%"></svg>`
      : parts.map(
          (part) =>
            html`<svg class="${part.language}" height="${partHeight(part.count, count, height)}%"></svg>`,
        )
  const text = messagesOf(reader.language).timeline.bar(label, count)
  return html`${start}<a id="bar-${key}" href="${address}" rel="nofollow" aria-label="${text}${partsText(parts, reader)}"${!isStop && html` tabindex="-1"`}${isChosen && html` aria-current="true"`} data-count="${count}">${stack}</a></li>`
}

function partHeight(count: number, whole: number, height: number): number {
  return Math.round((count / whole) * height * 10) / 10
}

/** ` (AZ 12, FA 3)` */
function partsText(parts: Bar['parts'], { language }: Reader): string {
  if (parts.length === 0) return ''
  const { comma } = messagesOf(language)
  const one = (part: Bar['parts'][number]) =>
    `${languageName(part.language, language)} ${showNumber(part.count, language)}`
  return ` (${parts.map(one).join(comma)})`
}

/** A label under the picture: of several years the first, of a month its year where that begins. */
function shortLabel(label: string, { key }: Bar, { language }: Reader): string {
  const [first = label] = label.split('–')
  return key.length > 4 && !key.endsWith('-01') ? (first.split(' ')[0] ?? first) : first || language
}

/** The bars with their addresses, each made once for the picture and the table. */
function linkedBars({ request, timeline }: TimelineView): LinkedBar[] {
  return timeline.bars.map((bar) => {
    const { from, to, count } = bar
    return { ...bar, address: count === 0 ? '' : changedAddress(request, { ...NO_DATES, from, to }) }
  })
}

/** The picture in numbers; where there are many, the way to them, from which the script fetches them. */
function tableView(view: TimelineView, bars: readonly LinkedBar[]): Html {
  const { request, reader } = view
  const { timeline: words, filters } = messagesOf(reader.language)
  return html`<details class="more" id="more-time"><summary>${words.table}</summary>
${
  bars.filter(({ count }) => count > 0).length <= FEW
    ? countsTable(view, bars)
    : html`<p><a class="all" href="${valuesAddress(request, 'time')}" rel="nofollow">${filters.all}</a></p>`
}</details>`
}

/** All times of a search in numbers, newest first. */
export function timeTable(view: TimelineView): Html {
  return countsTable(view, linkedBars(view))
}

function countsTable({ timeline, reader }: TimelineView, bars: readonly LinkedBar[]): Html {
  const { timeline: words } = messagesOf(reader.language)
  const row = (
    bar: LinkedBar,
  ) => html`<tr><th scope="row"><a href="${bar.address}" rel="nofollow"${bar.isChosen && html` aria-current="true"`}>${bar.label}</a></th><td>${showNumber(bar.count, reader.language)}</td></tr>
`
  return html`<table class="counts"><thead><tr><th scope="col">${words[timeline.unit]}</th><th scope="col">${words.documents}</th></tr></thead>
<tbody>${bars
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(row)}</tbody></table>`
}

/** The few documents that the picture leaves out, as links. */
function outsideView({ request, timeline, reader }: TimelineView): Html | undefined {
  if (timeline.outside.length === 0) return undefined
  const { outside, bar } = messagesOf(reader.language).timeline
  const links = timeline.outside.map(
    ({ from, to, label, count }) =>
      html` <a href="${changedAddress(request, { ...NO_DATES, from, to })}" rel="nofollow"><bdi>${bar(label, count)}</bdi></a>`,
  )
  return html`<p class="outside">${outside}${links}</p>`
}

/** Documents without a date are a value like any other: chosen they are all that is shown. */
function undatedView({ request, timeline, reader }: TimelineView): Html | undefined {
  if (timeline.undated === 0 && !request.undated) return undefined
  const { filters } = messagesOf(reader.language)
  const remove = request.undated && html`<span class="hidden">${filters.remove}: </span>`
  const current = request.undated && html` aria-current="true"`
  const href = changedAddress(request, { ...NO_DATES, undated: !request.undated })
  return html`<p class="undated"><a class="quiet" id="date-${UNDATED}" href="${href}" rel="nofollow"${current}>${remove}${filters.undated} <span class="count">${showNumber(timeline.undated, reader.language)}</span></a></p>`
}
