import type { Language } from '../../analysis/language.ts'
import type { OtherSpelling, SearchResults } from '../../search/answers.ts'
import { beginsOpenly } from '../../search/query/wildcards.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { changedAddress, searchAddress, withChoice } from './addresses.ts'
import { NO_VALUES } from './facets.ts'
import type { Chosen } from './filters.ts'
import { showNumber } from './numbers.ts'
import { NO_DATES } from './period.ts'
import { ANY_ARRIVAL } from './since.ts'

/** What notices are shown from. */
export type NoticesView = { request: SearchRequest; results: SearchResults; language: Language }

/** What the search did with the words, said honestly: another spelling to try, words left out, names in other spellings. */
export function noticesView(view: NoticesView): Html {
  const notices = [
    layout(view),
    notUnderstood(view),
    suggestion(view),
    relaxed(view),
    beginning(view),
    forms(view),
    ...closeWords(view),
    asAsked(view),
    ignored(view),
  ].filter((notice) => notice !== undefined)
  const quiet = [spellings(view), translations(view), misread(view)].filter((notice) => notice !== undefined)
  return html`${notices.length > 0 && html`<div class="notices">${notices.map((notice) => html`<p>${notice}</p>`)}</div>`}${quiet.map((notice) => html`<p class="quiet-notice">${notice}</p>`)}`
}

function suggestion({ request, results, language }: NoticesView): Html | undefined {
  const { didYouMean } = results
  if (didYouMean === null) return undefined
  const address = changedAddress(request, { query: didYouMean })
  return messagesOf(language).didYouMean(
    html`<a id="meant" href="${address}"><strong><bdi>${didYouMean}</bdi></strong></a>`,
  )
}

/** The query as it reads on another keyboard: taken, with the way back, or offered. */
function layout({ request, results, language }: NoticesView): Html | undefined {
  const { otherLayout } = results
  if (otherLayout === null) return undefined
  const messages = messagesOf(language)
  const read = html`<strong><bdi>${otherLayout.query}</bdi></strong>`
  if (!otherLayout.isTaken) {
    const address = changedAddress(request, { query: otherLayout.query })
    return messages.layoutOffered(html`<a id="layout" href="${address}">${read}</a>`)
  }
  const back = html`<a id="layout" href="${changedAddress(request, { layout: false })}" rel="nofollow"><bdi>${request.query.trim()}</bdi></a>`
  return messages.layoutTaken(read, back)
}

function notUnderstood({ results, language }: NoticesView): Html | undefined {
  const { openBeginning, notUnderstood } = messagesOf(language)
  const open = results.notUnderstood.filter(beginsOpenly)
  const others = results.notUnderstood.filter((sign) => !beginsOpenly(sign))
  const notices = [
    ...(open.length > 0 ? [openBeginning(listOf(open, language))] : []),
    ...(others.length > 0 ? [notUnderstood(listOf(others, language))] : []),
  ]
  return notices.length === 0 ? undefined : html`${notices.map((notice, at) => [at > 0 && ' ', notice])}`
}

function relaxed({ results, language }: NoticesView): Html | undefined {
  return results.relaxed && results.totalHits > 0 ? html`${messagesOf(language).relaxed}` : undefined
}

function beginning({ results, language }: NoticesView): Html | undefined {
  if (results.beginning === null) return undefined
  return messagesOf(language).beginning(html`<bdi>${results.beginning}</bdi>`)
}

function forms({ results, language }: NoticesView): Html | undefined {
  if (results.phraseForms.length === 0) return undefined
  return messagesOf(language).phraseForms(listOf(results.phraseForms.slice(0, SPELLINGS), language))
}

function closeWords({ results, language }: NoticesView): Html[] {
  return results.closeWords
    .filter(({ words }) => words.length > 0)
    .map(({ query, words, isHeld }) => {
      const say = messagesOf(language)[isHeld ? 'alsoCloseWords' : 'closeWords']
      return say(html`<bdi>${query}</bdi>`, listOf(words.slice(0, SPELLINGS), language))
    })
}

/** Whether what was found does not hold all that was asked, as it was asked. */
export function isFreelyFound({
  relaxed,
  beginning,
  phraseForms,
  closeWords,
}: Pick<SearchResults, 'relaxed' | 'beginning' | 'phraseForms' | 'closeWords'>): boolean {
  return (
    relaxed ||
    beginning !== null ||
    phraseForms.length > 0 ||
    closeWords.some(({ words }) => words.length > 0)
  )
}

/** The way back to what was asked. */
function asAsked({ request, results, language }: NoticesView): Html | undefined {
  if (!isFreelyFound(results) || results.totalHits === 0) return undefined
  const address = changedAddress(request, { relaxed: false })
  return html`<a id="relaxed" href="${address}" rel="nofollow">${messagesOf(language).relaxedOff}</a>`
}

function ignored({ results, language }: NoticesView): Html | undefined {
  if (results.ignoredWords.length === 0) return undefined
  return messagesOf(language).ignored(listOf(results.ignoredWords, language))
}

/** So many spellings tell what was done; a dozen would hide the results. */
const SPELLINGS = 6

