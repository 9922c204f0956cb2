/** Stands where a page begins, until `textOfPages` takes it out; no document has the character itself. */
export const PAGE_BREAK = '\f'

/**
 * A text with page breaks in it as the text alone, and where each page begins; no pages where there is no break.
 *
 * @example textOfPages('One\ftwo') // { text: 'Onetwo', pages: [0, 3] }
 */
export function textOfPages(marked: string): { text: string; pages: number[] | undefined } {
  const pieces = marked.split(PAGE_BREAK)
  if (pieces.length === 1) return { text: marked, pages: undefined }
  const pages: number[] = []
  let text = ''
  for (const piece of pieces) {
    pages.push(text.length)
    // The empty line before a page break is enough.
    text += text.endsWith('\n') ? piece.replace(/^\n+/, '') : piece
  }
  return { text, pages }
}

/**
 * Text that grows piece by piece, as markup is read: paragraphs come out with an empty line between them, and spaces
 * as they are seen in a browser.
 */
export function startParagraphs() {
  const pieces: string[] = []
  return {
    add: (text: string) => void pieces.push(text.replace(/[\t\n\f\r \xA0]+/g, ' ')),
    /** Text whose line breaks count, as in `<pre>`. */
    addAsIs: (text: string) => void pieces.push(text.replace(/\r\n?/g, '\n')),
    lineBreak: () => void pieces.push('\n'),
    paragraphBreak: () => void pieces.push('\n\n'),
    pageBreak: () => void pieces.push(PAGE_BREAK),
    text: () =>
      pieces
        .join('')
        .replace(/ {2,}/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  }
}
