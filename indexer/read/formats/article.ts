import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { showHiddenParts } from './hidden-parts.ts'
import { openPageForms } from './page-forms.ts'
import { removeSurroundings } from './page-surroundings.ts'
import { fingerprint, proseOf } from './prose.ts'

/** What is never the article, and what Readability would keep on a short page. */
const AROUND =
  'nav, aside, footer, script, style, noscript, template, form, iframe, svg, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [aria-hidden=true], [hidden]'

/** Below so many characters Readability takes whatever is longest. */
const SHORT = 500
/** A heading with less below it than so many characters is that of the site. */
const MIN_SECTION = 80
/** So many rows of several cells are columns, and not places on a page. */
const MIN_ROWS = 2
/** So many letters tell whether a text holds another. */
const FINGERPRINT = 40

/** The article of a page as HTML. What Readability stumbles over is read without it. */
export function readArticle(html: string): string | undefined {
  try {
    const { document } = parseHTML(html)
    if (document.documentElement === null) return undefined
    openPageForms(document)
    showHiddenParts(document)
    for (const element of document.querySelectorAll(AROUND)) element.remove()
    removeSurroundings(document)
    for (const table of document.querySelectorAll('table')) keepIfData(table)
    const section = headingSection(document)
    const article = new Readability(document as unknown as Document).parse()
    return isMissed(section, article?.textContent ?? '') ? section?.html : (article?.content ?? undefined)
  } catch {
    return undefined
  }
}

/** Readability drops tables that look like a layout; one with a summary does not. */
function keepIfData(table: Element): void {
  const isData =
    table.querySelector('table, form') === null &&
    [...table.querySelectorAll('tr')].filter(({ children }) => children.length > 1).length >= MIN_ROWS
  if (isData) table.setAttribute('summary', 'data')
}

/** What stands under the only main heading of a page: its markup, its text, and how much of it is prose. */
type Section = { html: string; text: string; prose: number }

function headingSection(document: Document): Section | undefined {
  const [heading, ...others] = document.querySelectorAll('h1')
  if (heading === undefined || others.length > 0) return undefined
  const title = heading.textContent ?? ''
  let section: Element | null = heading.parentElement
  while (
    section !== null &&
    section.tagName !== 'BODY' &&
    proseOf(section).length < title.length + MIN_SECTION
  )
    section = section.parentElement
  if (section === null || section.tagName === 'BODY' || section.closest('header') !== null) return undefined
  const text = (section.textContent ?? '').replace(title, '')
  return { html: section.innerHTML, text, prose: proseOf(section).length }
}

/** Whether Readability took something else that is short, although there is more below the heading. */
function isMissed(section: Section | undefined, article: string): boolean {
  const length = article.trim().length
  if (section === undefined || length >= Math.min(SHORT, section.prose)) return false
  return !fingerprint(article).includes(fingerprint(section.text, FINGERPRINT))
}
