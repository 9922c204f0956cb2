import { fingerprint, proseOf } from './prose.ts'

const HIDDEN = 'noscript, [hidden], [aria-hidden="true"], [style*="display"], [style*="visibility"]'
const HIDDEN_BY_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Where text is an article's, whoever sees it. */
const ARTICLE = 'article, main, [role=main], [itemprop="articleBody"]'
const AROUND =
  'nav, aside, footer, header, dialog, form, [role=dialog], [role=alertdialog], [role=navigation]'
/** What opens over a page, by its name. */
const OVERLAY =
  /cookie|consent|gdpr|modal|popup|pop-up|overlay|dialog|toast|tooltip|subscri|newsletter|share|login|menu/i
/** What is said to readers whose browser lacks or keeps something. */
const ABOUT_BROWSER = /java\s?script|cookie|kuki|جاوا\s?\u200C?اسکریپت|کوکی/i

/** Less is a label, in characters. */
const MIN_PROSE = 40
/** So many letters tell whether a text stands on the page a second time. */
const FINGERPRINT = 60

/**
 * Show the parts of an article that a page folds away: behind "read more", in tabs, in `<noscript>` for browsers without
 * scripts. What opens over the page or stands around it, and what is there twice, stays hidden.
 */
export function showHiddenParts(document: Document): void {
  const hidden = [...document.querySelectorAll(HIDDEN)].filter(isHidden)
  if (hidden.length === 0) return
  const page = fingerprint(document.body?.textContent ?? '')
  const all = proseOf(document.documentElement).length
  for (const element of hidden) {
    if (isArticlePart(element, all) && !isTwice(element, page)) show(element, document)
    else if (!element.hasAttribute('hidden')) element.setAttribute('hidden', '')
  }
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style')
  return (
    !element.matches('[style]:not([hidden], [aria-hidden="true"], noscript)') ||
    HIDDEN_BY_STYLE.test(style ?? '')
  )
}

/** @param all characters of prose on the whole page, hidden or not */
function isArticlePart(element: Element, all: number): boolean {
  const prose = proseOf(element)
  if (prose.length < MIN_PROSE || prose.length * 2 < (element.textContent ?? '').trim().length) return false
  if (element.closest(AROUND) !== null || isOverlay(element)) return false
  if (ABOUT_BROWSER.test(prose) && prose.length < 500) return false
  if (element.matches(ARTICLE) && hasArticleInSight(element)) return false
  return element.closest(ARTICLE) !== null || prose.length * 2 >= all || hasProseBeside(element)
}

/** Whether the page shows another article: then a hidden one is a template, or what comes next. */
function hasArticleInSight(element: Element): boolean {
  const articles = [...element.ownerDocument.querySelectorAll(ARTICLE)]
  return articles.some(
    (other) =>
      !other.contains(element) &&
      !element.contains(other) &&
      !(other.matches(HIDDEN) && isHidden(other)) &&
      proseOf(other).length >= MIN_PROSE,
  )
}

function isOverlay(element: Element): boolean {
  return OVERLAY.test(`${element.id} ${element.getAttribute('class') ?? ''}`)
}

/** Whether paragraphs stand beside it, so that it goes on with them. */
function hasProseBeside(element: Element): boolean {
  const siblings = [...(element.parentElement?.children ?? [])]
  return siblings.some(
    (sibling) => sibling !== element && sibling.tagName === 'P' && proseOf(sibling).length >= MIN_PROSE,
  )
}

function isTwice(element: Element, page: string): boolean {
  const start = fingerprint(element.textContent ?? '', FINGERPRINT)
  return page.indexOf(start, page.indexOf(start) + 1) >= 0
}

function show(element: Element, document: Document): void {
  if (element.tagName === 'NOSCRIPT') {
    const block = document.createElement('div')
    block.append(...element.childNodes)
    element.replaceWith(block)
  } else for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name)
}
