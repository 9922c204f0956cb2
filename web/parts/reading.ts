import { type Direction, directionOf, type Language } from '../../analysis/language.ts'
import type { DocumentView, Fragment } from '../../search/answers.ts'
import { byPage } from '../../search/show/pages.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { originalAddress } from './addresses.ts'
import { cutFrom, languageTag, markedText, textOf } from './fragments.ts'
import { showNumber } from './numbers.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Links to marks for readers without the script, which has buttons instead. */
const MARK_LINKS = 20

/** How the text of a document is shown; `hasOriginals` whether its file is given out. */
type Shown = { document: DocumentView; language: Language; hasOriginals: boolean }

/** The text of a document in paragraphs, with steps between its marked words. */
export function readingView(
  document: DocumentView,
  text: readonly Fragment[],
  language: Language,
  hasOriginals = false,
): Html {
  const pages = shownPages(document, text)
  const marks = pages.flat(2).filter(({ match }) => match).length
  let number = 0
  const piece = ({ text: words, match }: Fragment) =>
    match ? html`<mark id="mark-${++number}">${words}</mark>` : html`${words}`
  const body = bodyView({ document, language, hasOriginals }, pages, (all) => all.map(piece))
  return html`<div class="reading">${marks > 0 && marksView(marks, language)}${body}</div>`
}

/** The text of a document in paragraphs, beside another: marked, but without places to step to. */
export function plainReadingView(
  document: DocumentView,
  text: readonly Fragment[],
  language: Language,
): Html {
  const paragraphs = shownPages(document, text).flat()
  return bodyView(
    { document: { ...document, pages: null }, language, hasOriginals: false },
    [paragraphs],
    markedText,
  )
}

/** @param pages paragraphs of each page */
function bodyView(
  shown: Shown,
  pages: readonly Fragment[][][],
  show: (paragraph: readonly Fragment[]) => Html[],
): Html {
  const { document } = shown
  const body = pages.map((paragraphs, at) => [
    document.pages !== null && pageMark(document.pages.first + at, shown),
    paragraphs.map(
      (paragraph) => html`<p${ownDirection(textOf(paragraph), document.direction)}>${show(paragraph)}</p>
`,
    ),
  ])
  const spoken = languageTag(document.text, document.language)
  return html`<div class="text" dir="${document.direction}" lang="${spoken}">
${body}</div>`
}

/** Where a page begins: a PDF opens there, too. */
function pageMark(page: number, { document, language, hasOriginals }: Shown): Html {
  const { direction, document: words } = messagesOf(language)
  const name = words.page(page)
  const isLinked = hasOriginals && document.hasOriginal && /\.pdf$/i.test(document.path ?? '')
  return html`<div class="page-mark" id="page-${page}" dir="${direction}" lang="${language}">${isLinked ? html`<a href="${originalAddress(document.id, page)}">${name}</a>` : name}</div>
`
}

/** The paragraphs of each page, of a document without pages those of its one. */
function shownPages({ title, pages }: DocumentView, text: readonly Fragment[]): Fragment[][][] {
  const pieces = pages === null ? [withoutHeading(title, text)] : byPage([...text], pages.starts)
  return pieces.map((piece) => paragraphsOf(piece).map(joinedMarks))
}

/** A first line that is the title already stands above the text as such. */
function withoutHeading(title: string, text: readonly Fragment[]): readonly Fragment[] {
  const whole = textOf(text)
  const start = whole.length - whole.trimStart().length
  const after = whole.slice(start + title.length)
  const isFirstLine = title !== '' && whole.startsWith(title, start) && /^[^\S\n]*\n/.test(after)
  const rest = isFirstLine ? cutFrom(text, start + title.length) : []
  return rest.length > 0 ? rest : text
}

/** Marked words with nothing but a space between them are one mark, as the words of a name are: a reader steps over it once. */
function joinedMarks(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = []
  for (const [at, { text, match }] of fragments.entries()) {
    const isBetween = !match && /^\s+$/.test(text) && fragments[at + 1]?.match === true
    const last = joined.at(-1)
    if (last?.match === true && (match || isBetween)) last.text += text
    else joined.push({ text, match })
  }
  return joined
}

/** The direction of a paragraph, where it has letters and they run against the text around it. */
function ownDirection(paragraph: string, around: Direction): Html | false {
  const own = directionOf(paragraph)
  return own !== around && /\p{L}/u.test(paragraph) && html` dir="${own}"`
}

/** How many marks there are, and links to them: the first ones and the last. */
function marksView(count: number, language: Language): Html {
  const { marks, previousMark, nextMark, position } = messagesOf(language).document
  const numbers = Array.from({ length: Math.min(count, MARK_LINKS) }, (_, at) => at + 1)
  const link = (at: number) => html`<li><a href="#mark-${at}">${showNumber(at, language)}</a></li>`
  return html`<nav class="marks" id="steps" aria-labelledby="marks-count" data-previous="${previousMark}" data-next="${nextMark}" data-position="${position}">
<p id="marks-count">${marks(count)}</p>
<ol>${numbers.map(link)}${count > MARK_LINKS && [html`<li>…</li>`, link(count)]}</ol>
</nav>
`
}
