import { parseMarkup } from '../markup.ts'
import { type Area, type PageWords, startPages } from './page-words.ts'

const NOWHERE: Area = { left: 0, top: 0, width: 0, height: 0 }
const LINES = /\bocr_(?:line|textfloat|header|caption)\b/

/** The pages of an hOCR file. Source: hOCR specification 1.2, http://kba.github.io/hocr-spec/1.2/ */
export function hocrPages(html: string, path: string): PageWords[] {
  const pages = startPages()
  const open: {
    name: string
    role: 'word' | 'line' | undefined
    area: Area
    confidence?: number | undefined
  }[] = []
  let text = ''
  let hasWords = false
  const end = () => {
    const element = open.pop()
    if (element?.role === 'word') {
      pages.word(text, element.area, element.confidence)
      hasWords = true
    } else if (element?.role === 'line' && !hasWords)
      for (const word of text.split(/\s+/)) pages.word(word, element.area, element.confidence)
    if (element?.role !== undefined) text = ''
  }
  parseMarkup(html, false, path, {
    open: (name, { class: kind = '', title = '' }) => {
      const area = boxOf(title)
      if (/\bocr_page\b/.test(kind)) pages.page(area.width, area.height)
      if (/\bocr_carea\b/.test(kind)) pages.block()
      if (/\bocr_par\b/.test(kind)) pages.paragraph()
      const role = /\bocrx?_word\b/.test(kind) ? 'word' : LINES.test(kind) ? 'line' : undefined
      if (role === 'line') pages.line()
      if (role === 'line') hasWords = false
      if (role !== undefined) text = ''
      open.push({ name, role, area, confidence: confidenceOf(title) })
    },
    text: (piece) => {
      text += piece
    },
    close: end,
  })
  return pages.pages()
}

/** `bbox 36 92 580 122; x_wconf 95`: left, top, right, bottom. */
function boxOf(title: string): Area {
  const [, left, top, right, bottom] = /\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/.exec(title) ?? []
  if (bottom === undefined) return NOWHERE
  const [x, y] = [Number(left), Number(top)]
  return { left: x, top: y, width: Math.max(0, Number(right) - x), height: Math.max(0, Number(bottom) - y) }
}

function confidenceOf(title: string): number | undefined {
  const [, stated] = /\bx_w?conf\s+(\d+(?:\.\d+)?)/.exec(title) ?? []
  return stated === undefined ? undefined : Math.min(100, Number(stated))
}
