import { proseOf } from './prose.ts'

/** What only a form has that is the whole page: ASP.NET keeps the state of the page in it. */
const PAGE_STATE = '[name^="__VIEWSTATE"], [name="javax.faces.ViewState"]'
const CONTENT = 'h1, article, main, [itemprop="articleBody"]'
const FIELDS = 'input:not([type]), input[type=text], input[type=email], input[type=password], textarea'
/** A form with less text for each field is there to be filled in, in characters. */
const PROSE_PER_FIELD = 100

/** A form around the page holds at least this share of its prose; what stands outside is a banner or a copyright. */
const PAGE_SHARE = 1 / 5

/**
 * Take away the form around a page, as ASP.NET and many portals write it, and leave what is in it. A form that is there to
 * be filled in stays: a search, a comment, a subscription.
 */
export function openPageForms(document: Document): void {
  const forms = [...document.querySelectorAll('form')]
  if (forms.length === 0) return
  const all = proseOf(document.documentElement).length
  for (const form of forms) {
    const prose = proseOf(form).length
    const isWhole = isAroundPage(form) && prose > all * PAGE_SHARE
    if (!isWhole && !isMostlyProse(form, prose, all)) continue
    const block = document.createElement('div')
    block.append(...form.childNodes)
    if (isWhole) document.body.replaceChildren(block)
    else form.replaceWith(block)
  }
}

function isAroundPage(form: Element): boolean {
  return form.querySelector(PAGE_STATE) !== null || form.querySelector(CONTENT) !== null
}

/** @param all characters of prose on the whole page */
function isMostlyProse(form: Element, prose: number, all: number): boolean {
  return prose * 2 >= all && prose >= form.querySelectorAll(FIELDS).length * PROSE_PER_FIELD
}
