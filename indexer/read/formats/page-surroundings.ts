import { proseOf } from './prose.ts'

/** What pages call that which stands around the text, as a whole word of an id or a class: `page-footer`, `ctl00_TopMenu`. */
const SURROUNDINGS =
  /(?:^|[\s_-]|(?<=[a-z0-9]))(?:header|footer|foot|menu|navbar|navigation|nav|copyright|breadcrumbs?|sidebar)(?:$|[\s_-])/i
const CAPITAL = /(?<=[a-z0-9])(?=[A-Z])/g
const CONTENT = 'h1, article, main, [role=main], [itemprop="articleBody"]'
const NAMED =
  'div[id], div[class], td[id], td[class], tr[id], tr[class], ul[id], ul[class], table[id], table[class], section[id], section[class], p[id], p[class]'

/** What nobody but the owner of a site says, in the last words of a page. */
const OF_OWNER =
  /^(?:©|\(c\)\s|&copy;|copyright\b|all rights reserved|bütün hüquqlar|müəllif hüquqları|saytdan istifadə|(?:تمامی|تمام|کلیه|همه)\s?.{0,3}\s?حقوق)/iu
const BLOCK = 'div, p, td, tr, ul, table, section, center, font, span, small'
/** A longer one is a text that begins so, in characters. */
const LONGEST_OF_OWNER = 400

/** Readability finds the article of a longer page by itself, in characters of prose; a shorter one it takes whole. */
const SHORT_PAGE = 1_500

/**
 * Take away what a short page has around its text and says so: by the names of its blocks, by links without a word between them, and by the
 * words of its owner at the end. A page of which nothing else is left stays as it is.
 */
export function removeSurroundings(document: Document): void {
  const { body } = document
  if (body === null) return
  if (proseOf(body).length > SHORT_PAGE) return
  const around = [...document.querySelectorAll(NAMED)].filter(isNamedSo)
  const links = [...document.querySelectorAll('ul, ol, div, td, p')].filter(isLinksOnly)
  const all = new Set([...around, ...links, ...lastWords(body)])
  const removed = [...all].reduce((sum, one) => sum + (isInside(one, all) ? 0 : proseOf(one).length), 0)
  if (proseOf(body).length - removed <= 0) return
  for (const element of all) element.remove()
}

function isNamedSo(element: Element): boolean {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`.replace(CAPITAL, '-')
  return (
    SURROUNDINGS.test(names) &&
    element.querySelector(CONTENT) === null &&
    element.closest('article, main') === null
  )
}

function isLinksOnly(element: Element): boolean {
  return (
    element.querySelectorAll('a').length > 1 &&
    proseOf(element) === '' &&
    element.querySelector('img, table') === null &&
    element.closest('article, main') === null
  )
}

/** The last block of a page where it is its owner's. */
function lastWords(body: Element): Element[] {
  const blocks = [...body.querySelectorAll(BLOCK)].filter((block) => {
    const text = (block.textContent ?? '').trim()
    return OF_OWNER.test(text) && text.length <= LONGEST_OF_OWNER
  })
  const end = (body.textContent ?? '').trim()
  return blocks.filter((block) => end.endsWith((block.textContent ?? '').trim()))
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement)
    if (others.has(outer)) return true
  return false
}
