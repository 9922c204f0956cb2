import type { Language } from '../../analysis/language.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { type Failure, type Messages, messagesOf } from '../messages.ts'
import { pageView } from '../parts/layout.ts'

/** What the page of an error is made from. */
export type ErrorView = {
  /** Of HTTP. */
  status: number
  language: Language
  /** What is wrong with the parameters of the address, by their names. */
  problems?: Record<string, string>
  /** The search that failed, to keep it in the box. */
  request?: SearchRequest | undefined
}

/** The page that says what went wrong, in words, with a way on. A whole HTML document. */
export function errorPage({ status, language, problems = {}, request }: ErrorView): string {
  const messages = messagesOf(language)
  const { title, text } = messages.failures[failureOf(status)]
  return pageView({
    title,
    language,
    query: request?.query ?? '',
    request,
    path: '/',
    parameters: request === undefined ? new URLSearchParams() : requestParameters(request),
    main: html`<main class="failure" id="main">
<h1 id="content" tabindex="-1">${title}</h1>
<p>${text}</p>
${problemsView(problems, messages)}
<p><a href="/">${messages.hints.everything}</a></p>
</main>`,
  })
}

function failureOf(status: number): Failure {
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
