import type { Language } from '../../analysis/language.ts'
import {
  type Fragment,
  type Hit,
  MATCH_KINDS,
  type Match,
  type MatchKind,
  SURE,
} from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
import { documentAddress } from './addresses.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { showDate } from './dates.ts'
import { cutFrom, markedText, textAttributes, textOf } from './fragments.ts'
import { languageMark } from './language-mark.ts'

/** So many words are told for each of the query; more would hide the text they explain. */
const WORDS = 4

/** What a list of results has around its hits. */
export type HitFrame = {
  parameters: URLSearchParams
  language: Language
  calendar?: Calendar | undefined
  /** Only title and facts. */
  isDense?: boolean | undefined
  /** Ids of the hits that the program wrote in Latin letters. */
  madeLatin?: ReadonlySet<string> | undefined
  /** The place of the hit in its list, by which its parts are told from those of others. */
  at?: number
}

/** What reads out that a document can be marked stands once on a page, under this id. */
const MARK_WORD = 'mark-word'

/** The word that the boxes of all hits are called by, in front of their titles. */
export function markWord(language: Language): Html {
  return html`<span class="hidden" id="${MARK_WORD}">${messagesOf(language).lists.mark}</span>`
}

/**
 * One result. The card lies in the direction of its text, title and snippet each in their own, and what the page says
 * about it in the direction of the interface.
 *
 * @param below what else belongs to this result
 */
export function hitView(hit: Hit, frame: HitFrame, below: Html = html``): Html {
  const { parameters, language, isDense, at = 0 } = frame
  const { untitled } = messagesOf(language)
  const title = hit.titleFragments.length > 0 ? hit.titleFragments : [{ text: hit.title, match: false }]
  const isUntitled = textOf(title).trim() === ''
  const titleAttributes = isUntitled
    ? interfaceAttributes(language)
    : textAttributes(textOf(title), hit.language)
  const snippet = isDense ? [] : withoutTitle(hit.snippet, textOf(title))
  return html`<li class="hit ${hit.language}" dir="${hit.direction}">
<h2 ${titleAttributes}><a id="hit-${at}" href="${documentAddress(hit.id, parameters)}">${isUntitled ? untitled : markedText(title)}</a></h2>
${factsView(hit, frame)}
${snippet.length > 0 && html`<p class="snippet" ${textAttributes(textOf(snippet), hit.language)}>${markedText(snippet)}</p>`}
${!isDense && whyView(hit, language)}${below}</li>`
}

/** Ends of a text that was cut. */
const CUT = /[\s…]+$/u

/** A document without a title is called by its first words, which its snippet need not say once more. */
function withoutTitle(snippet: readonly Fragment[], title: string): Fragment[] {
  const first = title.trim().replace(CUT, '')
  if (first === '' || !textOf(snippet).trimStart().startsWith(first)) return [...snippet]
  const whole = textOf(snippet)
  return cutFrom(snippet, whole.length - whole.trimStart().length + first.length)
}

function interfaceAttributes(language: Language): Html {
  return html`dir="${messagesOf(language).direction}" lang="${language}"`
}

/** Date, source and language of a document in a line. */
export function factsLine(
  {
    language: spoken,
    source,
    date,
    datePrecision,
  }: Pick<Hit, 'language' | 'source' | 'date' | 'datePrecision'>,
  language: Language,
  calendar?: Calendar,
): Html {
  return html`${date !== null && html`<li class="when">${dateView(date, datePrecision, language, calendar)}</li>`}${source !== null && html`<li><bdi>${source}</bdi></li>`}<li>${languageMark(spoken, languageName(spoken, language))}</li>`
}

function factsView(hit: Hit, { parameters, language, calendar, madeLatin, at = 0 }: HitFrame): Html {
  const { page, pages } = hit
  const onPage =
    page !== null &&
    pages !== null &&
    pages > 1 &&
    html`<li><a class="quiet" href="${documentAddress(hit.id, parameters)}#page-${page}">${messagesOf(language).pageOf(page, pages)}</a></li>`
  return html`<ul class="facts" ${interfaceAttributes(language)}>${factsLine(hit, language, calendar)}${madeLatin?.has(hit.id) && html`<li>${messagesOf(language).letters.madeOf}</li>`}${scanMark(hit, language)}${onPage}<li class="keep"><input type="checkbox" name="id" value="${hit.id}" form="marks" aria-labelledby="${MARK_WORD} hit-${at}" title="${messagesOf(language).lists.mark}"></li></ul>`
}

/** That a text was recognised on a scan, and how sure it is where its words may be wrong. */
function scanMark({ scan }: Hit, language: Language): Html | false {
  if (scan === null) return false
  const { scanned } = messagesOf(language)
  return html`<li>${scan < SURE ? scanned.unsure(Math.round(scan)) : scanned.sure}</li>`
}

/** A date as an element, with the same date in the other calendar of the reader behind it. */
export function dateView(
  date: string,
  precision: Hit['datePrecision'],
  language: Language,
  calendar: Calendar = usualCalendar(language),
): Html {
  const { iso, text, other } = showDate(date, precision, language, calendar)
  if (iso === '') return html`<bdi>${text}</bdi>`
  return html`<time datetime="${iso}">${text}</time>${other !== undefined && html` <small>(${other})</small>`}`
}

/** Why a document was found, where its text does not show it, by the words of the query: `For “Lavrov”: لاوروف (name)`. */
function whyView(hit: Hit, language: Language): Html {
  const { why, matchedBy, comma } = messagesOf(language)
  const own = hit.matches.filter(({ by }) => by === 'exact')
  // A longer name that begins with the very word of the query has no reason of its own.
  const isOwn = ({ word, query }: Match) =>
    own.some((each) => each.query === query && word.startsWith(`${each.word} `))
  const told = hit.matches.filter((match) => match.by !== 'exact' && !isOwn(match))
  const queries = [...new Set(told.map(({ query }) => query))]
  const groups = queries.map((query) => {
    const words = wordsOf(told.filter((match) => match.query === query))
    const shown = words
      .slice(0, WORDS)
      .map(([word, by], index) => [
        index > 0 && comma,
        html`<bdi>${word}</bdi> (${matchedBy[by].toLocaleLowerCase(language)})`,
      ])
    return why(html`<bdi>${query}</bdi>`, html`${shown}${words.length > WORDS && '…'}`)
  })
  const kinds = MATCH_KINDS.filter((kind) => kind !== 'exact' && hit.matchedBy.includes(kind))
  const others = kinds
    .filter((kind) => !hit.matches.some(({ by }) => by === kind))
    .map((kind) => matchedBy[kind])
  const items = [...groups, ...others]
  if (items.length === 0) return html``
  return html`<ul class="why" ${interfaceAttributes(language)}>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

/** Each word once, with the best way in which it answers. */
function wordsOf(matches: readonly Match[]): [word: string, by: MatchKind][] {
  const words = new Map<string, MatchKind>()
  for (const { word, by } of matches) if (!words.has(word)) words.set(word, by)
  return [...words]
}
