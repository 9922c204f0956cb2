import { parseMarkup } from './markup.ts'
import { startParagraphs } from './paragraphs.ts'
import { startTables } from './tables.ts'

const PARAGRAPHS = new Set(
  'address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
const LINES = new Set(['br', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'caption', 'option', 'summary'])
const UNSEEN = new Set(
  'head title script style template noscript svg math object iframe select textarea button audio video canvas'.split(
    ' ',
  ),
)
/** What stands around the text of a page. */
const AROUND = new Set(['nav', 'footer', 'aside', 'menu'])

/**
 * The text of HTML with its paragraphs, without what is not seen: `<p>Salam, <b>dünya</b></p><p>İki</p>` →
 * `Salam, dünya⏎⏎İki`. ZWNJ and other entities become their characters.
 *
 * @param isPage true leaves out menus and footers as well
 * @param isXml true for XHTML, where a self-closed element is closed
 */
export function htmlText(
  html: string,
  path: string,
  { isPage = false, isXml = false }: { isPage?: boolean; isXml?: boolean } = {},
): string {
  const tables = startTables(startParagraphs())
  let unseen = 0
  let pre = 0
  const isUnseen = (name: string) => UNSEEN.has(name) || (isPage && AROUND.has(name))
  const breakAt = (name: string) => {
    if (PARAGRAPHS.has(name)) tables.text().paragraphBreak()
    else if (LINES.has(name)) tables.text().lineBreak()
  }
  parseMarkup(html, isXml, path, {
    open: (written, { colspan, rowspan }) => {
      const name = localName(written)
      if (isUnseen(name)) unseen++
      if (name === 'pre') pre++
      if (name === 'table') tables.open()
      else if (name === 'tr') tables.row()
      const isCell = name === 'td' || name === 'th'
      if (!(isCell && tables.openCell({ columns: Number(colspan ?? 1), rows: Number(rowspan ?? 1) })))
        breakAt(name)
    },
    close: (written) => {
      const name = localName(written)
      if (isUnseen(name)) unseen--
      if (name === 'pre') pre--
      if (name === 'table') tables.close()
      else if (name === 'td' || name === 'th') tables.closeCell()
      else if (name !== 'br') breakAt(name)
    },
    text: (piece) => {
      if (unseen === 0) pre > 0 ? tables.text().addAsIs(piece) : tables.text().add(piece)
    },
  })
  return tables.finish()
}

/** A short text that may have markup or entities in it, as titles of feeds do: `A &amp;amp; B` → `A & B`. */
export function inlineText(html: string, path: string): string {
  return /[<&]/.test(html) ? htmlText(html, path).replace(/\s+/g, ' ') : html.replace(/\s+/g, ' ').trim()
}

const BLOCK = /<(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre)[\s>]/i
const LINE_END = /<br\s*\/?>\r?\n?/gi

/**
 * The text of HTML that may be a text with some elements in it, as editors and WordPress keep it: where no element says what a paragraph is,
 * line ends do.
 *
 * @example looseHtmlText('Bir <b>iki</b>\n\nüç', 'a.json') // 'Bir iki⏎⏎üç'
 */
export function looseHtmlText(html: string, path: string): string {
  return BLOCK.test(html)
    ? htmlText(html, path)
    : htmlText(html.replace(LINE_END, '\n').replace(/\r?\n/g, '<br>'), path)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
