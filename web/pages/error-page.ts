import type { Language } from '../../analysis/language.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import type { Failure, Messages } from '../messages.ts'
import { EVERYTHING, searchAddress } from '../parts/addresses.ts'
import { pageView } from '../parts/layout.ts'
import type { Site } from '../parts/site.ts'

/** What the page of an error is made from. */
export type ErrorView = {
  /** Of HTTP. */
  status: number
  language: Language
  /** What is wrong with the parameters of the address, by their names. */
  problems?: Record<string, string>
  /** The search that failed, to keep it in the box, with its filters. */
  request?: SearchRequest | undefined
  /** Where it failed: to be tried again. Only addresses of this archive. */
  address?: string | undefined
  site?: Site | undefined
}

/** The page that says what went wrong, in words, with ways on. A whole HTML document. */
export function errorPage({ status, language, problems = {}, request, address, site }: ErrorView): string {
  const messages = messagesOf(language)
  const { title, text } = messages.failures[failureOf(status, problems)]
  const isPassing = status === 429 || status >= 500
  return pageView({
    title,
    kind: 'text',
    language,
    site,
    query: request?.query ?? '',
    request,
    path: '/',
    parameters: request === undefined ? new URLSearchParams() : requestParameters(request),
    main: html`<main id="main">
<h1 id="content" tabindex="-1">${title}</h1>
<p>${text}</p>
${problemsView(problems, messages)}
<ul class="ways">
${isPassing && address !== undefined && html`<li><a class="button" href="${address}">${messages.again}</a></li>`}
${request !== undefined && requestParameters(request).size > 0 && wayWith(request, messages.document)}
<li><a class="button" href="${EVERYTHING}">${messages.hints.everything}</a></li>
<li><a class="button" href="/help">${messages.help.button}</a></li>
</ul>
</main>`,
  })
}

/** Back to the search that the address still carries. */
function wayWith(request: SearchRequest, { back }: Messages['document']): Html {
  return html`<li><a class="button" href="${searchAddress(request)}">${back}</a></li>`
}

function failureOf(status: number, problems: Record<string, string>): Failure {
  if ((status === 400 || status === 422) && ('from' in problems || 'to' in problems)) return 'badDate'
  if (status === 400 || status === 422) return 'badRequest'
  if (status === 401 || status === 403) return 'denied'
  if (status === 404) return 'notFound'
  if (status === 410) return 'gone'
  if (status === 429) return 'tooMany'
  if (status === 421) return 'wrongHost'
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unknown'
}

/** Each problem in the language of the page; what is said of an unknown parameter is English. */
function problemsView(problems: Record<string, string>, messages: Messages): Html {
  const items = Object.entries(problems).map(([parameter, problem]) => {
    const known = Object.entries(messages.problems).find(([name]) => name === parameter)?.[1]
    return html`<li>${known ?? html`<span lang="en" dir="ltr">${parameter}: ${problem}</span>`}</li>`
  })
  return html`${items.length > 0 && html`<ul>${items}</ul>`}`
}
