import { parseMarkup } from './markup.ts'
import { startParagraphs } from './paragraphs.ts'
import { startTables } from './tables.ts'

/** Deleted text and field codes. */
const UNSEEN = new Set(['del', 'moveFrom', 'instrText', 'delText'])

/** What stands in a part of its own: by the id of its relationship, its text. */
export type Chunks = ReadonlyMap<string, string>
type Attributes = Readonly<Record<string, string>>

/**
 * The text of a part of a Word file: paragraphs, tables with their columns, text boxes behind the paragraph they hang on, and
 * parts that are embedded whole (`altChunk`). Names count without their prefix, which may be any.
 * Source: ECMA-376 part 1, 17.3, 17.4 and 17.17.2.1; part 3, 10.2.1.
 */
export function partText(xml: string, path: string, chunks: Chunks): string {
  const text = new WordText(chunks, xml.includes('lastRenderedPageBreak'))
  parseMarkup(xml, true, path, {
    open: (name, attributes) => text.open(localName(name), attributes),
    close: (name) => text.close(localName(name)),
    text: (piece) => text.add(piece),
  })
  return text.finish()
}

/** The body, or what stands in a text box of it, with the boxes that hang on its last paragraph. */
type Box = { tables: ReturnType<typeof startTables>; hanging: string[] }
const startBox = (): Box => ({ tables: startTables(startParagraphs()), hanging: [] })

class WordText {
  readonly #chunks: Chunks
  readonly #isLaidOut: boolean
  readonly #body = startBox()
  readonly #boxes: Box[] = []
  /** For each alternative that is open, whether it had text yet, and whether its fallback is left out for that. */
  readonly #alternatives: { hasText: boolean; isLeftOut: boolean }[] = []
  #unseen = 0
  #inText = 0

  /** @param isLaidOut Word remembers where its pages began when it last laid them out; others only say where a new one must begin */
  constructor(chunks: Chunks, isLaidOut: boolean) {
    this.#chunks = chunks
    this.#isLaidOut = isLaidOut
  }

  add(piece: string): void {
    if (this.#inText === 0 || this.#unseen > 0) return
    this.#text().add(piece)
    for (const alternative of this.#alternatives) alternative.hasText = true
  }

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++
    if (name === 'Fallback') this.#openFallback()
    if (this.#unseen > 0) return
    this.#openBlock(name, attributes)
    if (this.#beginsPage(name, attributes)) this.#text().pageBreak()
    if (name === 't') this.#inText++
    else if (name === 'tab') this.#text().add(' ')
    else if (name === 'noBreakHyphen') this.#text().add('-')
    else if (name === 'softHyphen') this.#text().add('\u00AD')
    else if (name === 'br' || name === 'cr') this.#text().lineBreak()
  }

  #beginsPage(name: string, attributes: Attributes): boolean {
    if (this.#isLaidOut) return name === 'lastRenderedPageBreak'
    return name === 'br' && attributeOf(attributes, 'type') === 'page'
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen--
    else if (name === 'Fallback') this.#closeFallback()
    else if (this.#unseen === 0) this.#closeBlock(name)
  }

  finish(): string {
    while (this.#boxes.length > 0) this.#closeBox()
    this.#endParagraph()
    return this.#body.tables.finish()
  }

  #box(): Box {
    return this.#boxes.at(-1) ?? this.#body
  }

  #text() {
    return this.#box().tables.text()
  }

  #openBlock(name: string, attributes: Attributes): void {
    const { tables } = this.#box()
    if (name === 'tbl') tables.open()
    else if (name === 'tr') tables.row()
    else if (name === 'tc') tables.openCell({})
    else if (name === 'gridSpan') tables.widen(Number(attributeOf(attributes, 'val')))
    else if (name === 'txbxContent') this.#boxes.push(startBox())
    else if (name === 'AlternateContent') this.#alternatives.push({ hasText: false, isLeftOut: false })
    else if (name === 'altChunk') this.#addChunk(attributeOf(attributes, 'id'))
  }

  #closeBlock(name: string): void {
    const { tables } = this.#box()
    if (name === 't') this.#inText--
    else if (name === 'p') this.#endParagraph()
    else if (name === 'tbl') tables.close()
    else if (name === 'tc') tables.closeCell()
    else if (name === 'txbxContent') this.#closeBox()
    else if (name === 'AlternateContent') this.#alternatives.pop()
  }

  #endParagraph(): void {
    const box = this.#box()
    const text = this.#text()
    text.paragraphBreak()
    for (const inside of box.hanging.splice(0)) {
      text.addAsIs(inside)
      text.paragraphBreak()
    }
  }

  #closeBox(): void {
    this.#endParagraph()
    const inside = this.#boxes.pop()?.tables.finish() ?? ''
    if (inside !== '') this.#box().hanging.push(inside)
  }

  #addChunk(id = ''): void {
    this.#text().paragraphBreak()
    this.#text().addAsIs(this.#chunks.get(id) ?? '')
    this.#text().paragraphBreak()
  }

  /** What older programs are shown instead of a text box; it counts where there is nothing else. */
  #openFallback(): void {
    const alternative = this.#alternatives.at(-1)
    if (alternative === undefined || !alternative.hasText) return
    alternative.isLeftOut = true
    this.#unseen++
  }

  #closeFallback(): void {
    const alternative = this.#alternatives.at(-1)
    if (alternative?.isLeftOut !== true) return
    alternative.isLeftOut = false
    this.#unseen--
  }
}

/** The value of an attribute, whatever its prefix is. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([written]) => localName(written) === name)?.[1]
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
