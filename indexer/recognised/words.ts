/** Words as Tesseract gives them, whether it runs here or as a program: its TSV. */

/** A word on a page, in pixels; `line` numbers the lines of a page. */
export type OcrWord = {
  text: string
  confidence: number
  left: number
  top: number
  width: number
  height: number
  block: number
  paragraph: number
  line: number
}

/** Rows of words; those above are pages, blocks, paragraphs and lines. */
const WORD_LEVEL = '5'

/** The words of a page, and its size in pixels. */
export function wordsOfTsv(tsv: string): { words: OcrWord[]; width: number; height: number } {
  const words: OcrWord[] = []
  let [width, height] = [0, 0]
  for (const row of tsv.split('\n')) {
    const [level, , block, paragraph, line, , left, top, wide, high, confidence, ...text] = row.split('\t')
    if (level === '1') [width, height] = [Number(wide), Number(high)]
    const written = text.join(' ').trim()
    if (level !== WORD_LEVEL || written === '') continue
    words.push({
      text: written,
      confidence: Number(confidence),
      left: Number(left),
      top: Number(top),
      width: Number(wide),
      height: Number(high),
      block: Number(block),
      paragraph: Number(paragraph),
      line: Number(line),
    })
  }
  return { words, width, height }
}

/** How sure words are, 0 to 100: by their letters, of which a long word has more. */
export function confidenceOf(words: readonly OcrWord[]): number {
  let [sum, letters] = [0, 0]
  for (const { text, confidence } of words) {
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    sum += count * confidence
    letters += count
  }
  return letters === 0 ? 0 : Math.round((sum / letters) * 10) / 10
}