/** Which other spellings of names were searched, with a link to leave them out; or, where they are, to have them back. */
function spellings({ request, results, language }: NoticesView): Html | undefined {
  const { alsoBySound, alsoByTable, namesOff, namesOn, onlyAsTyped } = messagesOf(language)
  const link = (text: string) =>
    html`<a id="names" href="${changedAddress(request, { names: !request.names })}" rel="nofollow">${text}</a>`
  if (!request.names) return html`${onlyAsTyped} ${link(namesOn)}`
  const found = results.otherSpellings.flatMap((other) => other.spellings)
  if (found.length === 0) return undefined
  const byTable = found.filter(({ by }) => by === 'table')
  const bySound = found.filter(({ by }) => by === 'sound')
  return html`${byTable.length > 0 && html`${alsoByTable(spellingChips(byTable, language))} `}
${bySound.length > 0 && html`${alsoBySound(spellingChips(bySound, language))} `}${link(namesOff)}`
}

/**
 * How other languages say the query, each a link to what is found in that language, and how many documents hold its own words;
 * with a link to search those alone, or to have the others back.
 */
function translations({ request, results, language }: NoticesView): Html | undefined {
  const { alsoTranslated, ownHits, translationsOff, translationsOn, onlyOwnWords } = messagesOf(language)
  const other = changedAddress(request, { translations: !request.translations })
  // What is on by default stands in no address, and has to be said where off is remembered.
  const said = request.translations ? other : withChoice(other, 'translations', 'on')
  const link = (text: string) => html`<a id="translations" href="${said}" rel="nofollow">${text}</a>`
  if (!request.translations) return html`${onlyOwnWords} ${link(translationsOn)}`
  if (results.translations.length === 0) return undefined
  const chips = results.translations.map(
    ({ text, language: spoken, documents }, at) =>
      html`${at > 0 && ' · '}<span class="spelling"><a href="${changedAddress(request, { languages: [spoken] })}" rel="nofollow"><bdi lang="${spoken}">${text}</bdi></a> ${countOf(documents, language)}</span>`,
  )
  return html`${alsoTranslated(html`${chips}`)} ${ownHits(results.ownHits)} ${link(translationsOff)}`
}

/** How scans have the query where recognition misread it, with a link to leave them out; or, where they are, to have them back. */
function misread({ request, results, language }: NoticesView): Html | undefined {
  const { alsoMisread, misreadOff, misreadOn, onlyWellRead } = messagesOf(language)
  const link = (text: string) =>
    html`<a id="misread" href="${changedAddress(request, { misread: !request.misread })}" rel="nofollow">${text}</a>`
  if (!request.misread) return html`${onlyWellRead} ${link(misreadOn)}`
  if (results.misread.length === 0) return undefined
  return html`${alsoMisread(spellingChips(results.misread, language))} ${link(misreadOff)}`
}

/** With dots between, which stay in their places where words of two directions meet, as commas do not. */
function spellingChips(
  spellings: readonly Pick<OtherSpelling, 'text' | 'documents'>[],
  language: Language,
): Html {
  return html`${spellings
    .slice(0, SPELLINGS)
    .map(
      ({ text, documents }, at) =>
        html`${at > 0 && ' · '}<span class="spelling"><bdi>${text}</bdi> ${countOf(documents, language)}</span>`,
    )}`
}

/** In brackets: a bare number before a full stop would be an ordinal. */
function countOf(documents: number, language: Language): Html {
  return html`<span class="count">(${showNumber(documents, language)})</span>`
}

function listOf(words: readonly string[], language: Language): Html {
  const { comma } = messagesOf(language)
  return html`${words.map((word, index) => [index > 0 && comma, html`<bdi>${word}</bdi>`])}`
}

/** Nothing was found: what a reader can do about it. */
export function hintsView({ request, results, language, chosen }: NoticesView & { chosen: Chosen[] }): Html {
  const { hints, pages, emptyArchive } = messagesOf(language)
  const filters = { ...NO_VALUES, ...NO_DATES, ...ANY_ARRIVAL }
  if (results.totalHits > 0) {
    return html`<p>${pages.none} <a href="${changedAddress(request, {})}">${pages.first}</a></p>`
  }
  if (request.query === '' && chosen.length === 0) return html`<p>${emptyArchive}</p>`
  const link = (change: Partial<SearchRequest>, text: string | Html) =>
    html`<li><a class="button" href="${changedAddress(request, change)}">${text}</a></li>`
  return html`<div class="hints"><h2>${hints.heading}</h2><ul class="ways">
${chosen.length > 1 && chosen.map(({ label, change }) => link(change, hints.without(label)))}
${chosen.length > 0 && link(filters, hints.withoutFilters)}
${QUOTES.test(request.query) && link({ query: request.query.replaceAll(QUOTES_ALL, ' ').trim() }, hints.withoutQuotes)}
${!request.relaxed && link({ relaxed: true }, hints.freer)}
<li><a class="button" href="${searchAddress({ ...request, ...filters, query: '', page: 1 })}">${hints.everything}</a></li>
</ul>${results.isNothing && html`<p>${hints.words}</p>`}${request.query !== '' && !results.isNothing && html`<ul class="advice"><li>${hints.spelling}</li><li>${hints.fewerWords}</li><li>${hints.letters}</li></ul>`}</div>`
}

const QUOTES = /["“”«»„]/
const QUOTES_ALL = /["“”«»„]+/g
