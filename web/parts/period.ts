import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { type Calendar, spanOf } from './calendars.ts'
import { showKey } from './dates.ts'
import { keptInputs } from './layout.ts'
import { showNumber } from './numbers.ts'
import { invalid, type Problems, problemView } from './problems.ts'
import type { Reader } from './timeline.ts'

/** What takes every date away from a search. */
export const NO_DATES = { from: undefined, to: undefined, undated: false }

/** In characters: `30 Ordibehesht 1397`, with room for an era. */
const LONGEST = 40

/** For spans of dates and for days, which the picture cannot say. What cannot be read stays, with what is wrong below it. */
export function periodForm(request: SearchRequest, reader: Reader, problems: Problems = {}): Html {
  const { filters } = messagesOf(reader.language)
  const hint = filters.dateHint[reader.calendar]
  const field = (name: 'from' | 'to') => html`<p><label for="${name}">${filters[name]}</label>
<input type="text" id="${name}" name="${name}" value="${problems[name]?.typed ?? typedDate(request, name, reader)}" dir="auto" autocomplete="off" maxlength="${LONGEST}" size="14" aria-describedby="${problems[name] && `${name}-problem `}date-hint"${invalid(name, problems)}></p>
${problemView(name, problems, reader.language)}`
  const isWrong = (problems['from'] ?? problems['to']) !== undefined
  return html`<details class="more period" id="period"${isWrong && html` open`}><summary>${filters.period}</summary>
<form action="/" method="get">
${keptInputs({ ...request, ...NO_DATES }, true)}
${field('from')}
${field('to')}
<p class="hint" id="date-hint">${hint}</p>
<p><button type="submit">${filters.apply}</button></p>
</form></details>`
}

/** One end of the time a search is narrowed to, as its reader would type it: `1397/05`. */
function typedDate(
  request: SearchRequest,
  end: 'from' | 'to',
  { language, calendar }: Reader,
): string | undefined {
  const date = request[end]
  if (date === undefined || calendar === 'gregorian') return date
  const key = spanOf({ [end]: date }, calendar)?.[end]
  if (key === undefined) return date
  return language === 'fa'
    ? key.replaceAll('-', '/').replace(/\d/g, (digit) => showNumber(Number(digit), 'fa'))
    : key
}

/** The time to which a search is narrowed, in words; undefined if it is not. */
export function periodText(request: SearchRequest, { language, calendar }: Reader): Html | undefined {
  const { filters } = messagesOf(language)
  if (request.undated) return html`${filters.undated}`
  const { from, to } = shownSpan(request, calendar)
  const show = ([key, keyCalendar]: ShownEnd) => html`<bdi>${showKey(key, keyCalendar, language)}</bdi>`
  if (from !== undefined && to !== undefined) {
    return from[0] === to[0] ? show(from) : filters.span(show(from), show(to))
  }
  if (from !== undefined) return filters.since(show(from))
  return to === undefined ? undefined : filters.until(show(to))
}

/** A date as it is shown, and the calendar it is in. */
type ShownEnd = [key: string, calendar: Calendar]

/** The ends of a stretch of time in the calendar of the reader, or in the Gregorian one where that cannot count them. */
function shownSpan({ from, to }: SearchRequest, calendar: Calendar): { from?: ShownEnd; to?: ShownEnd } {
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const span = spanOf(period, calendar)
  const [first, last, shown] =
    span === undefined ? [from, to, 'gregorian' as const] : [span.from, span.to, calendar]
  return {
    ...(first !== undefined && { from: [first, shown] satisfies ShownEnd }),
    ...(last !== undefined && { to: [last, shown] satisfies ShownEnd }),
  }
}
