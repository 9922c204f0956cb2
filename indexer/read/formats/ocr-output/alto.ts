import { localName, parseMarkup } from '../markup.ts'
import { type PageWords, startPages } from './page-words.ts'

/** The pages of an ALTO file, versions 1 to 4. Source: https://www.loc.gov/standards/alto/ */
export function altoPages(xml: string, path: string): PageWords[] {
  const pages = startPages()
  parseMarkup(xml, true, path, {
    open: (name, values) => {
      const number = (key: string) => Number(values[key] ?? 0) || 0
      switch (localName(name)) {
        case 'Page':
          return pages.page(number('WIDTH'), number('HEIGHT'))
        case 'TextBlock':
          return pages.block()
        case 'TextLine':
          return pages.line()
        case 'String': {
          const area = {
            left: number('HPOS'),
            top: number('VPOS'),
            width: number('WIDTH'),
            height: number('HEIGHT'),
          }
          return pages.word(values['CONTENT'] ?? '', area, certaintyOf(values['WC']))
        }
        case 'HYP':
          return pages.append(values['CONTENT'] ?? '-')
      }
    },
  })
  return pages.pages()
}

/** `WC` is 0 to 1. */
function certaintyOf(stated: string | undefined): number | undefined {
  const share = Number(stated)
  return stated === undefined || Number.isNaN(share) ? undefined : Math.min(100, Math.max(0, share * 100))
}
