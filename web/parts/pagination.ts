import type { Language } from '../../analysis/language.ts'
import { MAX_DEPTH } from '../../search/parameters.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { searchAddress } from './addresses.ts'
import { showNumber } from './numbers.ts'

/** Links to the pages of a result; nothing for one page. */
export function paginationView(request: SearchRequest, totalPages: number, language: Language): Html {
  const last = Math.min(totalPages, Math.floor(MAX_DEPTH / request.hitsPerPage))
  return pageLinks({ at: request.page, last }, (page) => searchAddress({ ...request, page }), language)
}

/** Links to the page before and after the one that is shown, the first, and some around it; nothing where there is but one. */
export function pageLinks(
  { at, last }: { at: number; last: number },
  address: (page: number) => string,
  language: Language,
): Html {
  if (last <= 1) return html``
  const { pages } = messagesOf(language)
  const step = (page: number, rel: string, text: string) =>
    page >= 1 && page <= last && html`<a class="step" rel="${rel}" href="${address(page)}">${text}</a>`
  const link = (page: number) => {
    const current = page === at && html` aria-current="page"`
    return html`<li><a href="${address(page)}"${current} aria-label="${pages.page(page, last)}">${showNumber(page, language)}</a></li>`
  }
  return html`<nav class="pages" aria-label="${pages.label}">
${step(at - 1, 'prev', pages.previous)}
<ul>${pageNumbers(at, last).map((page) => (page === 0 ? html`<li aria-hidden="true">…</li>` : link(page)))}</ul>
${step(at + 1, 'next', pages.next)}
</nav>`
}

/** The numbers to show, with 0 for a gap: page 5 of 9 → `[1, 0, 4, 5, 6, 0, 9]`. */
export function pageNumbers(page: number, last: number): number[] {
  const numbers = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((one, two) => one - two)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? [0, number] : [number]
  })
}
