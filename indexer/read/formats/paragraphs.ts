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
    text: () =>
      pieces
        .join('')
        .replace(/ {2,}/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  }
}
