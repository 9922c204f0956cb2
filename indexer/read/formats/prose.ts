/** What is operated and not read, and what stands in a page for programs. */
const NO_PROSE = new Set('SCRIPT STYLE TEMPLATE SELECT TEXTAREA BUTTON LABEL LEGEND SVG A'.split(' '))
const TEXT_NODE = 3
const ELEMENT_NODE = 1

/** The text of an element that may be running text: without links, labels and buttons, blanks as one. */
export function proseOf(element: Element): string {
  const pieces: string[] = []
  collect(element, pieces)
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}

function collect(node: Node, pieces: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) pieces.push(child.textContent ?? '')
    else if (child.nodeType === ELEMENT_NODE && !NO_PROSE.has((child as Element).tagName.toUpperCase()))
      collect(child, pieces)
  }
}

/** The letters and digits at the start of a text, by which the same text is known with other blanks and markup. */
export function fingerprint(text: string, length = Infinity): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, length)
}
