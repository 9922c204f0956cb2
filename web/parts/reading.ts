import { type Direction, directionOf, type Language } from '../../analysis/language.ts'
import type { DocumentView, Fragment } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'
import { cutFrom, markedText, textOf } from './fragments.ts'
import { showNumber } from './numbers.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Links to marks for readers without the script, which has buttons instead. */
const MARK_LINKS = 20

/** The text of a document in paragraphs, with steps between its marked words. */
export function readingView(document: DocumentView, text: readonly Fragment[], language: Language): Html {
  const paragraphs = shownParagraphs(document, text)
  const marks = paragraphs.flat().filter(({ match }) => match).length
  let number = 0
  const piece = ({ text: words, match }: Fragment) =>
    match ? html`<mark id="mark-${++number}">${words}</mark>` : html`${words}`
  return html`<div class="reading">${marks > 0 && marksView(marks, language)}${bodyView(document, paragraphs, (all) => all.map(piece))}</div>`
}

/** The text of a document in paragraphs, beside another: marked, but without places to step to. */
export function plainReadingView(document: DocumentView, text: readonly Fragment[]): Html {
  return bodyView(document, shownParagraphs(document, text), markedText)
}

function bodyView(
  document: DocumentView,
  paragraphs: readonly Fragment[][],
  show: (paragraph: readonly Fragment[]) => Html[],
): Html {
  const body = paragraphs.map(
    (paragraph) => html`<p${ownDirection(textOf(paragraph), document.direction)}>${show(paragraph)}</p>
`,
  )
  const spoken = document.language === 'und' ? '' : document.language
  return html`<div class="text" dir="${document.direction}" lang="${spoken}">
${body}</div>`
}

/** A first line that is the title already stands above the text as such. */
function shownParagraphs({ title }: DocumentView, text: readonly Fragment[]): Fragment[][] {
  const whole = textOf(text)
  const start = whole.length - whole.trimStart().length
  const isFirstLine =
    title !== '' && whole.startsWith(title, start) && /^[^\S\n]*\n/.test(whole.slice(start + title.length))
  const rest = isFirstLine ? cutFrom(text, start + title.length) : []
  return paragraphsOf(rest.length > 0 ? rest : text).map(joinedMarks)
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
